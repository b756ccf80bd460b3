"""What the commands about revoked devices say."""

KEPT = "设备 {device}：停用后又送来 {entries} 条，其中 {signed} 条签名核对无误。尚未入列。"
NOTHING = "没有停用后又送来的记录。"
ACCEPTED = "已判定并入列 {count} 条；对不上原来位置的另作标记，见 status 的异常记录。"
DISCARDED = "已丢弃 {count} 条，丢弃的条数已记入异常记录。"

HELP = {
    "salvage": "处理已停用设备又送来的记录",
    "list": "列出各设备又送来多少条",
    "accept": "判定这些记录并入列",
    "discard": "丢弃这些记录",
    "salvaged": "设备编号",
}
