"""The words of what the county has filled in beforehand, and of what may be wrong with it."""

from collections.abc import Mapping

from desktop.wording.translating import tr

FILLED = tr("由县里预先填好")
PACKAGE_READY = tr("县里已放好本机的启用包。直接点“读取启用包”就行，不用启用码。")
PACKAGE_OPENED = tr("已填好您打开的启用包。直接点“读取启用包”就行，不用启用码。")
TAKEN = tr("已带上县里的预设。")

TROUBLES: Mapping[str, str] = {
    "preset_unread": tr("预设文件读不出来。本机的办件数据没有动。请检查 U 盘，或重新拷贝 preset.json。"),
    "preset_text": tr("preset.json 的文字编码不对。本机的办件数据没有动。请用记事本另存为 UTF-8 编码。"),
    "preset_json": tr("preset.json 第 {line} 行格式不对。本机的办件数据没有动。请检查引号、逗号和括号。"),
    "preset_name": tr("preset.json 里有不认识的名称：{names}。本机的办件数据没有动。请对照手册改正。"),
    "preset_value": tr("preset.json 里 {name} 的内容不对。本机的办件数据没有动。请对照手册改正。"),
    "preset_ca": tr("preset.json 里写的证书文件 {file} 没有，或不是证书。本机的办件数据没有动。请把它放在旁边。"),
    "preset_package": tr("启用包 {file} 读不出来。本机的办件数据没有动。请检查 U 盘，或重新拷贝。"),
    "preset_packages": tr(
        "旁边有 {count} 个启用包，不知道哪个给这台电脑。本机的办件数据没有动。"
        "请把给它的那个改名为 {computer}.qbe，一个包只能用于一台电脑。"
    ),
}


def filled_for(office: str) -> str:
    """``office``: its name, "" where the county has named none."""
    return tr("{filled}：{office}").format(filled=FILLED, office=office) if office else FILLED


def other_office(expected: str, found: str) -> str:
    return tr("注意：县里预先填的是 {expected}，这里接入的是 {found}。请先打电话核对，不对就不要往下做。").format(
        expected=expected, found=found
    )


def taken(preset: bool, package: str) -> str:
    """For the log of the setup."""
    said = TAKEN if preset else ""
    return said + (tr("已放好启用包 {package}。").format(package=package) if package else "")
