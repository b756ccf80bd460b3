"""Troubles of the environment: what happened, whether the work is safe, what to do."""

import re
from collections.abc import Mapping
from importlib import import_module

from desktop.wording.backups import TROUBLES as BACKUP_TROUBLES
from desktop.wording.bundles import TROUBLES as BUNDLE_TROUBLES
from desktop.wording.enrol_package import TROUBLES as PACKAGE_TROUBLES
from desktop.wording.input_troubles import TROUBLES as INPUT_TROUBLES
from desktop.wording.preset import TROUBLES as PRESET_TROUBLES
from desktop.wording.recovery import TROUBLES as RECOVERY_TROUBLES
from desktop.wording.translating import tr
from desktop.wording.updates import TROUBLES as UPDATE_TROUBLES

LINE_TROUBLES: Mapping[str, str] = {
    "offline": tr("现在连不上网络。您做的都已存在本机，可以照常工作。网络恢复后会自动上传。"),
    "portal": tr(
        "网络要先登录（像宾馆、酒店的上网页面）才能用。您做的都已存在本机。请打开浏览器完成上网登录，程序会自动重试。"
    ),
    "mangled": tr(
        "收到的数据在路上被改动或截断了，没有采用。您做的都已存在本机。程序会自动重传；总是这样请联系网络管理员。"
    ),
    "refused": tr("省平台没有接受这次请求。您做的都已存在本机。程序会自动重试；一直不行请联系县级管理员。"),
    "too_big": tr("这一批内容太大，网络没让通过。您做的都已存在本机。程序会改成小批再传，不用处理。"),
    "later": tr("省平台正忙，请我们晚些再来。您做的都已存在本机。程序到时会自动重试。"),
    "wrong_clock": tr(
        "本机时间与省平台差得太多（网站证书在本机看来还没有生效）。您做的都已存在本机。"
        "请先把电脑的日期和时间校准，再点“立即同步”。"
    ),
    "expired": tr(
        "省平台的网站证书过期了，为安全没有连接。您做的都已存在本机，可以照常工作。"
        "请先看电脑的日期对不对：不对就校准，再点“立即同步”；对的请告诉县级管理员更换证书。"
    ),
    "unknown_issuer": tr(
        "省平台的网站证书不被本机信任，为安全没有连接。证书的签发者是“{issuer}”。您做的都已存在本机，"
        "可以照常工作。如果是本单位的上网审计设备，请县级管理员放行；否则请把签发者的名字告诉县级管理员。"
    ),
    "slow": tr("网络太慢，这次没有传完。您做的都已存在本机。已传的不会重传，程序会接着传。"),
    "no_address": tr("找不到省平台的地址。您做的都已存在本机。请检查网线或 WiFi，或请管理员核对平台地址。"),
    "server_error": tr("省平台出了故障。您做的都已存在本机。程序会自动重试，不用处理。"),
    "old_program": tr("本机程序版本太旧，省平台不再接收。您做的都已存在本机。请更新程序，更新后会自动上传。"),
    "token": tr("本机的接入凭证过期了。您做的都已存在本机。请联系县级管理员重新发启用码。"),
    "revoked": tr("本机已被县级停用。您做的都还在本机，没有丢。请联系县级管理员，说明还有未上传的内容。"),
    "scope": tr("本机没有权限收发这个中心的数据。您做的都已存在本机。请联系县级管理员核对本机所属中心。"),
    "forged": tr("省平台核对本机的签名没有通过，没有接收这一批。您做的都已存在本机。请不要重装程序，联系县级管理员。"),
    "rewind": tr("省平台的数据回到了较早的时候。您做的都已存在本机。程序会重新核对并补传，不用处理。"),
    "rewind_doubtful": tr(
        "省平台的数据少了一大半，又没有管理员的签名说明，本机没有照它改动。您做的和以前的内容都在本机。"
        "请联系县级管理员核实省平台是否恢复过备份。"
    ),
    "fork": tr("省平台上有本机不认识的内容（可能用旧备份恢复过）。您做的都已存在本机。程序会换新的序号重传。"),
    "gap": tr("省平台缺了本机较早的内容。您做的都已存在本机。程序会从缺的地方补传，不用处理。"),
    "behind": tr("本机比省平台少了内容（可能用旧备份恢复过）。现有内容都在。程序会先把缺的取回来。"),
    "chain_broken": tr("从省平台取回的内容核对不上，没有采用。您做的都已存在本机。请不要重装程序，联系县级管理员。"),
    "head_signature": tr(
        "收到的回执不是本机所属省平台签的，没有采用。您做的都已存在本机，可以照常工作。"
        "请不要重装程序，联系县级管理员核对平台地址。"
    ),
    "pack_signature": tr(
        "收到的资料包签名不符，不是省平台发布的或中途被改动，没有采用，仍用原来的资料。"
        "您做的都已存在本机，收发办件不受影响。请告诉县级管理员。"
    ),
    "pack_old": tr(
        "收到的资料包比本机的旧，没有采用，仍用现在的资料。您做的都已存在本机，收发办件不受影响。"
        "总是这样请告诉县级管理员。"
    ),
    "pack_unreadable": tr(
        "收到的资料包本机程序读不懂，没有采用，仍用原来的资料。您做的都已存在本机，收发办件不受影响。"
        "请更新程序；仍这样请告诉县级管理员。"
    ),
    "training": tr("这是训练数据，都是虚构的，永远不会上传，也不能接入省平台。数据没有动。真实办件请打开平时的程序。"),
    "office_full": tr(
        "这个中心的编号段已经用完，今年不能再接入新电脑。本机没有改动，启用码没有用掉。请联系县级管理员。"
    ),
    "code_wrong": tr(
        "启用码不对、已用过或已过期。本机没有改动。请核对每一位，或请县级管理员重新发一个（10 分钟内有效）。"
    ),
}

