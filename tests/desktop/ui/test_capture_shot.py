"""What becomes of a photographed paper: straight, the right way up, small, and readable; or said to be blurred."""

import re
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage

from desktop.office.attached import media_type_of
from desktop.office.trouble import OfficeTrouble
from desktop.ui.capture_document import MOST_PAGES, file_of, finished, jpeg_pages
from desktop.ui.capture_pages import Pages
from desktop.ui.capture_shot import (
    A4,
    BLURRED,
    WHOLE,
    Corners,
    Shot,
    convex,
    decoded,
    jpeg,
    page_of,
    sharpness,
    shot_from,
    shot_of,
    straightened,
)
from tests.desktop.ui.papers import darkness, out_of_focus, photographed, printed

PHOTO = QSize(1600, 2000)
ASKEW: Corners = ((0.12, 0.08), (0.86, 0.14), (0.93, 0.92), (0.06, 0.88))
SQUARES = [QRectF(x, y, 0.02, 0.014) for x in (0.015, 0.965) for y in (0.01, 0.975)]
BETWEEN = [QRectF(0.3, 0.005, 0.4, 0.01), QRectF(0.005, 0.4, 0.02, 0.2), QRectF(0.97, 0.4, 0.02, 0.2)]


def test_a_paper_photographed_askew_comes_out_straight() -> None:
    flat = straightened(photographed(printed(), ASKEW, PHOTO), ASKEW)
    assert min(darkness(flat, box) for box in SQUARES) > 0.9
    assert max(darkness(flat, box) for box in BETWEEN) < 0.1


corner = st.floats(0.02, 0.3)


@given(st.lists(corner, min_size=8, max_size=8))
@settings(max_examples=10, deadline=None)
def test_wherever_the_four_corners_lay_the_paper_fills_the_page(inset: list[float]) -> None:
    a, b, c, d, e, f, g, h = inset
    corners: Corners = ((a, b), (1 - c, d), (1 - e, 1 - f), (g, 1 - h))
    photo = photographed(printed(size=(420, 594), lines=0), corners, QSize(600, 800))
    flat = straightened(photo, corners)
    assert convex(corners) and min(darkness(flat, box) for box in SQUARES) > 0.7


