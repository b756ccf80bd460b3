"""Who signed the certificate shown in the platform's place: an administrator then knows what sits in the line.

The handshake that failed keeps the certificate to itself, so another one is made for looking only: nothing is sent over
it, nothing read from it is believed, and it is closed at once.
"""

import socket
import ssl
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.x509.oid import NameOID

HTTPS = 443
LONGEST = 60
_NAMES = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)


def issuer_seen(base_url: str, seconds: float) -> str:
    """As the certificate itself says; nothing where no second look is to be had within ``seconds``."""
    try:
        return _issuer(_shown(base_url, seconds))
    except (OSError, ValueError):
        return ""


def _shown(base_url: str, seconds: float) -> bytes:
    """DER."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    looking = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    looking.check_hostname = False
    looking.verify_mode = ssl.CERT_NONE
    with (
        socket.create_connection((host, parts.port or HTTPS), timeout=seconds) as plain,
        looking.wrap_socket(plain, server_hostname=host) as handshake,
    ):
        return handshake.getpeercert(binary_form=True) or b""


def _issuer(certificate: bytes) -> str:
    """Common name and organisation, once each. Raises ValueError."""
    issuer = x509.load_der_x509_certificate(certificate).issuer
    told = dict.fromkeys(str(one.value) for name in _NAMES for one in issuer.get_attributes_for_oid(name))
    plain = "，".join(told) or issuer.rfc4514_string()
    return "".join(letter for letter in plain if letter.isprintable())[:LONGEST]