STORE_TROUBLES: Mapping[str, str] = {
    "unsafe_sqlite": tr("本机数据库组件版本（{version}）有已知缺陷，为保护数据没有打开。数据没有动。请重新安装程序。"),
    "wrong_key": tr(
        "数据文件打不开：文件开头损坏，或与钥匙不是同一套（口令没有错）。数据没有动。请不要删除任何文件，"
        "联系县级管理员用备份恢复。"
    ),
    "foreign_log": tr(
        "数据文件旁边的日志（desk.db-wal）是别的数据库留下的，可能是手工拷贝备份造成的。"
        "没有打开，数据没有动。请不要删除任何文件，联系县级管理员。"
    ),
    "missing": tr("找不到本机的数据文件。可能被移动或所在的盘没有插好。请不要新建，先找回文件或联系县级管理员。"),
    "zero_length": tr("本机的数据文件是空的，可能是断电或磁盘故障造成的。请不要继续使用，联系县级管理员用备份恢复。"),
    "not_encrypted": tr("数据文件没有加密，不是本程序写的。没有打开它。请联系县级管理员。"),
    "corrupt": tr("数据文件有损坏。已经停止写入，以免扩大。请不要删除任何文件，联系县级管理员用备份恢复。"),
    "newer": tr("数据文件是新版程序写的，本程序（旧版）不能打开。数据没有动。请更新程序后再打开。"),
    "full": tr("磁盘满了，刚才这一步没有存下。之前的内容都在。请清理磁盘（如回收站、下载文件夹）后再做一次。"),
    "held": tr(
        "文件一直被别的程序占着（多半是杀毒软件在检查），等了一会儿仍打不开，刚才这一步没有存下。之前的内容都在。"
        "请稍等再做一次；总是这样请县级管理员把数据文件夹加入杀毒软件的信任区。"
    ),
    "busy": tr("数据文件正被另一个程序占用，刚才这一步没有存下。之前的内容都在。请稍等再试；仍不行请重启电脑。"),
    "io": tr("磁盘读写出错，刚才这一步没有存下。之前的内容都在。请先备份到 U 盘，再请人检查磁盘。"),
}

