"""Where the setup has laid this program down: the folder that holds its versions, the marks and the county's preset."""

import sys
from pathlib import Path

MARK = "current"


def installed_root(prefix: str = sys.prefix) -> Path | None:
    """``prefix``: of the Python that runs, which is the folder of one version. None in a checkout."""
    root = Path(prefix).parent
    return root if Path(prefix).name.startswith("app-") and (root / MARK).is_file() else None
