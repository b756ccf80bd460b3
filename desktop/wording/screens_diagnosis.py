"""Texts of the diagnosis: what each step is, what its failure means and what to do, the report to hand on."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.wording.troubles import LINE_TROUBLES, trouble_sentence
from desktop.wording.words import moment

TITLE = "诊断"
INTRO = "连不上省平台时，看看断在哪里。约需几秒，最多半分钟；不影响办件。"
RUN = "开始诊断"
COPY = "复制诊断报告"
COPIED = "诊断报告已复制，里面没有姓名、证件号和电话。可以粘贴给县级管理员。"
RUNNING = "正在逐步检查…"
NOT_POSSIBLE = "本机还没有接入省平台，没有可检查的线路。"
WELL = "线路正常：从本机到省平台每一步都通。"
TABLE = "诊断步骤"
COLUMN_STEP, COLUMN_RESULT, COLUMN_TIME = "步骤", "结果", "用时"
PASSED, FAILED, SKIPPED = "正常", "不通", "未做"

STEPS: Mapping[str, str] = {
    "proxy": "代理",
    "name": "域名解析（DNS）",
    "connect": "连接（TCP）",
    "certificate": "网站证书（TLS）",
    "answer": "省平台应答",
    "clock": "本机时间",
    "speed": "网速",
}

_SAFE = "您做的都已存在本机，可以照常工作。"

TROUBLES: Mapping[str, str] = {
    "no_address": f"找不到省平台的地址。{_SAFE}请先看浏览器能不能打开别的网页：都打不开，请检查网线、WiFi 或电话联系"
    "网络维护人员；别的能打开，请管理员核对平台地址。",
    "proxy_name": f"电脑设置了代理服务器，但找不到它的地址。{_SAFE}请管理员核对“代理设置”。",
    "connect_refused": f"省平台的电脑在，但没有开门（端口 {{port}} 拒绝连接）。{_SAFE}多半是平台正在维护，会自动重试；"
    "半天还不通请告诉县级管理员。",
    "connect_timeout": f"连接省平台没有回音（端口 {{port}}）。{_SAFE}可能是防火墙拦住了，请把本报告交给县级管理员。",
    "no_route": f"网络不通：网线、WiFi 或路由器断开了。{_SAFE}请检查网线是否插好、WiFi 是否连上。",
    "proxy_connect_refused": f"代理服务器拒绝连接（端口 {{port}}）。{_SAFE}请管理员核对“代理设置”，或看代理是否开着。",
    "proxy_connect_timeout": f"代理服务器没有回音（端口 {{port}}）。{_SAFE}请管理员核对“代理设置”，或看代理是否开着。",
    "proxy_no_route": f"到代理服务器的网络不通。{_SAFE}请检查网线和 WiFi。",
    "clock_slow": f"本机时间比省平台慢约 {{minutes}} 分钟。{_SAFE}请校准电脑的日期和时间，时限才算得准。",
    "clock_fast": f"本机时间比省平台快约 {{minutes}} 分钟。{_SAFE}请校准电脑的日期和时间，时限才算得准。",
    "slow_line": f"线路是通的，但每秒不到 1 KB。{_SAFE}办件会慢慢传上去；附件可以先暂停，等网络好些再传。",
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
            return f"经代理 {said.get('proxy', '')}"
        case "name":
            return f"找到 {said.get('addresses', '0')} 个地址"
        case "connect":
            return f"端口 {said.get('port', '')} 已接通"
        case "clock" if said:
            return f"与省平台相差 {said.get('seconds', '0')} 秒"
        case "speed":
            return f"每秒约 {said.get('rate', '0')} KB（取回 {said.get('kb', '0')} KB）"
    return PASSED


def took(milliseconds: int) -> str:
    return f"{milliseconds} 毫秒" if milliseconds < 10_000 else f"{milliseconds // 1000} 秒"


def report(host: str, at: datetime, steps: Sequence[tuple[str, str, str]], line: str, scope: str, device: str) -> str:
    """What may be handed on: no names, nothing that could be the number of a person."""
    head = (f"黔办诊断报告 {moment(at)}", f"省平台 {host}", f"中心 {scope} 设备 …{device[-6:]}", f"同步 {line}")
    lines = (f"{STEPS[name]}：{result}（{time}）" for name, result, time in steps)
    return redacted("\n".join((*head, *lines)))


def redacted(text: str) -> str:
    """ID card and telephone numbers, wherever they came from."""
    return _HIDDEN.sub("〔已隐去〕", text)
