"""The one command of a fresh machine: `python3 installer/bootstrap.py setup|demo|test|run|platform`.

Plain syntax only, so that a Python too old for the project still reads this file and says so.
"""

import os
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 13)
UNSUITED = (
    "需要 Python 3.11、3.12 或 3.13(64 位),这台机器上没有找到;请先安装其中之一,再运行本命令。\n"
    "Python 3.11, 3.12 or 3.13 (64 bit) is needed and none was found on this machine; "
    "install one of them and run this command again."
)


def suited_python() -> "list[str] | None":
    """The command of another Python on this machine that suits, or None."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        command = ["py", "-3." + str(minor)] if os.name == "nt" else ["python3." + str(minor)]
        try:
            if subprocess.call([*command, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
                return command
        except OSError:
            continue
    return None


if __name__ == "__main__":
    if OLDEST <= sys.version_info[:2] <= NEWEST and sys.maxsize > 2**32:
        import commands

        sys.exit(commands.main(sys.argv[1:]))
    other = suited_python()
    sys.exit(subprocess.call([*other, *sys.argv]) if other else UNSUITED)
