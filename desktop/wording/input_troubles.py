"""What may be wrong with the things a paper or a card comes in by: files, camera, scan folder, card reader."""

from collections.abc import Mapping

TROUBLES: Mapping[str, str] = {
    "attachment_kind": "这个文件既不是图片也不是 PDF，没有添加。办件没有变。请把它扫描或另存成图片或 PDF，再添加。",
    "attachment_broken": "这张图片不完整或已损坏，没有添加。办件没有变。请重新扫描或拍照，再添加。",
    "attachment_pages": "一份材料最多 {most} 页，多出的没有添加。已有的页都在。请先存入这一份，再建下一份。",
    "attachment_no_image": "剪贴板里没有图片，也没有文件。办件没有变。请先复制图片或文件，再粘贴。",
    "no_camera": "没有找到摄像头。已有的页都在。请检查 USB 线是否插好，再按一次“打开摄像头”；"
    "也可以用扫描件或手机照片添加文件。",
    "no_camera_part": "本机的程序没有带摄像头部件，不能拍照。已有的页都在。请用扫描件、手机照片添加文件。",
    "camera_failed": "摄像头打不开，可能正被别的程序占用。已拍的页都在。请关掉别的程序，再按一次“打开摄像头”。",
}
