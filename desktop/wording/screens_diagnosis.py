"""Texts of the diagnosis: what each step is, what its failure means and what to do, the report to hand on."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.wording.translating import tr
from desktop.wording.troubles import LINE_TROUBLES, trouble_sentence
from desktop.wording.words import moment

TITLE = tr("诊断")
INTRO = tr("连不上省平台时，看看断在哪里。约需几秒，最多半分钟；不影响办件。")
RUN = tr("开始诊断")
COPY = tr("复制诊断报告")
COPIED = tr("诊断报告已复制，里面没有姓名、证件号和电话。可以粘贴给县级管理员。")
RUNNING = tr("正在逐步检查…")
NOT_POSSIBLE = tr("本机还没有接入省平台，没有可检查的线路。")
WELL = tr("线路正常：从本机到省平台每一步都通。")
TABLE = tr("诊断步骤")
COLUMN_STEP, COLUMN_RESULT, COLUMN_TIME = tr("步骤"), tr("结果"), tr("用时")
PASSED, FAILED, SKIPPED = tr("正常"), tr("不通"), tr("未做")

STEPS: Mapping[str, str] = {
    "proxy": tr("代理"),
    "name": tr("域名解析（DNS）"),
    "connect": tr("连接（TCP）"),
    "certificate": tr("网站证书（TLS）"),
    "answer": tr("省平台应答"),
    "clock": tr("本机时间"),
    "speed": tr("网速"),
}

_SAFE = tr("您做的都已存在本机，可以照常工作。")

TROUBLES: Mapping[str, str] = {
    "no_address": tr(
        "找不到省平台的地址。{safe}请先看浏览器能不能打开别的网页：都打不开，请检查网线、WiFi "
        "或电话联系网络维护人员；别的能打开，请管理员核对平台地址。"
    ).format(safe=_SAFE),
    "proxy_name": tr("电脑设置了代理服务器，但找不到它的地址。{safe}请管理员核对“代理设置”。").format(safe=_SAFE),
    "connect_refused": tr(
        "省平台的电脑在，但没有开门（端口 {{port}} 拒绝连接）。{safe}多半是平台正在维护，"
        "会自动重试；半天还不通请告诉县级管理员。"
    ).format(safe=_SAFE),
    "connect_timeout": tr(
        "连接省平台没有回音（端口 {{port}}）。{safe}可能是防火墙拦住了，请把本报告交给县级管理员。"
    ).format(safe=_SAFE),
    "no_route": tr("网络不通：网线、WiFi 或路由器断开了。{safe}请检查网线是否插好、WiFi 是否连上。").format(safe=_SAFE),
    "proxy_connect_refused": tr(
        "代理服务器拒绝连接（端口 {{port}}）。{safe}请管理员核对“代理设置”，或看代理是否开着。"
    ).format(safe=_SAFE),
    "proxy_connect_timeout": tr(
        "代理服务器没有回音（端口 {{port}}）。{safe}请管理员核对“代理设置”，或看代理是否开着。"
    ).format(safe=_SAFE),
    "proxy_no_route": tr("到代理服务器的网络不通。{safe}请检查网线和 WiFi。").format(safe=_SAFE),
    "clock_slow": tr("本机时间比省平台慢约 {{minutes}} 分钟。{safe}请校准电脑的日期和时间，时限才算得准。").format(
        safe=_SAFE
    ),
    "clock_fast": tr("本机时间比省平台快约 {{minutes}} 分钟。{safe}请校准电脑的日期和时间，时限才算得准。").format(
        safe=_SAFE
    ),
    "slow_line": tr("线路是通的，但每秒不到 1 KB。{safe}办件会慢慢传上去；附件可以先暂停，等网络好些再传。").format(
        safe=_SAFE
    ),
}
"""Codes that only a diagnosis knows, or knows better than the line."""

_HIDDEN = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15}|1\d{10})(?!\d)")


def sentence(code: str, facts: Sequence[tuple[str, str]]) -> str:
    """What a failed step means; the same words as elsewhere where the line itself knows the failure."""
    told = TROUBLES.get(code)
    if told is None:
        return trouble_sentence(code, dict(facts))
    for name, value in facts:
        told = told.replace("{" + name + "}", value)
    return told


def known(code: str) -> bool:
    return code in TROUBLES or code in LINE_TROUBLES


def passed(name: str, facts: Sequence[tuple[str, str]]) -> str:
    """What a step that went well says."""
    said = dict(facts)
    match name:
        case "proxy":
            return tr("经代理 {proxy}").format(proxy=said.get("proxy", ""))
        case "name":
            return tr("找到 {addresses} 个地址").format(addresses=said.get("addresses", "0"))
        case "connect":
            return tr("端口 {port} 已接通").format(port=said.get("port", ""))
        case "clock" if said:
            return tr("与省平台相差 {seconds} 秒").format(seconds=said.get("seconds", "0"))
        case "speed":
            return tr("每秒约 {rate} KB（取回 {kb} KB）").format(rate=said.get("rate", "0"), kb=said.get("kb", "0"))
    return PASSED


def took(milliseconds: int) -> str:
    return (
        tr("{milliseconds} 毫秒").format(milliseconds=milliseconds)
        if milliseconds < 10_000
        else tr("{milliseconds} 秒").format(milliseconds=milliseconds // 1000)
    )


def report(host: str, at: datetime, steps: Sequence[tuple[str, str, str]], line: str, scope: str, device: str) -> str:
    """What may be handed on: no names, nothing that could be the number of a person."""
    head = (
        tr("黔办诊断报告 {at}").format(at=moment(at)),
        tr("省平台 {host}").format(host=host),
        tr("中心 {scope} 设备 …{device}").format(scope=scope, device=device[-6:]),
        tr("同步 {line}").format(line=line),
    )
    lines = (
        tr("{name}：{result}（{time}）").format(name=STEPS[name], result=result, time=time)
        for name, result, time in steps
    )
    return redacted("\n".join((*head, *lines)))


def redacted(text: str) -> str:
    """ID card and telephone numbers, wherever they came from."""
    return _HIDDEN.sub(tr("〔已隐去〕"), text)


def line_told(phase: str, pending: int, attention: int, last_success: datetime | None) -> str:
    return tr("{phase} 待上传 {pending} 需处理 {attention} 上次成功 {last_success}").format(
        phase=phase, pending=pending, attention=attention, last_success=moment(last_success)
    )
