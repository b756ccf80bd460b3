"""Pages made into one file: a JPEG for one page, a PDF for several; and the pages of such a PDF read back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.office.attached import FileContent
from desktop.office.trouble import OfficeTrouble
from desktop.ui.capture_shot import BLURRED, Shot, jpeg, page_of, sharpness

MOST_PAGES = 30
DPI = 200
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_IMAGE = re.compile(
    rb"<<(?=[^>]*/Subtype\s*/Image)(?=[^>]*/Filter\s*/DCTDecode)[^>]*/Length\s+(\d+)\b(?!\s+\d+\s+R)[^>]*>>\s*stream\r?\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A page as it will be kept, JPEG. ``blurred``: its print is probably not readable."""

    content: bytes
    width: int
    height: int
    grey: bool
    blurred: bool


def finished(shot: Shot) -> Finished:
    """Slow, a few tenths of a second. Raises OfficeTrouble("attachment_broken")."""
    page = page_of(shot)
    return Finished(
        content=jpeg(page),
        width=page.width(),
        height=page.height(),
        grey=shot.grey,
        blurred=sharpness(page) < BLURRED,
    )


def file_of(pages: Sequence[Finished], title: str) -> FileContent:
    """The file these pages become, called after ``title``. Raises OfficeTrouble attachment_pages (most)."""
    if len(pages) > MOST_PAGES:
        raise OfficeTrouble("attachment_pages", most=str(MOST_PAGES))
    if len(pages) == 1:
        return FileContent(name=f"{title}.jpg", content=pages[0].content)
    return FileContent(name=f"{title}.pdf", content=pdf(pages))


def pdf(pages: Sequence[Finished]) -> bytes:
    """A PDF of one JPEG a page at its true size; the same pages make the same bytes."""
    kids = " ".join(f"{3 + 3 * at} 0 R" for at in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()]
    for at, page in enumerate(pages):
        objects += _page_objects(page, first=3 + 3 * at)
    out, offsets = bytearray(b"%PDF-1.4\n%\xe4\xb8\xad\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + table
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def jpeg_pages(content: bytes) -> tuple[bytes, ...]:
    """The pages of a PDF that is one JPEG a page, as scanners write them and as :func:`pdf` does; else nothing."""
    found = tuple(_jpegs(content))
    return found if found and len(found) == len(_PAGE.findall(content)) else ()


def _page_objects(page: Finished, first: int) -> tuple[bytes, bytes, bytes]:
    width, height = page.width * 72 / DPI, page.height * 72 / DPI
    drawn = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /P Do Q".encode()
    head = (
        f"<< /Type /XObject /Subtype /Image /Width {page.width} /Height {page.height}"
        f" /ColorSpace /{'DeviceGray' if page.grey else 'DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode"
        f" /Length {len(page.content)} >>\nstream\n"
    )
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:.2f} {height:.2f}]"
        f" /Resources << /XObject << /P {first + 2} 0 R >> >> /Contents {first + 1} 0 R >>".encode(),
        f"<< /Length {len(drawn)} >>\nstream\n".encode() + drawn + b"\nendstream",
        head.encode() + page.content + b"\nendstream",
    )


def _jpegs(content: bytes) -> Iterator[bytes]:
    at = 0
    while (found := _IMAGE.search(content, at)) is not None:
        at = found.end() + int(found[1])
        yield content[found.end() : at]
