"""The pseudo device under which the platform writes into an office's log; it has no token and no machine."""

from uuid import UUID, uuid5

_OWN_DEVICES = UUID("5b0f3c52-6f0b-5c3e-9a5e-0d6c1c7c2a11")


def platform_device(scope: str) -> str:
    """The same for ever, on both ends: a desk finds what the platform told by it."""
    return str(uuid5(_OWN_DEVICES, scope))
