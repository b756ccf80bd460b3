"""What is tried: the setup of this version, its preset, and the update folder of the next; built where not given."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import environment

VERSION_FILE = Path("desktop/device/version.py")
NUMBER = re.compile(r"\d+\.\d+\.\d+")
OFFICE = "丹寨县龙泉镇便民服务中心"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wares:
    """``folder``: where the setup is put beside its preset. ``update`` is None where nothing can be updated."""

    setup: Path
    folder: Path
    update: Path | None = None

    def beside_preset(self, address: str) -> Path:
        """The setup as it lies on a county's U-disk, with the platform's address beside it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "preset.json").write_text(json.dumps({"platform": address}), encoding="utf-8")
        return Path(shutil.copy2(self.setup, self.folder / self.setup.name))


def built(setup: Path | None, update: Path | None, work: Path, say: Callable[[str], None]) -> Wares:
    """What was named, and the rest made by ``installer/build.py``. Raises Stopped."""
    made = setup or _made(environment.ROOT, work / "made", say)
    return Wares(setup=made.resolve(), folder=work / "u-disk", update=update and update.resolve())


def _made(checkout: Path, out: Path, say: Callable[[str], None]) -> Path:
    say("+ installer/build.py")
    command = [str(environment.PYTHON), str(checkout / "installer" / "build.py"), "--out", str(out)]
    if subprocess.call(command, stdin=subprocess.DEVNULL) != 0:
        raise environment.Stopped("安装程序没有做成。The setup could not be built.")
    return next(out.glob("Qianban-Setup-*.exe"))
