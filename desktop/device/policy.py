"""What the county has settled for every desk of this computer: settings nobody at the counter may change.

policy.json, with the names and values of preferences.json, in a folder of the computer that its administrator writes:
``%ProgramData%\\Qianban``, elsewhere the first of the system's folders of settings. A value nobody knows is left out,
and so is a file nobody can read: then people choose for themselves.
"""

import json
import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.device.preferences import Preferences, preferences_from

LOG = logging.getLogger(__name__)
FILE = "policy.json"
SETTLED = ("language", "font_size", "theme", "density", "layout", "idle_minutes", "tray", "printing")
"""Where the window stood is nobody's business but its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """``values`` by the name of a preference."""

    values: Mapping[str, object] = field(default_factory=dict)

    def over(self, chosen: Preferences) -> Preferences:
        """The same choices, except for what the county has settled."""
        return replace(chosen, **self.values)  # type: ignore[arg-type]


def policy_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "Qianban"
    return Path(os.environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":")[0]) / "qianban"


def load_policy(folder: Path) -> Policy:
    try:
        plain = json.loads((folder / FILE).read_bytes())
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError) as error:
        LOG.warning("the policy cannot be read: %s", type(error).__name__)
        return Policy()
    if not isinstance(plain, dict):
        return Policy()
    read = preferences_from(plain)
    return Policy(values={name: getattr(read, name) for name in SETTLED if name in plain and _known(read, name, plain)})


def _known(read: Preferences, name: str, plain: Mapping[str, object]) -> bool:
    """Whether the value was taken as it stands; the usual one instead of nonsense settles nothing."""
    return name == "printing" or getattr(read, name) == plain[name]
