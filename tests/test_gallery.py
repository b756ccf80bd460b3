"""The gallery is whole: what it names is written, and its page shows it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.desktop.ui.harness.scenes import PAGES
from tests.sources import ROOT


def test_the_gallery_writes_every_page_and_an_index(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.gallery", str(tmp_path), "--scale", "1", "--theme", "dark"]
    subprocess.run([*command, "--state", "loading"], env=env, check=True, capture_output=True)
    written = {path.name for path in tmp_path.glob("*.png")}
    shown = (tmp_path / "index.html").read_text("utf-8")
    assert {f"loading.{name}@100-dark.png" for name in PAGES} <= written
    assert all(name in shown for name in written)
