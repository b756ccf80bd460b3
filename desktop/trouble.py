"""The environment failed, not the clerk and not the program. Shown calmly; the work stays.

Trouble
├── StoreTrouble    desktop/store/trouble     the encrypted file
├── VaultTrouble    desktop/device/vault      keys, PINs, the credential store
├── DeviceTrouble   desktop/device/settings   the profile folder, the enrolment
└── OfficeTrouble   desktop/office            the clock of the computer, numbers
"""

from collections.abc import Mapping
from types import MappingProxyType


class Trouble(Exception):
    """``code`` has its sentence in the wording; ``facts`` fill it and never hold personal data."""

    def __init__(self, code: str, /, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str] = MappingProxyType(facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return self.code + (f" ({told})" if told else "")
