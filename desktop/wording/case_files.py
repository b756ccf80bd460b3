"""What ``qianban case`` says about a file of steps."""

from desktop.wording.translating import tr

NO_SUCH_EVENT = tr("状态机里没有这一步。没有改动任何数据。请核对步骤的代号。")


def cannot_open(name: str, cause: str) -> str:
    return tr("文件打不开：{name}（{cause}）。没有改动任何数据。请检查路径后重试。").format(name=name, cause=cause)


def no_case_file(name: str, cause: str) -> str:
    return tr("文件不是办件步骤文件：{name}（{cause}）。没有改动任何数据。请核对格式后重试。").format(
        name=name, cause=cause
    )
