"""Words of the part 更新 of the settings page, and of the strip that tells what has become of the program."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from desktop.wording.screens_settings import size
from desktop.wording.translating import tr
from desktop.wording.words import day, moment

NOTES = Path(__file__).resolve().parents[2] / "resources" / "CHANGELOG.zh.md"
"""What is new in each version, for the counters."""

UPDATE_HINT = tr(
    "新版本从省平台下载，或从县里给的 U 盘读取：核对签名，只取有变化的文件。数据不在程序文件夹里，不受更新影响。"
)
BEFORE = tr("上一版")
OFFERED = tr("新版本")
PROGRESS = tr("下载进度")

LOOK = tr("检查更新")
FETCH, PAUSE, GO_ON = tr("下载更新"), tr("暂停下载"), tr("继续下载")
STICK = tr("从 U 盘更新…")
CHOOSE_STICK = tr("选 U 盘上的更新文件夹（名字像 qianban-update-0.2.0）")
USE = tr("下次启动时换用")
NOW = tr("现在换用…")
BACK = tr("退回上一版…")
REPAIR = tr("检查并修复程序文件")
REPAIR_STICK = tr("从 U 盘修复…")

CHECKOUT = tr("没有安装，由 git 管理")
TRAINING = tr("训练模式里不更新，请在平时的程序里做")
BUSY = tr("上一件事还没有做完")
NO_OFFER = tr("还没有查到新版本")
NOT_WHOLE = tr("要先下载完")
HERE = tr("已经下载完")
NO_BEFORE = tr("这台电脑上没有上一版")
NOT_CHOSEN = tr("还没有新版本备好")

NONE_OFFERED = tr("现在没有。联网同步后每天自动查一次。")
NONE_BEFORE = tr("没有")

DOING: Mapping[str, str] = {
    "looking": tr("正在查有没有新版本…"),
    "fetching": tr("正在下载。可以照常办件，关机后下次接着下。"),
    "using": tr("正在备好新版本：逐个核对文件，要几分钟。可以照常办件。"),
    "back": tr("正在准备退回上一版…"),
    "repairing": tr("正在逐个核对程序文件。可以照常办件。"),
}
RESULTS: Mapping[str, str] = {
    "newest": tr("没有比 {version} 更新的版本。"),
    "paused": tr("下载已暂停，下载好的都留着。按“继续下载”接着下。"),
    "waits": tr(
        "按同步页的设置现在不下载：暂停了传附件、当天的流量用完，或要等夜间。到时自动接着下；"
        "急用请改同步页的设置，或用 U 盘更新。"
    ),
    "whole": tr("{offered} 已全部下载并核对。选“下次启动时换用”，或“现在换用”。"),
    "chosen": tr("已备好：下次启动时换用 {waiting}。现在这一版可以照常用到关机。"),
    "back": tr("下次启动时退回 {waiting}。数据没有动。"),
    "repaired": tr("程序文件已逐个核对，修好 {mended} 个。重新打开程序后生效，数据没有动。"),
    "good": tr("程序文件已逐个核对，全部完好。"),
    "lacking": tr(
        "有 {lacking} 个程序文件坏了，没有修好（修好 {mended} 个），数据没有动。"
        "请连上网再试；没有网就插上同一版本的更新 U 盘，按“从 U 盘修复”。常是杀毒软件删的，请告诉县级管理员。"
    ),
}

ASK_NOW = tr("程序会关闭，马上打开版本 {version}。没写完的收件会留作草稿，打开后要重新输口令。现在换吗？")
DO_NOW, NOT_NOW = tr("关闭并换用"), tr("先不换")
ASK_BACK = tr(
    "下次启动时改用上一版 {before}。办件、附件和设置都留着，一条不少。"
    "如果现在这一版已经升级过数据文件，上一版打不开它，程序会直说，不退回。"
    "退回后请告诉县级管理员为什么退回。要退回吗？"
)
DO_BACK, NOT_BACK = tr("退回上一版"), tr("不退回")

RETURNED = tr(
    "新版本 {given_up} 两次没能启动，已自动退回 {version}。办件、附件和设置都没有受影响，可以照常办件。"
    "请把这件事告诉县里。"
)
UPDATED = tr("程序已从 {before} 更新到 {version}。{headline}全部改动见「设置」的「更新」。")
WENT_BACK = tr("程序已从 {before} 退回到 {version}。数据没有动。")
READY = tr("新版本 {offered} 已下载好。方便时到「设置」的「更新」里换用；不换也照常办件。")
READ = tr("知道了")


def since(version: str, at: datetime | None) -> str:
    return tr("{version}，{at} 起使用").format(version=version, at=moment(at)) if at else version


def before(version: str) -> str:
    return tr("{version}，可以退回").format(version=version) if version else NONE_BEFORE


def offered(version: str, left: int, made: datetime, expires: datetime) -> str:
    return tr("{version}，要下载 {size}；制作于 {made}，有效期到 {expires}").format(
        version=version, size=size(left), made=day(made.date()), expires=day(expires.date())
    )


def fetched(version: str, made: datetime, expires: datetime) -> str:
    return tr("{version}，已下载；制作于 {made}，有效期到 {expires}").format(
        version=version, made=day(made.date()), expires=day(expires.date())
    )


def expired(version: str) -> str:
    """A warning that shuts no way."""
    return tr("{version} 已过有效期，仍可使用。请问一下县级管理员有没有更新的。").format(version=version)


def waiting(version: str) -> str:
    return tr("下次启动时换用 {version}").format(version=version)


def passed(done: int, total: int) -> str:
    return tr("{done} / {total}").format(done=size(done), total=size(total))


def headline(markdown: str, version: str) -> str:
    """The first thing the notes say of a version; "" where they do not know it."""
    inside = False
    for line in markdown.splitlines():
        if line.startswith("## "):
            inside = line[3:].startswith(version)
        elif inside and line.startswith("- "):
            return line.removeprefix("- ")
    return ""
