"""Texts of the page 人员与口令."""

PEOPLE_PAGE = "人员与口令"
INTRO = "本中心的人员名单由县级下发。要在这台电脑上登录，先要在这里有一个口令；每人一个，不要共用。"
TABLE = "本中心人员"
COLUMN_NAME = "姓名"
COLUMN_CODE = "编号"
COLUMN_ROLES = "岗位"
COLUMN_PIN = "本机口令"
HAS_PIN = "已设置"
NO_PIN = "未设置"
ADMIT = "设置口令"
CHANGE = "修改我的口令"
IS_YOURSELF = "这是您自己，请用“修改我的口令”"
PICK_ONE = "请先在名单里选一位同事"
SAVE = "完成"
OLD_PIN = "旧口令(&O)"
NEW_PIN = "新口令(&N)"
NEW_PIN_AGAIN = "再输一遍新口令(&R)"
NEW_PIN_HINT = "至少 8 位，可以是一句好记的话。只用英文键盘上的字符。请记牢，别人不能替您重设。"
CHANGE_HINT = "先输现在用的口令，再输两遍新口令。办件和草稿都不受影响。"
SAME_AS_OLD = "新口令和旧口令一样，没有改动。请换一个。"
CHANGED = "口令已修改。下次登录请用新口令。"


def you(name: str) -> str:
    return f"{name}（您）"


def heading(name: str) -> str:
    return f"为{name}设置口令"


def hand_over(own: str, name: str) -> str:
    """Who types what."""
    return f"先由{own}输入自己的口令，再请{name}本人到键盘前输两遍新口令。{name}的口令不要告诉别人。"


def own_pin(name: str) -> str:
    return f"{name}的口令(&O)"


def new_pin(name: str) -> str:
    return f"{name}的新口令(&N)"


def has_one(name: str) -> str:
    return f"{name}已经有口令，只有本人登录后能修改"


def admitted(name: str) -> str:
    return f"已为{name}设置口令。{name}现在可以在登录页选自己的名字进入。"


def spoken(name: str, roles: str, pin: str) -> str:
    return f"{name}，{roles}，{COLUMN_PIN}{pin}"