def test_the_print_keeps_its_contrast() -> None:
    """Of a page whose paper looks grey under the lamp of the counter."""
    page = page_of(shot_of(photographed(printed(), ASKEW, PHOTO), "p"))
    shades = sorted(decoded(jpeg(page)).convertToFormat(QImage.Format.Format_Grayscale8).constBits().tobytes())
    assert shades[len(shades) // 200] < 90 and shades[len(shades) // 2] > 60


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_turning_turns_what_is_kept(turns: int) -> None:
    page = QImage(200, 100, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    page.setPixelColor(0, 0, QColor("black"))
    for x in range(40):
        for y in range(40):
            page.setPixelColor(x, y, QColor("black"))
    turned = page_of(Shot(raw=jpeg(page, 95), name="p").turned(turns))
    corners = {1: (0.9, 0.02), 2: (0.9, 0.9), 3: (0.02, 0.9)}
    assert darkness(turned, QRectF(*corners[turns], 0.05, 0.05)) > 0.9


@pytest.mark.parametrize(("width", "height"), [(3600, 2400), (2400, 3600), (400, 300)])
def test_no_page_is_larger_than_a4_at_200_dpi(width: int, height: int) -> None:
    photo = QImage(width, height, QImage.Format.Format_RGB32)
    photo.fill(QColor("white"))
    page = page_of(shot_of(photo, "p"))
    most = A4 if height > width else A4.transposed()
    assert page.width() <= min(width, most.width()) and page.height() <= min(height, most.height())
    assert page.isGrayscale()


def test_a_page_of_print_weighs_what_a_bad_line_can_carry() -> None:
    assert len(finished(shot_of(printed(), "p")).content) < 400 * 1024


@pytest.mark.parametrize(("lines", "factor", "blurred"), [(30, 2, False), (2, 2, False), (30, 6, True),
                                                          (2, 6, True), (0, 1, False)])  # fmt: skip
def test_a_page_out_of_focus_is_told_from_one_that_can_be_read(lines: int, factor: int, blurred: bool) -> None:
    page = out_of_focus(printed(lines), factor) if factor > 1 else printed(lines)
    assert (sharpness(page.copy(100, 150, 1400, 700)) < BLURRED) is blurred


def test_light_from_one_side_is_not_taken_for_blur() -> None:
    page = photographed(printed(), WHOLE, printed().size(), light=150)
    assert sharpness(page) > BLURRED


def test_pages_become_one_pdf_in_their_order_and_come_back_from_it() -> None:
    pages = [finished(shot_of(printed(lines), "p")) for lines in (1, 2)]
    file = file_of(pages, "户口簿")
    read = PdfReader(BytesIO(file.content), strict=True)
    boxes = [tuple(round(float(side)) for side in page.mediabox) for page in read.pages]
    assert (file.name, media_type_of(file.content)) == ("户口簿.pdf", "application/pdf")
    assert boxes == [(0, 0, 595, 842)] * 2
    assert jpeg_pages(file.content) == tuple(page.content for page in pages)


def test_one_page_stays_a_picture() -> None:
    file = file_of([finished(shot_of(printed(1), "p"))], "户口簿")
    assert (file.name, media_type_of(file.content)) == ("户口簿.jpg", "image/jpeg")


def test_a_pdf_that_is_not_pages_of_pictures_gives_none() -> None:
    content = file_of([finished(shot_of(printed(1), "p"))] * 2, "p").content
    assert jpeg_pages(re.sub(rb"/Subtype /Image", rb"/Subtype /Other", content, count=1)) == ()


def test_too_many_pages_are_refused_with_how_many_may_be() -> None:
    page = finished(shot_of(printed(1), "p"))
    with pytest.raises(OfficeTrouble) as caught:
        file_of([page] * (MOST_PAGES + 1), "p")
    assert (caught.value.code, caught.value.facts["most"]) == ("attachment_pages", "30")


@pytest.mark.parametrize("left", [0.05, 0.5])
def test_a_picture_that_breaks_off_is_refused(left: float) -> None:
    content = jpeg(printed(1))
    content = content[: round(len(content) * left)]
    with pytest.raises(OfficeTrouble, match="attachment_broken"):
        shot_from(content, "p")


@given(st.binary(max_size=200))
def test_no_bytes_are_taken_for_a_picture_by_accident(content: bytes) -> None:
    try:
        kind = media_type_of(content)
    except OfficeTrouble as trouble:
        assert trouble.code == "attachment_kind"
    else:
        assert kind.startswith("image/") or content.startswith(b"%PDF-")


def test_a_corner_is_not_pushed_past_another() -> None:
    assert convex(WHOLE) and convex(ASKEW)
    assert not convex(((0.9, 0.9), *WHOLE[1:])) and not convex((WHOLE[1], WHOLE[0], *WHOLE[2:]))


steps = st.lists(st.tuples(st.sampled_from(["add", "move", "drop", "pick"]), st.integers(-3, 3)), max_size=20)


@given(steps)
def test_whatever_is_done_to_the_pages_one_of_them_is_current(done: list[tuple[str, int]]) -> None:
    pages, added = Pages(), 0
    for what, step in done:
        match what:
            case "add":
                pages, added = pages.added([Shot(raw=bytes([added]), name="p")]), added + 1
            case "move":
                pages = pages.moved(step) if pages.shots else pages
            case "drop":
                pages = pages.without_current()
            case _:
                pages = Pages(shots=pages.shots, at=step % len(pages.shots) if pages.shots else -1)
        assert (pages.current is None) is (not pages.shots)
        assert len({shot.raw for shot in pages.shots}) == len(pages.shots)


def test_a_page_taken_anew_stands_where_the_old_one_stood() -> None:
    first, second, better = (Shot(raw=bytes([n]), name="p") for n in range(3))
    pages = Pages(shots=(first, second), at=0, replacing=True).added([better])
    assert (pages.shots, pages.at, pages.replacing) == ((better, second), 0, False)
