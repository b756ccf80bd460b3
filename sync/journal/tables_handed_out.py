"""How far the queue of a desk has been handed to the line or written into a bundle, whatever came of it."""

from sqlalchemy import Column, String, Table
from sqlmodel import SQLModel

HANDED_OUT = Table("handed_out", SQLModel.metadata, Column("entry_id", String, primary_key=True))
"""One row at most: the newest entry that may have left this machine. Ids of a desk only grow."""
