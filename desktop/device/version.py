"""Which program this is; alone here, because the first window says it before much else is loaded."""

VERSION = "0.1.0"
