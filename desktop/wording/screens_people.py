"""Texts of the page 人员与口令."""

from desktop.wording.translating import tr

PEOPLE_PAGE = tr("人员与口令")
INTRO = tr("本中心的人员名单由县级下发。要在这台电脑上登录，先要在这里有一个口令；每人一个，不要共用。")
TABLE = tr("本中心人员")
COLUMN_NAME = tr("姓名")
COLUMN_CODE = tr("编号")
COLUMN_ROLES = tr("岗位")
COLUMN_PIN = tr("本机口令")
HAS_PIN = tr("已设置")
NO_PIN = tr("未设置")
ADMIT = tr("设置口令")
CHANGE = tr("修改我的口令")
IS_YOURSELF = tr("这是您自己，请用“修改我的口令”")
PICK_ONE = tr("请先在名单里选一位同事")
SAVE = tr("完成")
OLD_PIN = tr("旧口令(&O)")
NEW_PIN = tr("新口令(&N)")
NEW_PIN_AGAIN = tr("再输一遍新口令(&R)")
NEW_PIN_HINT = tr("至少 8 位，可以是一句好记的话。只用英文键盘上的字符。请记牢，别人不能替您重设。")
CHANGE_HINT = tr("先输现在用的口令，再输两遍新口令。办件和草稿都不受影响。")
SAME_AS_OLD = tr("新口令和旧口令一样，没有改动。请换一个。")
CHANGED = tr("口令已修改。下次登录请用新口令。")


def you(name: str) -> str:
    return tr("{name}（您）").format(name=name)


def heading(name: str) -> str:
    return tr("为{name}设置口令").format(name=name)


def hand_over(own: str, name: str) -> str:
    """Who types what."""
    return tr("先由{own}输入自己的口令，再请{name}本人到键盘前输两遍新口令。{name}的口令不要告诉别人。").format(
        own=own, name=name
    )


def own_pin(name: str) -> str:
    return tr("{name}的口令(&O)").format(name=name)


def new_pin(name: str) -> str:
    return tr("{name}的新口令(&N)").format(name=name)


def has_one(name: str) -> str:
    return tr("{name}已经有口令，只有本人登录后能修改").format(name=name)


def admitted(name: str) -> str:
    return tr("已为{name}设置口令。{name}现在可以在登录页选自己的名字进入。").format(name=name)


def spoken(name: str, roles: str, pin: str) -> str:
    return tr("{name}，{roles}，{column_pin}{pin}").format(name=name, roles=roles, column_pin=COLUMN_PIN, pin=pin)
