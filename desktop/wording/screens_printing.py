"""Words of how papers are printed: the group of the settings page and its test page."""

from collections.abc import Mapping

from desktop.wording.translating import tr

PRINTING = tr("打印")
KIND = tr("哪一类纸(&D)")
KIND_HINT = tr("每一类各有各的打印机、份数和位置。下面的几项只管这里选的这一类。")
KINDS: Mapping[str, str] = {
    "notice": tr("文书（受理、补正、决定等）"),
    "receipt": tr("凭证、回执、确认单"),
    "guidance": tr("一次性告知单"),
    "list": tr("办件清单"),
    "office": tr("本所用纸（简报、移交单、帮助等）"),
}
PRINTER = tr("打印机")
PRINTER_HINT = tr("选定后按打印就直接打，不再询问；这台打印机不在时照旧询问。")
ASK_EVERY_TIME = tr("每次询问")
COPIES = tr("打印几套")
COPIES_HINT = tr("文书一套已含两份：申请人留存、窗口存档。")
DUPLEX = tr("双面打印")
DUPLEX_HINT = tr("打印机不能双面时仍打单面。")
FORM = tr("纸张")
FORM_HINT = tr("三等分：241 毫米宽的连续纸，一联高 93 毫米；只用于凭证、回执、确认单。")
FORMS: Mapping[str, str] = {"a4": "A4", "third": tr("三等分连续纸（针式）")}
RIGHT = tr("整页右移（毫米，负数左移）")
DOWN = tr("整页下移（毫米，负数上移）")
SHIFT_HINT = tr("套打或连续纸对不准时用。先打测试页，量出差多少，再填进来；按 ↑↓ 一次半毫米。")
MILLIMETRES = tr(" 毫米")
TEST_PAGE = tr("打印测试页")
TEST_HINT = tr("测试页上的方框离纸边都是 10 毫米，十字在离左边和上边各 20 毫米处。没有打印机时存成 PDF。")
FOUND_BY = tr("打印 打印机 份数 套数 双面 偏移 对齐 针式 三等分 连续纸 套打 测试页 dy dyj csy")
SENT = tr("测试页已交给打印机。请量一量方框离纸边是不是 10 毫米。")


def missing(printer: str) -> str:
    return tr("{printer}（现在没有这台）").format(printer=printer)


def kept(path: str) -> str:
    return tr("没有装好的打印机，测试页存到了 {path}。").format(path=path)


def test_file(kind: str) -> str:
    return tr("打印测试页-{kind}.pdf").format(kind=kind)


def test_lines(kind: str, form: str, right: float, down: float) -> tuple[str, ...]:
    """What the test page says of itself."""
    return (
        tr("种类：{kind}").format(kind=kind),
        tr("纸张：{form}").format(form=form),
        tr("已右移 {right:g} 毫米，已下移 {down:g} 毫米").format(right=right, down=down),
        tr("方框离左边不是 10 毫米：量得 8 就在“整页右移”上加 2，量得 13 就减 3；上下同理。"),
    )
