"""The words of what papers and cards come in by: the reader's button, scanned codes, their settings."""

from desktop.wording.translating import tr

READ_CARD = tr("读身份证")
READING_CARD = tr("正在读身份证，请把它放在读卡区…")
CARD_READ = tr("已读入 {name} 的身份证。")
CARD_EXPIRED = tr("已读入 {name} 的身份证，但它已于 {day} 过期，请核对本人和证件。")
NUMBER_SCANNED = tr("已填入扫到的身份证号，请核对姓名。")
CODE_UNKNOWN = tr("扫到的编码“{code}”在本机没有对应的办件。")

INPUTS = tr("输入设备")
FOLDER = tr("扫描目录")
FOLDER_HINT = tr("扫描仪把文件存到哪个文件夹；收件和办件的附件里会提示新文件，不会自动取入。")
NO_FOLDER = tr("未设置")
CHOOSE_FOLDER = tr("选择扫描目录…")
CAMERA = tr("拍照用哪个摄像头")
CAMERA_HINT = tr("电脑上有高拍仪又有自带摄像头时，在这里选高拍仪。选定的没有插好时，用第一个。拍照时也可以换。")
FIRST_CAMERA = tr("第一个")
FIND_CAMERAS = tr("查找摄像头")
READER = tr("读卡器程序")
READER_HINT = tr("厂家或县里给的读卡程序（命令行）。没有读卡器就不填；键盘口的读卡器和扫码枪不用设置。")
KEEP_READER = tr("保存读卡器")
TRY_READER = tr("试读一张")
READER_KEPT = tr("读卡器程序已保存。放一张身份证，点“试读一张”。")
READER_WORKS = tr("读到了：{name}，{number}。")
FOUND_BY = tr("读卡器 身份证 扫描仪 扫描 文件夹 高拍仪 摄像头 拍照 device reader scanner camera")


def cameras_found(count: int) -> str:
    return tr("找到 {count} 个摄像头，请在上面选一个。").format(count=count)
