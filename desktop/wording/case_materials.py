"""Words of the materials of a case: what was scanned of each, and how much of it still has to go up."""

from desktop.wording.translating import tr

FILES = tr("扫描件")


def weight(size: str, unsent: bool) -> str:
    """148 KB, 未上传 148 KB."""
    return tr("未上传 {size}").format(size=size) if unsent else size


def weights(count: int, size: str, unsent: str) -> str:
    """2 个 296 KB · 未上传 148 KB."""
    told = tr("{count} 个 {size}").format(count=count, size=size)
    if not unsent:
        return told
    return tr("{count} 个 · 未上传 {unsent}").format(count=count, unsent=unsent)
