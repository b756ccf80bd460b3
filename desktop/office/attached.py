"""A file that was taken in, as a plain value, and how it becomes a fact of a case."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.office.trouble import OfficeTrouble
from sync.casework.events_handling import AttachmentAdded
from sync.casework.terms import Role
from sync.files import until_free
from sync.journal.blobs import LARGEST

LONGEST_NAME = 200
PDF = "application/pdf"
JPEG = "image/jpeg"
_STARTS = {
    b"\xff\xd8\xff": JPEG,
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"%PDF-": PDF,
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"BM": "image/bmp",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that is kept here under its hash and belongs to no case yet.

    ``material_no``, ``valid_until`` and ``source_case`` as in :class:`AttachmentAdded`.
    """

    sha: str
    size: int
    name: str
    media_type: str
    material_no: int = 0
    valid_until: date | None = None
    source_case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileContent:
    """Bytes that shall be kept, under the name to show."""

    name: str
    content: bytes


def read_file(path: Path) -> FileContent:
    """What lies in a file, no more than may be kept.

    Raises OfficeTrouble attachment_unreadable, attachment_empty, attachment_too_big (most: MiB).
    """
    try:
        with until_free(lambda: path.open("rb")) as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise OfficeTrouble("attachment_unreadable") from error
    if not content:
        raise OfficeTrouble("attachment_empty")
    check_size(content)
    return FileContent(name=path.name, content=content)


def check_size(content: bytes) -> None:
    """Raises OfficeTrouble attachment_too_big (most: MiB)."""
    if len(content) > LARGEST:
        raise OfficeTrouble("attachment_too_big", most=str(LARGEST // (1024 * 1024)))


def media_type_of(content: bytes) -> str:
    """What the bytes are, by how they begin, never by the name. Raises OfficeTrouble("attachment_kind")."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    for start, kind in _STARTS.items():
        if content.startswith(start):
            return kind
    raise OfficeTrouble("attachment_kind")


def ends(content: bytes) -> bool:
    """Whether the bytes go to their end: a scanner may still be writing, a stick may have been pulled out.

    Picture readers are content with half a page and paint the rest grey.
    """
    if content.startswith(b"\xff\xd8\xff"):
        return content.rfind(b"\xff\xd9") > content.rfind(b"\xff\xda")
    if content.startswith(b"\x89PNG"):
        return b"IEND" in content[-64:]
    return b"%%EOF" in content[-4096:] if content.startswith(b"%PDF-") else True


def added(taken: Attached, case_id: str, at: datetime, by: str, role: Role) -> AttachmentAdded:
    """The fact that the case has the file; ``case_id`` is ``""`` beside the registration of a new case."""
    return AttachmentAdded(
        case_id=case_id,
        occurred_at=at,
        by=by,
        role=role,
        sha=taken.sha,
        size=taken.size,
        name=taken.name,
        media_type=taken.media_type,
        material_no=taken.material_no,
        valid_until=taken.valid_until,
        source_case=taken.source_case,
    )
