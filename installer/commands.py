"""The five commands of the bootstrap: what each one needs, and what it starts."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

import environment
import system_libraries
from environment import Stopped

USAGE = """\
用法 Usage: python3 installer/bootstrap.py COMMAND [...]

  setup     建好 .venv 并装上全部依赖        make .venv and install every locked dependency
  demo      演示:平台、两个窗口、一个集市日  the demonstration   [--headless] [--out DIR] [--seed N]
  test      全部检查和测试                   every check and test  [arguments of pytest]
  run       打开窗口程序                     open the desk
  platform  参考平台                         the reference platform  init | serve | office add | ...

除 setup 外,后面的参数原样交给所启动的程序。Everything after the command is passed on."""


def main(arguments: Sequence[str]) -> int:
    """Answers the exit code of what was started; 1 when something is missing, 2 for a command it does not know."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)  # type: ignore[union-attr]
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        wants_help = bool(arguments) and arguments[0] in ("-h", "--help", "help")
        print(USAGE, file=sys.stdout if wants_help else sys.stderr)
        return 0 if wants_help else 2
    try:
        return command(list(arguments[1:]))
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n已中断;再运行一次同样的命令即可接着做。Interrupted; run the same command again.", file=sys.stderr)
        return 130


def _setup(arguments: list[str]) -> int:
    environment.ensure()
    print(f"已就绪 Ready: {environment.VENV}")
    if sentence := system_libraries.missing_sentence(window=_has_display()):
        print(sentence, file=sys.stderr)
    else:
        environment.image()
    return 0


def _demo(arguments: list[str]) -> int:
    _need_qt(window=_has_display() and "--headless" not in arguments)
    return _start("desktop.demo", arguments)


def _test(arguments: list[str]) -> int:
    _need_qt(window=False)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or every program a test starts is compiled from its source again
    # three on two cores: a quarter of the time a test waits, for a disk, a line that is cut, a process that is killed
    return _start("pytest", ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder", *arguments])


def _run(arguments: list[str]) -> int:
    if not _has_display():
        raise Stopped(
            "这里没有图形界面(DISPLAY、WAYLAND_DISPLAY 都未设置),窗口程序无法打开;请在桌面环境中运行。\n"
            "There is no display here; run this inside a desktop session."
        )
    _need_qt(window=True)
    environment.image()
    return _start("desktop.start", ["desk", *arguments])


def _platform(arguments: list[str]) -> int:
    environment.ensure()
    return _start("sync.server.admin", arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "setup": _setup,
    "demo": _demo,
    "test": _test,
    "run": _run,
    "platform": _platform,
}


def _has_display() -> bool:
    return os.name == "nt" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _need_qt(window: bool) -> None:
    """Say what is missing before anything is downloaded."""
    if sentence := system_libraries.missing_sentence(window):
        raise Stopped(sentence)
    environment.ensure()


def _start(module: str, arguments: list[str]) -> int:
    """Run a module in .venv, from the checkout. On Linux it takes this process over, so that signals reach it."""
    python = str(environment.PYTHON)
    os.chdir(environment.ROOT)
    os.environ["PYTHONUTF8"] = "1"
    if os.name == "nt":
        return subprocess.call([python, "-m", module, *arguments])
    sys.stdout.flush()
    os.execv(python, [python, "-m", module, *arguments])
