"""What the county has filled in for this computer, as the first start shows it."""

import logging
from dataclasses import dataclass
from pathlib import Path

from desktop.device.preferences import Preferences
from desktop.device.preset import Preset, PresetTrouble, packages_in, read_preset
from desktop.trouble import Trouble

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefilled:
    """``office``: twelve digits, ``office_name`` beside them; ``package``: an enrolment file that lies ready, None
    where none or several do; ``authority``: of the platform's certificate. ``trouble``: why nothing could be read.
    """

    platform: str = ""
    office: str = ""
    office_name: str = ""
    package: Path | None = None
    authority: Path | None = None
    trouble: Trouble | None = None

    def authority_of(self, address: str) -> str:
        """The file of the authority for this address, "" for the system's own: it is for the county's platform only."""
        ours = self.authority is not None and address.rstrip("/") == self.platform.rstrip("/")
        return str(self.authority) if ours else ""


def drop_packages(root: Path) -> None:
    """This computer is enrolled: whoever found such a file here could enrol another with it."""
    for path in packages_in(root):
        try:
            path.unlink()
        except OSError as error:
            LOG.warning("an enrolment file that is not needed any more stays: %s", type(error).__name__)


def prefilled(root: Path) -> tuple[Prefilled | None, Preferences]:
    """What lies in the folder of the installation, and the usual choices it makes; what is wrong is told."""
    packages = packages_in(root)
    package = packages[0] if len(packages) == 1 else None
    try:
        preset = read_preset(root, forgiving=True)
    except PresetTrouble as trouble:
        LOG.warning("the preset cannot be read: %s", trouble)
        return Prefilled(package=package, trouble=trouble), Preferences()
    if preset is None and package is None:
        return None, Preferences()
    preset = preset or Preset()
    told = Prefilled(
        platform=preset.platform,
        office=preset.office,
        office_name=preset.office_name,
        package=package,
        authority=root / preset.ca if preset.ca else None,
    )
    return told, preset.preferences