DEVICE_TROUBLES: Mapping[str, str] = {
    "wrong_pin": tr("口令不对（第 {wrong} 次）。数据没有动。请核对大小写和输入法后再试。"),
    "wait": tr("口令连续输错，为安全要等 {seconds} 秒。数据没有动。请等倒数完再试。"),
    "no_slot": tr("您还没有在这台电脑上设置口令。数据没有动。请已能登录的同事登录后，在“人员与口令”里为您设置口令。"),
    "has_pin": tr("这位同事在这台电脑上已经有口令了。口令没有改动。只有本人登录后能在“人员与口令”里修改。"),
    "pin_short": tr("口令至少 {least} 位。还没有改动。请换一个长一点、好记的。"),
    "pin_needed": tr("这台电脑要输入口令才能打开数据。数据没有动。请选您的名字并输入口令。"),
    "store_forgets": tr(
        "这台电脑的凭据保管不可靠（存了读不回来）。没有建立数据。请重启电脑再试；仍不行请联系县级管理员。"
    ),
    "dismissed": tr(
        "您已不在这个中心的人员名单里，不能在这台电脑上登录。数据没有动，以前办的件都在。如有误请联系县级管理员。"
    ),
    "keys_exist": tr("这个文件夹里已经有一套钥匙。没有改动它。请直接登录；确要重新启用请联系县级管理员。"),
    "keys_unreadable": tr("本机的钥匙文件读不出来。数据没有动。请不要删除任何文件，联系县级管理员处理。"),
    "no_keys": tr("找不到本机的钥匙文件。数据没有动。请不要删除任何文件，联系县级管理员。"),
    "secret_missing": tr(
        "这台电脑的凭据里找不到本机的密钥（可能换了系统账户）。数据没有动。请用原来的系统账户登录，或联系县级管理员。"
    ),
    "not_enrolled": tr("这台电脑还没有启用。请先用县级管理员给的启用码接入。"),
    "device_unreadable": tr("本机的设置文件读不出来。办件数据没有动。请不要删除任何文件，联系县级管理员。"),
    "in_use": tr("程序已经打开了。数据没有动。请到任务栏里找到它；找不到就重启电脑。"),
    "network_folder": tr(
        "数据文件夹在网络盘上，没有打开：两台电脑同时写会损坏数据。数据没有动。请县级管理员把数据放到本机的硬盘上。"
    ),
    "no_folder": tr("数据文件夹建不出来或不能写入。数据没有动。请检查磁盘和权限，或请管理员换一个位置。"),
    "no_person": tr("人员名单里没有这个人（名单在启用本机时下载）。数据没有动。请联系县级管理员。"),
    "attachment_unreadable": tr(
        "这个文件读不出来，没有添加。办件没有变。请确认文件还在、没有被别的程序占用，再选一次。"
    ),
    "attachment_empty": tr("这个文件是空的，没有添加。办件没有变。请重新扫描或另选一个文件。"),
    "attachment_too_big": tr("这个文件超过 {most} MB，没有添加。办件没有变。请把扫描清晰度降到灰度 200 dpi 再添加。"),
    "attachment_away": tr("这个附件不在本机，或本机的文件已损坏。办件没有变。联网后点“取回到本机”，或重新扫描添加。"),
    "nothing": tr("没有要记录的内容。之前的内容都在。"),
    "too_new": tr("这件含有新版程序的内容，本程序（旧版）只能看，不能办。内容都在。请更新程序后再办。"),
    "other_device": tr("这个启用码是给别的电脑的，本机没有改动，内容都在。请县级管理员按本机的设备编号重新发一个。"),
    "code_for_known": tr(
        "这个启用码是给已有的一台设备重新启用的，不能用来新装。本机没有改动。"
        "请在原来的数据文件夹上用“enrol --again”，新装的电脑请县级管理员另发一个。"
    ),
    "leave_over": tr(
        "太久没有连上省平台，已有的办件先不显示，重复申请也没有查。您做的都已存在本机，新收件照常。"
        "请连上网络，点“立即同步”。"
    ),
    "shut_out": tr(
        "这台电脑已被县级停用，这一步没有记录，办件内容不显示。您做的都还加密存在本机，没有丢。请联系县级管理员。"
    ),
    "untrusted_clock": tr(
        "电脑时间（{now}）早于最近一次记录（{last}），这一步没有记录。之前的内容都在。"
        "请先校准电脑的日期和时间，再做一次；时间已经对了，请先连上网点“立即同步”。"
    ),
}

DESK_TROUBLES: Mapping[str, str] = {
    "paper_not_saved": tr("文书没有存成文件（{reason}）。文书内容都在办件里。请换一个文件夹再存一次。"),
    "paper_held": tr(
        "文件“{file}”正被别的程序占着（多半还在阅读器里开着），文书没有存成文件。文书内容都在办件里。"
        "请关掉它再存一次，或换一个文件夹。"
    ),
    "printer_refused": tr(
        "打印机没有接受任务。文书内容都在办件里，已列为待打印。请检查打印机的电源、纸张和连线，再打印。"
    ),
    "bug": tr(
        "程序出了没有预料到的错误，刚才这一步可能没有完成，之前存下的内容都在。请重做这一步；再出现请联系县级管理员。"
    ),
}

RELEASE = "release_"
"""Before the code of a ReleaseFault."""

_ALL: Mapping[str, str] = {
    **LINE_TROUBLES,
    **STORE_TROUBLES,
    **DEVICE_TROUBLES,
    **DESK_TROUBLES,
    **BUNDLE_TROUBLES,
    **PACKAGE_TROUBLES,
    **PRESET_TROUBLES,
    **INPUT_TROUBLES,
    **BACKUP_TROUBLES,
    **RECOVERY_TROUBLES,
    **UPDATE_TROUBLES,
}


def trouble_sentence(code: str, facts: Mapping[str, str] | None = None) -> str:
    """The sentence of a code; a code of a newer program still says that the work is safe."""
    text = _ALL.get(code) or _of_a_release(code)
    if text is None:
        return tr(
            "遇到没有预料到的情况（代号 {code}）。您做的都已存在本机。请稍后再试，仍不行请把代号告诉县级管理员。"
        ).format(code=code)
    for name, value in (facts or {}).items():
        text = text.replace("{" + name + "}", value)
    return re.sub(r"\{\w+\}", "…", text)


def _of_a_release(code: str) -> str | None:
    """Loaded by its name: what a release may have wrong with it is known to a module the first window does not need."""
    if not code.startswith(RELEASE):
        return None
    faults: Mapping[str, str] = import_module("desktop.wording.releases").FAULTS
    return faults.get(code.removeprefix(RELEASE))
