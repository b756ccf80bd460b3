"""A credential store in memory: a fake of our own port, with the two ways a real one fails."""

from desktop.device.vault import CredentialStore


class MemoryCredentials:
    """Keeps secrets; ``forgetful`` takes them and keeps nothing."""

    def __init__(self, *, forgetful: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.forgetful = forgetful

    def get(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def put(self, service: str, name: str, secret: str) -> None:
        if not self.forgetful:
            self.kept[(service, name)] = secret

    def find(self) -> CredentialStore:
        """As ``credential_store`` would find it."""
        return self


def no_credentials() -> None:
    """A machine without a credential store."""
