"""The line on Windows: a call that hangs is cut off from another thread, an authority may lie under a Chinese name."""

import socket
import ssl
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from smoking.told import run, sure
from sync.client.transport import HttpLine, Patience
from sync.client.trouble import LineTrouble

SILENT = Patience(connect=5.0, stall=30.0, whole=60.0)
CUT_AFTER, CUT_WITHIN = 1.0, 4.0


def a_call_that_hangs_is_cut_off(folder: Path) -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = HttpLine(f"http://127.0.0.1:{server.getsockname()[1]}", patience=SILENT)
        threading.Timer(CUT_AFTER, line.hang_up).start()
        began = time.monotonic()
        try:
            line.send("GET", "/v1/anything", {}, b"", 10)
        except LineTrouble as trouble:
            took = time.monotonic() - began
            sure(took < CUT_WITHIN, f"{trouble.code} after {took:.1f} s")
            return f"{trouble.code} after {took:.1f} s"
        finally:
            line.close()
    raise AssertionError("somebody answered")


def an_authority_lies_under_a_chinese_name(folder: Path) -> str:
    file = folder / "县级 平台证书.pem"
    file.write_bytes(_authority())
    trusted = ssl.create_default_context(cafile=str(file))
    sure(len(trusted.get_ca_certs()) == 1, "it was not read")
    return str(file)


def a_day_is_written_in_chinese(folder: Path) -> str:
    told = f"{datetime(2026, 11, 26, tzinfo=UTC):%Y年%m月%d日}"
    sure(told == "2026年11月26日", told)
    return told


def _authority() -> bytes:
    key, now = Ed25519PrivateKey.generate(), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "check")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    return made.sign(key, None).public_bytes(Encoding.PEM)


CHECKS = {
    check.__name__: check
    for check in (a_call_that_hangs_is_cut_off, an_authority_lies_under_a_chinese_name, a_day_is_written_in_chinese)
}

if __name__ == "__main__":
    sys.exit(run(CHECKS))
