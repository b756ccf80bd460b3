"""Failures of TLS told apart: who is in the line, whose clock, what ran out. A real server with its own authority."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from socket import socket

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from sync.client.issuer import issuer_seen
from sync.client.tls import trouble_of_tls
from sync.client.transport import HttpPlatform
from sync.client.trouble import Expired, LineTrouble, UnknownIssuer, WrongClock
from tests.client.lines import line
from tests.client.test_transport import HASTY, REQUEST, platform_says
from tests.faults.desks import a_desk, qianban

NOW = datetime.now(UTC)


def named(common: str, organisation: str = "") -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common)]
    if organisation:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation))
    return x509.Name(parts)


AUTHORITY = named("黔东南上网审计 CA", "某网关公司")


def certified(folder: Path, first_day: datetime, last_day: datetime) -> tuple[ssl.SSLContext, str]:
    """A server's context for 127.0.0.1, and the file of the authority that signed it."""
    of_authority, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = (
        x509.CertificateBuilder()
        .subject_name(AUTHORITY)
        .issuer_name(AUTHORITY)
        .public_key(of_authority.public_key())
        .serial_number(7)
        .not_valid_before(NOW - timedelta(days=300))
        .not_valid_after(NOW + timedelta(days=300))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(of_authority, hashes.SHA256())
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(named("platform of the test"))
        .issuer_name(AUTHORITY)
        .public_key(key.public_key())
        .serial_number(8)
        .not_valid_before(first_day)
        .not_valid_after(last_day)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .sign(of_authority, hashes.SHA256())
    )
    shown, trusted = folder / "platform.pem", folder / "authority.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    shown.write_bytes(certificate.public_bytes(Encoding.PEM) + secret)
    trusted.write_bytes(authority.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown)
    return context, str(trusted)


def test_the_platforms_own_authority_is_trusted(tmp_path: Path) -> None:
    context, authority = certified(tmp_path, NOW - timedelta(days=1), NOW + timedelta(days=1))
    with line(platform_says, tls=context) as address:
        platform = HttpPlatform(address, authority, HASTY)
        assert platform.exchange(REQUEST).server_ms == 7
        platform.close()


def test_a_stranger_in_the_line_is_not_no_network(tmp_path: Path) -> None:
    context, _ = certified(tmp_path, NOW - timedelta(days=1), NOW + timedelta(days=1))
    with line(platform_says, tls=context) as address, pytest.raises(UnknownIssuer) as raised:
        HttpPlatform(address, patience=HASTY).exchange(REQUEST)
    assert raised.value.facts["issuer"] == "黔东南上网审计 CA，某网关公司"


def test_another_server_is_asked_nothing_however_well_it_would_answer(tmp_path: Path) -> None:
    """F16: the name leads elsewhere, to a server whose own authority vouches for it and whose frames are good."""
    context, own = certified(_made(tmp_path / "theirs"), NOW - timedelta(days=1), NOW + timedelta(days=1))
    _, platforms = certified(_made(tmp_path / "ours"), NOW - timedelta(days=1), NOW + timedelta(days=1))
    asked: list[bytes] = []

    def answers(connection: socket, request: bytes) -> None:
        asked.append(request)
        platform_says(connection, request)

    with line(answers, tls=context) as address:
        believed = HttpPlatform(address, own, HASTY)
        assert believed.exchange(REQUEST).server_ms == 7
        believed.close()
        with pytest.raises(UnknownIssuer):
            HttpPlatform(address, platforms, HASTY).exchange(REQUEST)
    assert len(asked) == 1


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.parametrize(("first", "last", "trouble"), [(100, 200, WrongClock), (-200, -100, Expired)])
def test_a_certificate_of_another_time_means_the_clock_or_has_run_out(
    tmp_path: Path, first: int, last: int, trouble: type[LineTrouble]
) -> None:
    context, authority = certified(tmp_path, NOW + timedelta(days=first), NOW + timedelta(days=last))
    with line(platform_says, tls=context) as address, pytest.raises(trouble):
        HttpPlatform(address, authority, HASTY).exchange(REQUEST)


def test_a_stranger_who_hangs_up_at_a_second_look_is_still_a_stranger() -> None:
    found = ssl.SSLCertVerificationError(1, "certificate verify failed")
    found.verify_code, found.verify_message = 20, "unable to get local issuer certificate"
    told = trouble_of_tls(found, lambda: issuer_seen("https://127.0.0.1:9", 1))
    assert isinstance(told, UnknownIssuer) and "issuer" not in told.facts


def test_the_clerk_reads_who_signed_it(tmp_path: Path) -> None:
    context, _ = certified(tmp_path, NOW - timedelta(days=1), NOW + timedelta(days=1))
    empty = tmp_path / "desk"
    empty.mkdir()
    with line(platform_says, tls=context) as address:
        told = qianban(empty, "enrol", "--platform", address, "--code", "ABCD-EFGH-JKLM")
        again = qianban(a_desk(tmp_path / "known", address), "sync", "--once")
    assert "签发者是“黔东南上网审计 CA，某网关公司”" in told.err
    assert "签发者是“黔东南上网审计 CA，某网关公司”" in again.err and "已存在本机" in again.err
