"""Words of what several cases undergo at once: given to a colleague, tagged."""

from collections.abc import Sequence

from desktop.wording.translating import fact, tr

ASSIGN = tr("转派")
ASSIGN_TO = tr("转给谁(&T)")
ASSIGN_REASON = tr("为什么转(&R)")
ASSIGN_DO = tr("转派(&D)")
ONLY_HEAD = tr("只有中心负责人可以转派别人的件。")
PICK_SOME = tr("先选中要处理的件（空格、Shift+↑↓ 或 Ctrl+A）。")
NOBODY_ELSE = tr("本中心没有别的工作人员可以接。")
SAY_WHY = tr("请写明为什么转，每一件的时间线里都会留下。")
NONE_MOVABLE = tr("选中的件都不在办理中（还没受理、特别程序、已转报或已办结），不能转派。")

TAG = tr("加标签")
UNTAG = tr("去标签")
TAG_WORDS = tr("标签，几个之间用空格隔开(&W)")
TAG_DO = tr("加上(&D)")
UNTAG_DO = tr("去掉(&D)")
NO_WORD = tr("请写一个标签，如：低保复查。")
NOT_TAGGED = tr("选中的件没有标签。")
CANCEL = tr("不做了(&C)")
SHARED_VIEWS = tr("中心共享的视图")
SHARE = tr("把这个视图共享给全中心")
UNSHARE = tr("收回这个共享的视图")
ONLY_HEAD_SHARES = tr("只有中心负责人和督查可以共享或收回视图。")
SHARE_WHICH = tr("先在左边选中一个自己存的视图。")
UNSHARE_WHICH = tr("先在左边选中一个中心共享的视图。")
NONE_MINE = tr("您名下没有在办的件。按 Ctrl+N 收件，或看看全中心的办件。")
TOKEN_TAG = fact("标签")
COLUMN_TAGS = tr("标签")


def to_assign(chosen: int, movable: int) -> str:
    """What would happen, before anything does."""
    left = chosen - movable
    if not movable:
        return NONE_MOVABLE
    could = tr("选中 {chosen} 件，可以转派 {movable} 件").format(chosen=chosen, movable=movable)
    if not left:
        return could + tr("。")
    return could + tr("；{left} 件不在办理中（还没受理、特别程序、已转报或已办结），仍归原经办人。").format(left=left)


def assigned(moved: int, name: str) -> str:
    return tr("已存本机：{moved} 件转给{name}，在对方的“新派给我”里。").format(moved=moved, name=name)


def to_tag(chosen: int) -> str:
    return tr("给选中的 {chosen} 件加标签，本中心的同事都能看到。").format(chosen=chosen)


def to_untag(chosen: int, tags: Sequence[str]) -> str:
    return tr("选中的 {chosen} 件上有：{tags}。").format(chosen=chosen, tags=joined(tags))


def tagged(number: int, tags: Sequence[str]) -> str:
    return tr("已存本机：{number} 件加了标签 {tags}。").format(number=number, tags=joined(tags))


def untagged(number: int, tags: Sequence[str]) -> str:
    return tr("已存本机：{number} 件去掉了标签 {tags}。").format(number=number, tags=joined(tags))


def tag_too_long(tags: Sequence[str], most: int) -> str:
    return tr("标签太长：{tags}。每个最多 {most} 个字，写不下的请用备注。").format(tags=joined(tags), most=most)


def shared(name: str) -> str:
    return tr("已存本机：视图“{name}”共享给全中心，同步后出现在每台电脑的左边。").format(name=name)


def taken_back(name: str) -> str:
    return tr("已存本机：视图“{name}”不再共享。").format(name=name)


def given_by(name: str, by: str) -> str:
    return tr("{name}（{by} 共享）").format(name=name, by=by)


def joined(tags: Sequence[str]) -> str:
    return tr("、").join(tags)
