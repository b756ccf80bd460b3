"""Authenticode, where a certificate is given: osslsigncode with a .pfx file, checked at once."""

import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from environment import Stopped

TOOL = "osslsigncode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """``pfx``: certificate and key, PKCS 12; ``password``: a file whose first line opens it; ``stamp``: the address of
    a time stamping service, or empty.
    """

    pfx: Path
    password: Path | None
    stamp: str

    def sign(self, program: Path) -> None:
        """In its place. Raises Stopped, and leaves the program as it was."""
        signed = program.with_suffix(".signed")
        signed.unlink(missing_ok=True)
        _tool(*self._words(), "-in", str(program), "-out", str(signed))
        signed.replace(program)

    def command(self, program: str) -> str:
        """The same for a shell, for what only NSIS has in its hands: the uninstaller."""
        sign = shlex.join((TOOL, *self._words()))
        return f"{sign} -in '{program}' -out '{program}.signed' && mv '{program}.signed' '{program}'"

    def _words(self) -> tuple[str, ...]:
        opened = ("-readpass", str(self.password.resolve())) if self.password else ()
        stamped = ("-ts", self.stamp) if self.stamp else ()
        return ("sign", "-pkcs12", str(self.pfx.resolve()), *opened, "-n", "Qianban", "-h", "sha256", *stamped)


def ready(pfx: Path | None, password: Path | None, stamp: str) -> Signer | None:
    """None without a certificate. Raises Stopped where the tool or a file is missing, before anything is made."""
    if pfx is None:
        return None
    if shutil.which(TOOL) is None:
        raise Stopped(f"缺少 {TOOL};请运行:sudo apt-get install {TOOL}\n{TOOL} is missing: apt-get install {TOOL}")
    for file in (pfx, password):
        if file is not None and not file.is_file():
            raise Stopped(f"没有这个文件:{file}。There is no such file.")
    return Signer(pfx=pfx, password=password, stamp=stamp)


def _tool(*arguments: str) -> None:
    ran = subprocess.run((TOOL, *arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ran.returncode != 0:
        raise Stopped(f"签名没有完成。Signing failed: {ran.stdout.strip()[-1500:]}")
