"""Words of how papers are printed: the group of the settings page and its test page."""

from collections.abc import Mapping

PRINTING = "打印"
KIND = "哪一类纸(&D)"
KIND_HINT = "每一类各有各的打印机、份数和位置。下面的几项只管这里选的这一类。"
KINDS: Mapping[str, str] = {
    "notice": "文书（受理、补正、决定等）",
    "receipt": "凭证、回执、确认单",
    "guidance": "一次性告知单",
    "list": "办件清单",
    "office": "本所用纸（简报、移交单、帮助等）",
}
PRINTER = "打印机"
PRINTER_HINT = "选定后按打印就直接打，不再询问；这台打印机不在时照旧询问。"
ASK_EVERY_TIME = "每次询问"
COPIES = "打印几套"
COPIES_HINT = "文书一套已含两份：申请人留存、窗口存档。"
DUPLEX = "双面打印"
DUPLEX_HINT = "打印机不能双面时仍打单面。"
FORM = "纸张"
FORM_HINT = "三等分：241 毫米宽的连续纸，一联高 93 毫米；只用于凭证、回执、确认单。"
FORMS: Mapping[str, str] = {"a4": "A4", "third": "三等分连续纸（针式）"}
RIGHT = "整页右移（毫米，负数左移）"
DOWN = "整页下移（毫米，负数上移）"
SHIFT_HINT = "套打或连续纸对不准时用。先打测试页，量出差多少，再填进来；按 ↑↓ 一次半毫米。"
MILLIMETRES = " 毫米"
TEST_PAGE = "打印测试页"
TEST_HINT = "测试页上的方框离纸边都是 10 毫米，十字在离左边和上边各 20 毫米处。没有打印机时存成 PDF。"
FOUND_BY = "打印 打印机 份数 套数 双面 偏移 对齐 针式 三等分 连续纸 套打 测试页 dy dyj csy"
SENT = "测试页已交给打印机。请量一量方框离纸边是不是 10 毫米。"


def missing(printer: str) -> str:
    return f"{printer}（现在没有这台）"


def kept(path: str) -> str:
    return f"没有装好的打印机，测试页存到了 {path}。"


def test_file(kind: str) -> str:
    return f"打印测试页-{kind}.pdf"


def test_lines(kind: str, form: str, right: float, down: float) -> tuple[str, ...]:
    """What the test page says of itself."""
    return (
        f"种类：{kind}",
        f"纸张：{form}",
        f"已右移 {right:g} 毫米，已下移 {down:g} 毫米",
        "方框离左边不是 10 毫米：量得 8 就在“整页右移”上加 2，量得 13 就减 3；上下同理。",
    )
