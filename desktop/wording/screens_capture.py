"""The words of taking materials in: files, scans, photographs, and what is refused."""

from desktop.wording.translating import chinese, fact, tr

CAPTURE = tr("拍照/扫描材料")
ANY_MATERIAL = chinese("扫描材料")
"""The name of a file that belongs to no material; it is kept with the case."""
PASTE = tr("粘贴图片或文件")
ADD_FILES = tr("添加文件…")
CHOOSE_FILES = tr("选择图片或 PDF（可以多选）")
FILE_FILTER = tr("图片和 PDF (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif *.pdf);;所有文件 (*)")
ITEM_FIRST = tr("先选事项，才知道要哪些材料")
FILES_OF_LINE = tr("这份材料的文件")
NO_FILES = tr("还没有文件。可以把图片或 PDF 拖到这里，按 Ctrl+V 粘贴，或按 Ctrl+J 拍照扫描。")
FILE_COLUMNS = (tr("文件"), tr("大小"), tr("预计上传"), tr("说明"))
VIEW_FILE = tr("查看")
REMOVE_FILE = tr("移走")
REMOVED = tr("已从这份收件里移走“{name}”。")
KEPT = tr("“{name}”已加密存在本机，随办件一起登记。")
EARLIER = tr("{day} 交过“{name}”（{number}），{until}。征得申请人同意，可以不再收。")
STILL_FRESH = tr("交来不满一年")
REUSE = tr("沿用")
REUSED_NOTE = chinese("沿用 {number} 的材料")
REUSED = fact("沿用以前交过的")
VALID_MARK = tr("有效期至 {day}")
FILES_COLUMN = tr("附件")
FILES_COUNT = tr("{count} 个")

PAGES = tr("页")
PAGE_NO = tr("第 {number} 页")
EDITOR = tr("校正四角")
EDITOR_HINT = tr("拖动四个角对准纸边；键盘：空格换角，方向键移动，Shift 微调。")
CORNERS = (tr("左上角"), tr("右上角"), tr("右下角"), tr("左下角"))
CORNER_AT = tr("{corner}，横 {x}%，竖 {y}%")
FOR_MATERIAL = tr("属于哪份材料")
NO_MATERIAL = tr("不指定")
VALID_UNTIL = tr("证件有效期至（没有就不填）")
VALID_FAULT = tr("日期写成 2030-06-30 或 20300630。已有的页都在，改好再存。")
KEEP = tr("存入")
BACK = tr("返回，不存")
TURN_LEFT = tr("向左转")
TURN_RIGHT = tr("向右转")
GREY = tr("灰度")
COLOUR = tr("彩色")
WHOLE = tr("恢复整页")
UP = tr("上移")
DOWN = tr("下移")
REPLACE = tr("重拍这一页")
DROP_PAGE = tr("删除这一页")
HEADING = tr("材料：{name}")
ONE_PAGE = tr("只有一页")
NO_PAGES = tr("还没有页。按 Ctrl+J 打开摄像头，或添加文件。")
WORKING = tr("正在整理第 {number} 页…")
RESULT = tr("共 {pages} 页，{size}，当前网速约 {seconds}")
BLURRED = tr("第 {pages} 页可能看不清。请放大看一看，不清楚就重拍；确认能看清也可以存入。")
LEAVE_PAGES = tr("有 {count} 页还没有存入。再按一次“返回，不存”就放弃它们；要留下请按“存入”。")

CAMERA = tr("摄像头")
OPEN_CAMERA = tr("打开摄像头")
CLOSE_CAMERA = tr("关闭摄像头")
SHOOT = tr("拍这一页")
LIVE = tr("实时画面")
WAITING_FOR_CAMERA = tr("正在等摄像头的画面…")

SCAN_FOLDER = tr("扫描目录…")
CHOOSE_SCAN_FOLDER = tr("选择扫描仪存文件的目录")
SCANS_FOUND = tr("扫描目录里有 {count} 个新文件：{names}")
TAKE_SCANS = tr("取入")
SCAN_FOLDER_CHOSEN = tr("已选扫描目录：{folder}。扫描仪存到这里的新文件会在这里提示。")

OTHER_SHOWN = tr("刚才的文件没有放入：页面上已经换了一件。原文件没有变；请回到原来那一件再放一次。")
REFUSED_FILE = tr("“{name}”：{why}")


def seconds(count: float) -> str:
    """12 秒, 3 分钟."""
    if count < 1:
        return tr("不到 1 秒")
    return (
        tr("{count} 秒").format(count=round(count))
        if count < 100
        else tr("{round} 分钟").format(round=round(count / 60))
    )
