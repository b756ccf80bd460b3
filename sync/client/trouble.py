"""What may go wrong between a device and the platform. Nothing here ever means that work was lost.

LineTrouble                 ``code`` names the sentence in the wording
├── Offline                 offline · no line, refused, reset, unknown whether the platform read the request
│   └── NoAddress           no_address · the name leads nowhere or is no address
├── Slow                    slow · no byte for a while, or the whole took too long
├── Portal                  portal · something answered in the platform's place and wants a sign-in
├── Mangled                 mangled · the bytes are not what was sent (cut, changed, cached, another answer)
│   └── Damaged             mangled · a chunk or a whole attachment arrived changed and was dropped (``offset``)
├── WrongClock              wrong_clock · the certificate is not valid *yet*: this computer's clock
├── Expired                 expired · the certificate is valid no more: the platform's fault, or this clock is fast
├── UnknownIssuer           unknown_issuer · somebody sits in the line (``issuer``), or the authority is not known here
├── Refused                 refused · the platform will not have this request (``status``)
│   └── OldProgram          old_program · it does not know this frame, dictionary or version any more
│   └── NotThere            refused · the platform has not this attachment, or not for this device
├── ServerError             server_error · the platform failed (``status``)
├── TooBig                  too_big · a smaller batch may pass
├── Later                   later · asked to come back, ``retry_after`` seconds from now
├── Faulted                 token, revoked, scope, forged, rewind, fork, gap, behind · the platform's own word,
│                           or ours about it: rewind_doubtful
├── ChainWrong              chain_broken · what came down does not continue what is here
├── HeadWrong               head_signature · the end of a log is not signed by the platform this device belongs to
├── PackRefused             pack_signature, pack_old, pack_unreadable · this pack is not taken; all else goes on
└── LocalTrouble            the store's own code (full, busy, io …) · the answer could not be kept
"""


class LineTrouble(Exception):
    """``facts`` fill the sentence; no personal data, no address of a request."""

    code = "offline"

    def __init__(self, **facts: str) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return self.code + (f" ({told})" if told else "")


class Offline(LineTrouble):
    code = "offline"


class NoAddress(Offline):
    code = "no_address"


class Slow(LineTrouble):
    code = "slow"


class Portal(LineTrouble):
    code = "portal"


class Mangled(LineTrouble):
    code = "mangled"


class Damaged(Mangled):
    """``offset``: how much of it the platform has now."""

    def __init__(self, offset: int) -> None:
        super().__init__()
        self.offset = offset


class WrongClock(LineTrouble):
    code = "wrong_clock"


class Expired(LineTrouble):
    code = "expired"


class UnknownIssuer(LineTrouble):
    code = "unknown_issuer"


class Refused(LineTrouble):
    code = "refused"

    def __init__(self, status: int) -> None:
        super().__init__(status=str(status))
        self.status = status


class OldProgram(Refused):
    code = "old_program"


class NotThere(Refused):
    def __init__(self) -> None:
        super().__init__(404)


class ServerError(LineTrouble):
    code = "server_error"

    def __init__(self, status: int) -> None:
        super().__init__(status=str(status))
        self.status = status


class TooBig(LineTrouble):
    code = "too_big"


class Later(LineTrouble):
    code = "later"

    def __init__(self, retry_after: float = 0.0) -> None:
        super().__init__()
        self.retry_after = retry_after


class Faulted(LineTrouble):
    """The platform understood the request and says why it moved nothing."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__()


class ChainWrong(LineTrouble):
    code = "chain_broken"


class HeadWrong(LineTrouble):
    code = "head_signature"


class PackRefused(LineTrouble):
    """Raised by the engine's store for a pack it does not believe or cannot use; what was here is still in use."""

    def __init__(self, code: str, pack: str) -> None:
        self.code = code
        super().__init__(pack=pack)


class LocalTrouble(LineTrouble):
    """Raised by the engine's store when its database cannot take the answer; nothing was applied."""

    def __init__(self, code: str, **facts: str) -> None:
        self.code = code
        super().__init__(**facts)
