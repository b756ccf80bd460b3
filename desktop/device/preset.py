"""What the county has filled in beforehand for a computer that is set up: preset.json beside the setup.

    {"platform": "https://…", "ca": "ca.pem", "office": "522636100000", "office_name": "…",
     "idle_minutes": 10, "tray": true, "autostart": true, "sync_minutes": 30, "desktop_icon": true}

All of it may be left out. The setup refuses a file that is not right, whole, so that nobody rolls a slip of the finger
out to thirty computers; the desk uses what it knows of the one that was copied. It holds no secret.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from desktop.device.preferences import IDLE_MINUTES, Preferences, preferences_from
from desktop.trouble import Trouble

FILE = "preset.json"
AUTHORITY = "ca.pem"
"""Its name once it is copied."""
PACKAGES = "*.qbe"
LARGEST = 1 << 20
SYNC_MINUTES = range(5, 24 * 60 + 1)
OFFICE = re.compile(r"\d{12}", re.ASCII)


class PresetTrouble(Trouble):
    """``preset_unread``, ``preset_text`` (not UTF-8), ``preset_json`` (line), ``preset_name`` (names), ``preset_value``
    (name), ``preset_ca`` (file), ``preset_packages`` (count, computer), ``preset_package`` (file).
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """``ca``: the name of a file beside it; ``office``: twelve digits; ``sync_minutes`` 0: never in the background.
    None and "": not filled in.
    """

    platform: str = ""
    ca: str = ""
    office: str = ""
    office_name: str = ""
    idle_minutes: int | None = None
    tray: bool | None = None
    autostart: bool | None = None
    sync_minutes: int | None = None
    desktop_icon: bool | None = None

    @property
    def preferences(self) -> Preferences:
        """The usual choices of this computer, for who has chosen nothing yet."""
        return preferences_from({"idle_minutes": self.idle_minutes, "tray": self.tray})


def read_preset(folder: Path, *, forgiving: bool = False) -> Preset | None:
    """None where there is no such file. ``forgiving``: what is not right in it counts as not filled in.

    Raises PresetTrouble.
    """
    try:
        content = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PresetTrouble("preset_unread") from error
    plain = _plain(content)
    wrong = [name for name, value in plain.items() if name in _RIGHT and not _RIGHT[name](value)]
    unknown = [name for name in plain if name not in _RIGHT]
    if unknown and not forgiving:
        raise PresetTrouble("preset_name", names="、".join(unknown))
    if wrong and not forgiving:
        raise PresetTrouble("preset_value", name=wrong[0])
    return Preset(**{name: value for name, value in plain.items() if name in _RIGHT and name not in wrong})  # type: ignore[arg-type]


def preset_bytes(preset: Preset) -> bytes:
    """As it is written; what is not filled in is left out."""
    told = {name: value for name, value in asdict(preset).items() if value not in (None, "")}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def packages_in(folder: Path) -> tuple[Path, ...]:
    """The enrolment files that lie there, by name."""
    return tuple(sorted(path for path in folder.glob(PACKAGES) if path.is_file()))


def _plain(content: bytes) -> Mapping[str, object]:
    try:
        plain = json.loads(content[:LARGEST].decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise PresetTrouble("preset_text") from error
    except json.JSONDecodeError as error:
        raise PresetTrouble("preset_json", line=str(error.lineno)) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, thousands of brackets
        raise PresetTrouble("preset_json", line="1") from error
    if not isinstance(plain, dict):
        raise PresetTrouble("preset_json", line="1")
    return plain


def _address(value: object) -> bool:
    if not isinstance(value, str) or not value.isprintable():
        return False
    try:
        parts = urlsplit(value)
        right = parts.port is None or parts.port > 0
    except ValueError:
        return False
    plain = not set(parts.netloc) & set("@ \\") and not parts.netloc.endswith(":")
    return right and plain and parts.scheme in ("http", "https") and bool(parts.hostname)


def _file_name(value: object) -> bool:
    return isinstance(value, str) and bool(value) and not set(value) & set('/\\:*?"<>|') and value not in (".", "..")


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)


_RIGHT: Mapping[str, Callable[[object], bool]] = {
    "platform": _address,
    "ca": _file_name,
    "office": lambda value: isinstance(value, str) and bool(OFFICE.fullmatch(value)),
    "office_name": lambda value: isinstance(value, str) and value.isprintable() and len(value) <= 100,
    "idle_minutes": lambda value: type(value) is int and value in IDLE_MINUTES,
    "tray": _is_bool,
    "autostart": _is_bool,
    "sync_minutes": lambda value: type(value) is int and (value == 0 or value in SYNC_MINUTES),
    "desktop_icon": _is_bool,
}
