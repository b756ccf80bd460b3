"""Three failures of TLS are three messages."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from sync.client.transport import HttpPlatform
from sync.client.trouble import UnknownIssuer, WrongClock
from tests.client.lines import line
from tests.client.test_transport import HASTY, REQUEST, platform_says

NOW = datetime.now(UTC)


def certified(folder: Path, first_day: datetime, last_day: datetime) -> tuple[ssl.SSLContext, str]:
    """A server's context for 127.0.0.1, and the file of the authority that signed it: itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "platform of the test")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(first_day)
        .not_valid_after(last_day)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "platform.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(certificate.public_bytes(Encoding.PEM) + secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context, str(file)


def test_the_platforms_own_authority_is_trusted(tmp_path: Path) -> None:
    context, authority = certified(tmp_path, NOW - timedelta(days=1), NOW + timedelta(days=1))
    with line(platform_says, tls=context) as address:
        platform = HttpPlatform(address, authority, HASTY)
        assert platform.exchange(REQUEST).server_ms == 7
        platform.close()


def test_a_stranger_in_the_line_is_not_no_network(tmp_path: Path) -> None:
    context, _ = certified(tmp_path, NOW - timedelta(days=1), NOW + timedelta(days=1))
    with line(platform_says, tls=context) as address, pytest.raises(UnknownIssuer):
        HttpPlatform(address, patience=HASTY).exchange(REQUEST)


@pytest.mark.parametrize(("first", "last"), [(100, 200), (-200, -100)])
def test_a_certificate_of_another_time_means_the_clock(tmp_path: Path, first: int, last: int) -> None:
    context, authority = certified(tmp_path, NOW + timedelta(days=first), NOW + timedelta(days=last))
    with line(platform_says, tls=context) as address, pytest.raises(WrongClock):
        HttpPlatform(address, authority, HASTY).exchange(REQUEST)
