; Everything the setup, the launcher and the uninstaller say. UTF-8.

!define PRODUCT "黔办"
!define DESCRIPTION "黔办 政务服务办件"
!define PUBLISHER "Qianban"
!define NL "$\r$\n"

; ---- the launcher
!define NOTHING_STARTS "黔办没有打开：安装文件夹里没有能用的版本，可能没有装完，或者被安全软件隔离了。${NL}${NL}您办的件在本机的数据文件夹里，没有丢。${NL}${NL}请重新运行安装程序 Qianban-Setup，装完照常使用。还不行，请联系县级管理员。"
!define START_REFUSED "黔办没有打开：Windows 不让它启动，可能安全软件正在检查。${NL}${NL}您办的件在本机的数据文件夹里，没有丢。${NL}${NL}请过一分钟再打开一次。还不行，请联系县级管理员。"

; ---- why the setup stops
!define STOP_32 "这台电脑的 Windows 是 32 位的，黔办需要 64 位的 Windows 10（1809 以上）或 Windows 11。没有安装任何东西。请联系县级管理员更换系统。"
!define STOP_OLD "这台电脑的 Windows 版本太旧，黔办需要 64 位的 Windows 10（1809 以上）或 Windows 11。没有安装任何东西。请先升级 Windows，或联系县级管理员。"
!define STOP_TWICE "安装程序已经在运行。请先完成或关掉已打开的那个。"
!define STOP_NEWER "已装的黔办 $OldVersion 比这个安装程序（${VERSION}）新。没有作任何改动。要换回旧版，请加 /DOWNGRADE=1 再运行。"
!define ASK_NEWER "已装的黔办 $OldVersion 比这个安装程序（${VERSION}）新。${NL}${NL}旧版程序可能打不开新版写过的数据。数据不会丢，再装新版就能打开。${NL}${NL}仍然要换回旧版吗？"
!define STOP_PATH "这个文件夹不能用：$INSTDIR${NL}${NL}请选本机硬盘上、自己能写、路径不超过 ${LONGEST_ROOT} 个字的文件夹。没有作任何改动。"
!define STOP_ROOM "磁盘空间不够：$INSTDIR 所在的磁盘还需要 ${NEEDED_MB} MB 空闲。没有作任何改动。请清理以后再装。"
!define STOP_OPEN "黔办还开着，一分钟内没有关上。没有作任何改动。请先关掉黔办的窗口（没写完的会存成草稿），再装一次。"
!define ASK_OPEN "黔办还开着，请先关掉它的窗口（没写完的会存成草稿），再点“重试”。"
!define STOP_WRITE "文件没有写完，可能磁盘已满，或安全软件正在检查。原来的版本没有动，您办的件也没有动。请稍后再装一次。"
!define STOP_PRESET "县里的预设有问题，没有安装：$PresetSaid${NL}${NL}没有作任何改动。请县级管理员改好 preset.json 再装。"
!define STOP_DOES_NOT_RUN "新版程序在这台电脑上运行不了（代码 $Code），没有换上。原来的版本没有动，您办的件也没有动。请联系县级管理员。"

; ---- the setup goes on
!define SAY_CLOSING "正在请已打开的黔办存好草稿并关闭…"
!define SAY_FILES "正在写入程序文件…"
!define SAY_IMAGE "正在试运行新版本，并准备快速启动…"
!define SAY_PRESET "正在读取县里的预设…"
!define SAY_SWITCH "正在换上新版本…"
!define SAY_NO_TASK "没有登记上后台同步的计划任务（代码 $Code）。程序照常使用。"
!define SAY_DONE "已装好 ${PRODUCT} ${VERSION}：$INSTDIR"

; ---- its pages
!define WELCOME_TITLE "安装 ${PRODUCT} ${VERSION}"
!define WELCOME_TEXT "只为您自己的 Windows 用户安装，不需要管理员密码。${NL}${NL}已经装过的，会换成这个版本。${NL}您办的件都在另外的数据文件夹里，不会动。${NL}黔办正开着也可以装，它会先存好草稿再关上。${NL}${NL}点“下一步”继续。"
!define SEC_PROGRAM "黔办程序"
!define SEC_PROGRAM_TEXT "程序和开始菜单里的图标。"
!define SEC_DESKTOP "桌面图标"
!define SEC_DESKTOP_TEXT "在桌面上放一个黔办的图标。"
!define SEC_TRAY "登录 Windows 后在托盘等候"
!define SEC_TRAY_TEXT "开机登录后，黔办在右下角的图标里等着，点一下就打开。"
!define SEC_SYNC "每 ${USUAL_MINUTES} 分钟在后台同步一次"
!define SEC_SYNC_TEXT "窗口没有打开的时候也和省平台同步（Windows 计划任务）。窗口开着时，它自己会同步。"
!define FINISH_TITLE "已装好"
!define FINISH_TEXT "${PRODUCT} ${VERSION} 可以用了。开始菜单里有它的图标。"
!define FINISH_RUN "现在打开黔办"

; ---- shortcuts and kinds of files
!define LINK "黔办.lnk"
!define TYPE_ENROLMENT "黔办启用包"
!define TYPE_BUNDLE "黔办 U 盘包"
!define TASK "Qianban Sync"

; ---- the uninstaller
!define UN_TEXT "卸载只去掉程序。您办的件留在这台电脑上：${NL}$DataFolder${NL}${NL}以后再装黔办，打开就能接着用。"
!define UN_DATA_TITLE "办件数据"
!define UN_DATA_SUBTITLE "默认保留。"
!define UN_DATA_BOX "同时删除这台电脑上的办件数据（包括没有上传的，删了找不回来）"
!define UN_ASK_DATA "真的要删除这台电脑上的全部办件数据吗？${NL}${NL}$DataFolder${NL}${NL}没有上传到省平台的件、草稿、附件、本机备份都会删掉，谁也找不回来。"
!define UN_STOP_OPEN "黔办还开着，一分钟内没有关上。没有卸载。请先关掉黔办的窗口，再卸载一次。"
!define UN_KEPT "程序已卸载。办件数据还在：$DataFolder"
!define UN_REMOVED "程序和办件数据都已删除。"
!define UN_PART "程序已卸载，但办件数据没有删干净：$DataFolder"
