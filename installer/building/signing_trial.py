"""`build.py --try-signing`: a program signed with a self-made certificate, and found to be so by the tool itself."""

import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from building.signing import TOOL, ready
from environment import Stopped

PASSWORD = b"a password of the trial"


def tried(program: bytes) -> str:
    """What the tool says of it after signing. Raises Stopped where it does not believe it."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "program.exe").write_bytes(program)
        _certified(folder)
        signer = ready(folder / "own.pfx", folder / "password.txt", "")
        if signer is None:
            raise Stopped("没有证书。There is no certificate.")
        signer.sign(folder / "program.exe")
        command = (TOOL, "verify", "-CAfile", str(folder / "own.pem"), "-in", str(folder / "program.exe"))
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ran.returncode != 0:
        raise Stopped(f"签名没有通过检查。The signature was not believed: {ran.stdout.strip()[-1500:]}")
    return ran.stdout


def _certified(folder: Path) -> None:
    """own.pem, own.pfx and the file with its password."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Qianban signing trial")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(key, SHA256())
    )
    (folder / "own.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    sealed = serialize_key_and_certificates(b"trial", key, certificate, None, BestAvailableEncryption(PASSWORD))
    (folder / "own.pfx").write_bytes(sealed)
    (folder / "password.txt").write_bytes(PASSWORD + b"\n")
