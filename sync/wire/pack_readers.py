"""What each pack must hold, asked before it is handed out and before it is kept: both ends read with the same eyes."""

from collections.abc import Callable, Mapping

from sync.casework.calendar import read_layers
from sync.casework.codes import load_codes
from sync.casework.item_pack import load_catalogue
from sync.casework.regions import load_regions
from sync.casework.thresholds import load_thresholds
from sync.wire.editions import (
    CATALOGUE,
    CODES,
    LOCAL,
    NATIONAL,
    NOTICES,
    REGIONS,
    STAFF,
    THRESHOLDS,
    read_staff_pack,
    read_templates,
)

_READERS: Mapping[str, Callable[[bytes], object]] = {
    CATALOGUE: lambda content: load_catalogue(content.decode()),
    NATIONAL: lambda content: read_layers(content.decode()),
    LOCAL: lambda content: read_layers(content.decode()),
    REGIONS: load_regions,
    CODES: lambda content: load_codes(content.decode()),
    THRESHOLDS: lambda content: load_thresholds(content.decode()),
    NOTICES: read_templates,
}


def check_pack(name: str, content: bytes) -> None:
    """Raises ValueError when the content is not what ``name`` promises; a name nobody here knows holds anything."""
    reader = read_staff_pack if name.startswith(STAFF) else _READERS.get(name)
    if reader is None:
        return
    try:
        reader(content)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"{name}: {error}") from error
