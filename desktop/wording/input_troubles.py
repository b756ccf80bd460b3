"""What may be wrong with the things a paper or a card comes in by: files, camera, scan folder, card reader."""

from collections.abc import Mapping

from desktop.wording.translating import tr

TROUBLES: Mapping[str, str] = {
    "attachment_kind": tr("这个文件既不是图片也不是 PDF，没有添加。办件没有变。请把它扫描或另存成图片或 PDF，再添加。"),
    "attachment_broken": tr("这张图片不完整或已损坏，没有添加。办件没有变。请重新扫描或拍照，再添加。"),
    "attachment_pages": tr("一份材料最多 {most} 页，多出的没有添加。已有的页都在。请先存入这一份，再建下一份。"),
    "attachment_no_image": tr("剪贴板里没有图片，也没有文件。办件没有变。请先复制图片或文件，再粘贴。"),
    "preview_no_part": tr(
        "本机的程序没有带 PDF 查看部件，这份 PDF 在这里看不了。文件还在，没有丢，照常上传。"
        "请在装有该部件的电脑上看，或请经办人重新扫描成图片。"
    ),
    "preview_broken": tr("这个文件打不开，可能已损坏。记录还在，没有丢。请重新扫描后再添加一份。"),
    "scan_folder_gone": tr("扫描目录打不开。已有的材料都在。请检查扫描仪或网络盘，或点“扫描目录…”重新选一个。"),
    "reader_not_set": tr("还没有设置读卡器。可以照常手工输入。要用读卡器，请在“设置”的“输入设备”里填写它的程序。"),
    "reader_not_started": tr("读卡器的程序启动不了。已填的内容都在，可以手工输入。请检查“设置”里的读卡器程序和驱动。"),
    "reader_gone": tr("读卡器的程序中途退出了。已填的内容都在。请再按一次“读身份证”；总是这样就先手工输入。"),
    "reader_silent": tr("读卡器没有回应。已填的内容都在。请检查连线，再按一次“读身份证”，或手工输入。"),
    "reader_no_card": tr("没有读到身份证。已填的内容都在。请把身份证放在读卡区，不要移动，再按一次“读身份证”。"),
    "reader_no_device": tr("没有找到读卡器。已填的内容都在。请检查 USB 线是否插好，再按一次“读身份证”，或手工输入。"),
    "reader_unreadable": tr("读出的内容不像一张身份证，没有填入。已填的内容都在。请再读一次，或手工输入。"),
    "no_camera": tr(
        "没有找到摄像头。已有的页都在。请检查 USB 线是否插好，再按一次“打开摄像头”；也可以用扫描件或手机照片添加文件。"
    ),
    "no_camera_part": tr("本机的程序没有带摄像头部件，不能拍照。已有的页都在。请用扫描件、手机照片添加文件。"),
    "camera_failed": tr("摄像头打不开，可能正被别的程序占用。已拍的页都在。请关掉别的程序，再按一次“打开摄像头”。"),
}
