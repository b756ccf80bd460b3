"""Failures of TLS that must be told apart: this computer's clock, a certificate that ran out, a stranger, a cut."""

import ssl
from collections.abc import Callable

from sync.client.trouble import Expired, LineTrouble, Offline, UnknownIssuer, WrongClock

_NOT_YET_VALID, _EXPIRED = 9, 10
"""X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED."""


def trouble_of_tls(error: BaseException, seen_issuer: Callable[[], str]) -> LineTrouble:
    """What lies under a TLS error; anything about the certificate that is not time is a stranger.

    ``seen_issuer`` looks who that is.
    """
    found = _verification(error)
    if found is None:
        return Offline()
    if found.verify_code == _NOT_YET_VALID:
        return WrongClock(why=found.verify_message)
    if found.verify_code == _EXPIRED:
        return Expired(why=found.verify_message)
    issuer = seen_issuer()
    return UnknownIssuer(why=found.verify_message, **({"issuer": issuer} if issuer else {}))


def _verification(error: BaseException) -> ssl.SSLCertVerificationError | None:
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, ssl.SSLCertVerificationError):
            return one
        waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
    return None
