"""What an office is called that is known by its code alone."""

from desktop.wording.translating import chinese
from sync.casework.regions import Regions

CENTRE = chinese("便民服务中心")
_SCOPE = 12


def office_name(code: str, regions: Regions) -> str:
    """The centre of a township by the township's name; what is no 12-digit code of one stays as it is."""
    if len(code) != _SCOPE or not code.isdecimal():
        return code
    place = regions.get(code[:9]) if code.endswith("000") else regions.get(code)
    return f"{place.name}{CENTRE}" if place else code
