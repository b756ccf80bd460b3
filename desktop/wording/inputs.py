"""What is wrong with a typed value (codes of ``BadInput``), said beside its field."""

from collections.abc import Mapping

from desktop.wording.translating import tr

INPUTS: Mapping[str, str] = {
    "id_empty": tr("请填写证件号码；没带证件的，证件类型选“暂无证件”。"),
    "id_15_digits": tr("这是 15 位旧号码，2013 年起已停用。请按新身份证填 18 位。"),
    "id_length": tr("身份证号应为 18 位，现在是 {length} 位。请对照证件核对。"),
    "id_charset": tr("第 {position} 位“{char}”不该出现在身份证号里。请对照证件核对。"),
    "id_checksum": tr("身份证号校验位不符，有数字填错了。请对照证件逐位核对。"),
    "id_birth": tr("身份证号里的出生日期不存在。请对照证件核对第 7 到 14 位。"),
    "id_birth_future": tr("身份证号里的出生日期晚于今天。请核对号码和电脑的日期。"),
    "id_age": tr("按号码算年龄是 {age} 岁，请对照证件核对。"),
    "uscc_empty": tr("请填写统一社会信用代码。"),
    "uscc_length": tr("统一社会信用代码应为 18 位，现在是 {length} 位。"),
    "uscc_charset": tr("第 {position} 位“{char}”不该出现在信用代码里（没有字母 I、O、S、V、Z）。"),
    "uscc_checksum": tr("信用代码校验位不符，有字符填错了。请对照执照核对。"),
    "permit_empty": tr("请填写证件号码。"),
    "permit_shape": tr("证件号码的格式与所选证件不符。请核对证件类型和号码。"),
    "name_empty": tr("请填写姓名。"),
    "name_space": tr("姓名中间有空格。少数民族姓名请用间隔号“·”。"),
    "name_dot": tr("间隔号“·”不能在开头、结尾或连续出现。"),
    "name_length": tr("姓名应为 {least} 到 {most} 个字，现在是 {length} 个。"),
    "name_control": tr("姓名里有看不见的字符（{codepoint}）。请删掉重新输入。"),
    "name_garbled": tr("姓名里有乱码（{codepoint}）。请重新输入。"),
    "phone_charset": tr("电话里只能有数字、“-”和“+”。"),
    "phone_prefix": tr("没有以 {prefix} 开头的手机号。请核对。"),
    "phone_length": tr("电话号码位数不对（现在 {length} 位）。手机 11 位，座机请加区号。"),
    "text_control": tr("文字里有看不见的字符。请删掉重新输入。"),
    "text_garbled": tr("文字里有乱码（{codepoint}）。请重新输入。"),
    "text_length": tr("最多 {most} 个字，现在是 {length} 个。请缩短。"),
    "phone_control": tr("电话里有看不见的字符（{codepoint}）。请重新输入。"),
    "phone_garbled": tr("电话里有乱码（{codepoint}）。请重新输入。"),
}


def input_sentence(code: str, facts: Mapping[str, str] | None = None) -> str:
    """What to say beside the field; raises KeyError for a code nobody wrote a sentence for."""
    text = INPUTS[code]
    for name, value in (facts or {}).items():
        text = text.replace("{" + name + "}", value)
    return text
