"""What a typed value is refused with, before any rule of the trade looks at it."""


class BadInput(Exception):
    """A value that cannot be what its field says.

    `code` has its sentence in `desktop/wording`; `facts` fill that sentence. Neither ever holds a full identity number.
    """

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, str] = facts
