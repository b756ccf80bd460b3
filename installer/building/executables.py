"""Which libraries a Windows library or program asks for, read from its headers (PE format, 64 bits)."""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import error as too_short
from struct import unpack_from

IMPORTS, DELAYED = (1, 20, 12), (13, 32, 4)
"""The two tables: number of the data directory, bytes of an entry, where in it the address of the name stands."""
DIRECTORIES = 112
SECTION = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """Where a stretch of the loaded image lies in the file."""

    address: int
    size: int
    offset: int


def imported_libraries(data: bytes) -> frozenset[str]:
    """Names in lower case, those loaded on first use too. Raises ValueError for what is no 64-bit PE file."""
    try:
        header = int(unpack_from("<I", data, 0x3C)[0])
        optional = header + 24
        if data[:2] != b"MZ" or data[header : header + 4] != b"PE\0\0" or unpack_from("<H", data, optional)[0] != 0x20B:
            raise ValueError("not a 64-bit PE file")
        sections = list(_sections(data, header))
        return frozenset(name for table in (IMPORTS, DELAYED) for name in _names(data, optional, sections, table))
    except too_short as error:
        raise ValueError("a PE file cut short") from error


def _sections(data: bytes, header: int) -> Iterator[_Section]:
    count, size = unpack_from("<H", data, header + 6)[0], unpack_from("<H", data, header + 20)[0]
    for number in range(count):
        at = header + 24 + size + number * SECTION
        virtual, address, raw, offset = unpack_from("<IIII", data, at + 8)
        yield _Section(address=address, size=max(virtual, raw), offset=offset)


def _names(data: bytes, optional: int, sections: list[_Section], table: tuple[int, int, int]) -> Iterator[str]:
    directory, width, field = table
    count = unpack_from("<I", data, optional + DIRECTORIES - 4)[0]
    address = unpack_from("<I", data, optional + DIRECTORIES + directory * 8)[0] if directory < count else 0
    if not address:
        return
    at = _offset(sections, address)
    while name := unpack_from("<I", data, at + field)[0]:
        start = _offset(sections, name)
        yield data[start : data.index(b"\0", start)].decode("ascii").lower()
        at += width


def _offset(sections: list[_Section], address: int) -> int:
    for section in sections:
        if section.address <= address < section.address + section.size:
            return address - section.address + section.offset
    raise ValueError(f"no section of the file holds the address {address:#x}")
