"""Qianban-Setup-VERSION.exe, from a payload and the scripts of NSIS (`installer/windows`)."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from building.signing import Signer
from environment import ROOT, Stopped

SCRIPTS = ROOT / "installer" / "windows"
TOOL = "makensis"
LAUNCHER = "Qianban.exe"
NAME = "Qianban-Setup-{version}.exe"


def check_tool() -> None:
    """Raises Stopped where NSIS is missing, before anything is made."""
    if shutil.which(TOOL) is None:
        raise Stopped("缺少 NSIS;请运行:sudo apt-get install nsis\nNSIS is missing; run: sudo apt-get install nsis")


def make(payload: Path, version: str, made: int, out: Path, signer: Signer | None) -> Path:
    """The setup in ``out``, which it answers with. Raises Stopped."""
    setup = out / NAME.format(version=version)
    with tempfile.TemporaryDirectory() as folder:
        launcher = Path(folder) / LAUNCHER
        _compiled("launcher.nsi", made, VERSION=version, OUT=str(launcher))
        if signer is not None:
            signer.sign(launcher)
        os.utime(launcher, (made, made))
        given = {"VERSION": version, "PAYLOAD": str(payload), "LAUNCHER": str(launcher), "OUT": str(setup)}
        signing = {"SIGN": signer.command("%1")} if signer is not None else {}
        _compiled("setup.nsi", made, **given, **signing)
    if signer is not None:
        signer.sign(setup)
    return setup


def _compiled(script: str, made: int, **given: str) -> None:
    """``made``: the second every date in the result shows."""
    defined = [f"-D{name}={value}" for name, value in given.items()]
    command = [TOOL, "-V2", "-INPUTCHARSET", "UTF8", *defined, str(SCRIPTS / script)]
    settled = {**os.environ, "SOURCE_DATE_EPOCH": str(made), "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=settled)
    if ran.returncode != 0:
        raise Stopped(f"{script}: {ran.stdout.decode(errors='replace').strip()[-3000:]}")
