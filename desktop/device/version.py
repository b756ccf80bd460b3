"""Which program this is; alone here, because the first window says it before much else is loaded."""

VERSION = "0.1.0"
STORE = 3
"""The newest form of the encrypted file it opens: the number of steps in ``desktop.store.migrations``."""
