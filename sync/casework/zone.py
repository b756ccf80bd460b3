"""The time of China, alone here: every sentence with a time in it needs it, and few need a calendar."""

from datetime import timedelta, timezone

CST = timezone(timedelta(hours=8), "CST")
"""China standard time: one zone, no daylight saving."""
