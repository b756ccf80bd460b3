"""The project's own environment: `.venv` in the checkout, with exactly what the lock names.

A stamp is written last. No stamp, or another one (lock, project file, Python or place changed): made anew from pip's
cache. So an interrupted set-up never leaves a half-installed package behind, and a finished one is found in no time.
"""

import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "qianban.stamp"
LOCK = ROOT / "installer" / "lock.txt"
NEEDED_BYTES = 1_300_000_000
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--no-deps")
CAUSES = {
    "No space left": "磁盘空间不足;请腾出空间。The disk is full.",
    "DO NOT MATCH THE HASHES": "下载的文件与锁定的校验值不符,没有安装;请检查软件源。"
    "A downloaded file does not match its locked hash and was not installed; check the package source.",
    "No matching distribution": "软件源没有所需的版本,或网络不通;请检查网络和 pip 的软件源设置。"
    "The package source lacks a needed version, or cannot be reached; check the line and pip's settings.",
    "Connection": "连不上软件源;请检查网络或代理。The package source cannot be reached; check the line or the proxy.",
    "Permission": "没有写入权限,或有程序正在使用 .venv;请先关闭它。"
    "A file of .venv cannot be written; close what is using it.",
}


class Stopped(Exception):
    """Something is missing; the text says what, and what to do, in Chinese and English."""


def ensure() -> None:
    """Make .venv complete; raises Stopped with the one thing that is missing."""
    if STAMP.is_file() and PYTHON.exists() and STAMP.read_text(encoding="utf-8") == _stamp():
        return
    _check_machine()
    again = VENV.exists()
    print(
        "上次没有装完或依赖有变,重新安装(已下载的不再下载)…… Setting up anew, from what was downloaded before…"
        if again
        else "正在建立 .venv 并安装依赖(首次约下载 300 MB)…… Making .venv, the first time about 300 MB are downloaded…"
    )
    try:
        shutil.rmtree(VENV) if again else None
    except OSError as error:
        raise Stopped(f"{CAUSES['Permission']} ({error})") from error
    call([sys.executable, "-m", "venv", str(VENV)])
    call([str(PYTHON), *PIP, "--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK)])
    call([str(PYTHON), *PIP, "--no-build-isolation", "--no-index", "--editable", str(ROOT)])
    STAMP.write_text(_stamp(), encoding="utf-8")


def run_inside(script: str, module: str, arguments: list[str]) -> int:
    """``module.main`` in .venv, which is made where it is missing: ``script`` starts itself once more there.

    Its exit code; 1 when something is missing, which is said.
    """
    try:
        if Path(sys.prefix).resolve() == VENV.resolve():
            return int(importlib.import_module(module).main(arguments))
        ensure()
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return subprocess.call([str(PYTHON), script, *arguments])


def image() -> None:
    """The file the first window comes out of, made anew where a source has changed; it starts without it as well."""
    subprocess.call([str(PYTHON), "-m", "desktop.image_maker"], cwd=ROOT)


def _stamp() -> str:
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(ROOT).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _check_machine() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise Stopped(
            f"这个 Python 缺少 venv 或 pip 模块;Debian、Ubuntu 请先运行:sudo apt-get install {package}\n"
            f"This Python lacks the venv or pip module; on Debian or Ubuntu run: sudo apt-get install {package}"
        )
    if (free := shutil.disk_usage(ROOT).free) < NEEDED_BYTES:
        raise Stopped(
            f"磁盘空间不足:需要约 {NEEDED_BYTES // 10**6} MB,{ROOT} 所在磁盘只剩 {free // 10**6} MB。\n"
            f"Not enough disk space: about {NEEDED_BYTES // 10**6} MB are needed, {free // 10**6} MB are free."
        )


def call(command: list[str]) -> None:
    """Raises Stopped with the last lines of what it said, and the cause where that is known."""
    try:
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    except OSError as error:
        raise Stopped(f"无法启动 {command[0]}。Cannot start it: {error}") from error
    if ran.returncode != 0:
        tail = "\n".join(ran.stdout.strip().splitlines()[-12:])
        causes = [text for sign, text in CAUSES.items() if sign in ran.stdout] or ["安装失败。The installation failed."]
        raise Stopped(f"{tail}\n\n{causes[0]}\n处理后再运行同一命令即可。Then run the same command again.")
