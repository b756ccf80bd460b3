"""The words of looking at a file."""

from desktop.wording.translating import tr

PREVIEW = tr("预览")
CHOOSE = tr("选一个文件，在这里看。")
LOADING = tr("正在打开…")
PAGE_OF = tr("第 {page}/{pages} 页，{zoom}")
FIT = tr("适合宽度")
PERCENT = "{percent}%"
BEFORE, BEFORE_KEY = tr("上一页"), "←"
AFTER, AFTER_KEY = tr("下一页"), "→"
BIGGER, BIGGER_KEY = tr("放大"), "+"
SMALLER, SMALLER_KEY = tr("缩小"), "-"
FIT_WIDTH, FIT_KEY = tr("适合宽度"), "0"
TURN, TURN_KEY = tr("转 90°"), "R"
BACK = tr("返回")
AWAY = tr("这个附件不在本机。需下载 {size}，约 {seconds}。按“取回到本机”，取回后在这里看。")
PICTURE = tr("{name} 第 {page} 页")
