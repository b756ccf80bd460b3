"""Words around the import of old ledgers: the template, items nobody knows, rows to mend, taking a batch back."""

from desktop.wording.translating import chinese, tr

TEMPLATE = tr("下载模板")
SAVE_FAULTY = tr("把要改的行另存为 Excel")
ITEMS = tr("下面这些事项名称在目录里没有，或不止一个。请选出指的是哪一个，同样写法的各行一起生效；选不出的留着不导入。")
ITEM_UNKNOWN = tr("（不知道，不导入）")
ITEMS_READ_AGAIN = tr("按这些事项重新试读")
BATCHES = tr("导错了，整批撤销(&V)")
BATCHES_HINT = tr("只列还没有全部上传的批次。撤销就是逐条记为作废并写明原因，不会悄悄删掉；之后可以改好再导入。")
REVOKE = tr("撤销这一批…")
REVOKE_SURE = tr("确认撤销")
REVOKE_KEEP = tr("不撤销")


def batch_line(file: str, at: str, rows: int, waiting: int) -> str:
    return tr("{file} · {at} · {rows} 条（{waiting} 条待上传）").format(file=file, at=at, rows=rows, waiting=waiting)


def revoke_asks(file: str, rows: int, sent: int) -> str:
    gone = tr("其中 {sent} 条已经上传，会再上传作废的记录。").format(sent=sent) if sent else ""
    return tr("将把“{file}”导入的 {rows} 条全部记为作废。{gone}本机其他办件不受影响。").format(
        file=file, rows=rows, gone=gone
    )


def revoking(done: int, total: int) -> str:
    return tr("正在撤销，{done} / {total} 条…").format(done=done, total=total)


def revoked(done: int) -> str:
    return tr("已撤销，{done} 条已记为作废。改好的文件可以重新导入。").format(done=done)


def revoke_stopped(why: str, done: int, total: int) -> str:
    return tr("{why}已撤销 {done} 条，还有 {left} 条没有撤销，可再按一次接着撤销。").format(
        why=why, done=done, left=total - done
    )


REVOKING = chinese("撤销导入：")


def revoke_reason(file: str) -> str:
    return chinese(f"{REVOKING}{file}")


def is_revoke_reason(reason: str) -> bool:
    return reason.startswith(REVOKING)


def saved(name: str) -> str:
    return tr("已存为“{name}”。").format(name=name)


def faulty_saved(name: str, rows: int) -> str:
    return tr("已把要改的 {rows} 行存为“{name}”。里面是完整号码，改好再导入后请删除。").format(rows=rows, name=name)
