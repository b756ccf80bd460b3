"""What keeps the platform from answering; nothing of the request has then happened."""


class PlatformTrouble(Exception):
    """``code`` names the sentence in the wording; ``facts`` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return self.code + (f" ({told})" if told else "")


class Busy(PlatformTrouble):
    """Somebody else holds the rows for too long; the same request may be repeated a little later."""

    def __init__(self) -> None:
        super().__init__("busy")


class Away(Busy):
    """The database stops, starts or is not there; whether a commit was done nobody knows, asking again finds out."""

    def __init__(self, reason: str) -> None:
        PlatformTrouble.__init__(self, "unreachable", reason=reason)
