"""Words of the blank slips for a day without power: the page, and the paper itself."""

from collections.abc import Mapping
from datetime import date

from desktop.wording.translating import chinese, tr

PAGE = tr("空白受理单")
MEANS = tr(
    "停电前预先打好带编号的受理单，停电时手写，来电后在收件页“补录”里填上单上的编号，编号不变。"
    "编号里有事项和日期：一张单只能用于那个事项、那一天。没用上的单 30 天后自动作废，编号不再使用。"
)
ITEM = tr("事项(&X)")
FIRST = tr("从哪一天起(&Q)")
DAYS = tr("几天(&D)")
EACH = tr("每天几张(&Z)")
MAKE = tr("预留编号并打印")
REPRINT = tr("打印所选")
VOID = tr("所选的作废")
VOID_ASKS = tr("这张单写坏或丢了，作废后不能再用来补录。再按一次“所选的作废”确认。")
REGISTER = tr("编号使用登记")
COLUMNS = (tr("日期"), tr("事项"), tr("编号"), tr("状态"))
STATES: Mapping[str, str] = {"free": tr("未用"), "used": tr("已用"), "void": tr("作废")}
NONE_YET = tr("还没有预留过空白受理单。选好事项和日期，按“预留编号并打印”。")
PICK_FREE = tr("先在登记里选一张未用的单。")
PRINTED = tr("已交给打印机。请清点张数，放在窗口备用。")
NO_ITEM = tr("没有可以预留编号的事项：事项还没有实施编码。停电时请用县里发的纸质登记簿。")

SLIP_TITLE = chinese("申请材料收件登记单（停电备用）")
PARTS = chinese(("窗口存根", "申请人留存"))
NOT_ACCEPTANCE = chinese("本单仅证明收到材料，不代表受理。编号即办件编号，来电后补录，编号不变。")
SIGNS = chinese(("申请人签名（按指印）：", "收件人签名：", "收件时间：　　月　　日　　时　　分"))
BLANKS = chinese(("申请人姓名", "证件号码", "联系电话", "住址", "代办人", "备注"))
RECEIVED = chinese("收到的材料")
MATERIALS = chinese("收到的材料（收到的打√，写明份数）")


def heading(office: str, item: str, day: date) -> tuple[str, str]:
    return chinese(f"{office}　事项：{item}"), chinese(f"只用于 {day.year} 年 {day.month} 月 {day.day} 日")


def footer(office: str, by: str) -> str:
    return chinese(f"{office}　{by} 预留　没用上的作废，不得改用于别的事项或日期")


def file_name(item: str, first: date) -> str:
    return chinese(f"空白受理单-{item}-{first.isoformat()}.pdf")


def made(count: int) -> str:
    return tr("已预留 {count} 个编号。").format(count=count)


def kept(count: int, path: str) -> str:
    return tr("{count} 张单存到了 {path}，请到有打印机的电脑上打印。").format(count=count, path=path)


def spoken(day: date, item: str, number: str, state: str) -> str:
    return tr("{day}，{item}，编号末四位 {tail}，{state}").format(
        day=day.isoformat(), item=item, tail=number[-4:], state=state
    )


def voided(number: str) -> str:
    return tr("末四位 {tail} 的单已作废，编号不再使用。").format(tail=number[-4:])
