"""Words of the box for characters no keyboard offers."""

from desktop.wording.translating import tr

RARE = tr("生僻字")
TYPED = tr("拼音或编码")
HINT = tr("拼音如 wei 或 wei3；编码如 U+2CC5F；空着列出本机名字里有过的")
FOUND = tr("找到的字")
SEARCHING = tr("正在找…")
NONE = tr("没有找到。拼音不要带声调符号，可加 1–4；编码是证件或户籍系统给的 4–6 位十六进制数。")
NO_NAMES = tr("本机名字里还没有过生僻字。请输拼音或编码。")
KEYS = tr("↑↓ 选字，Enter 填进去，Esc 不填。按偏旁查不了。")
INSERT = tr("填进去")
NO_FIELD = tr("先把光标放进要填的格子，再按 F7。")
FIELD_HINT = tr("生僻字按 F7")


def line(char: str, sounds: str, code: str, names: int) -> str:
    seen = tr("本机 {names} 件用过").format(names=names) if names else ""
    return "   ".join(part for part in (char, sounds, code, seen) if part)
