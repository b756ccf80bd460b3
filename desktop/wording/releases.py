"""Why a published version of the program is not used; the one that runs stays as it is."""

from desktop.wording.translating import tr
from sync.wire.release import ReleaseFault

FAULTS = {
    ReleaseFault.NOT_A_RELEASE: tr(
        "这里没有更新清单，或者它不是黔办的更新清单。现在的程序和数据没有改动。请选更新包的文件夹，或向县里要更新包。"
    ),
    ReleaseFault.TOO_BIG: tr("更新清单大得不正常，没有采用。现在的程序和数据没有改动。请告诉县里。"),
    ReleaseFault.DAMAGED: tr("更新清单不完整或被改过，没有采用。现在的程序和数据没有改动。请重新拷贝，或稍后再试。"),
    ReleaseFault.NEWER: tr(
        "更新清单是更新的格式，本程序读不了。现在的程序和数据没有改动。请用安装程序装新版，数据会保留。"
    ),
    ReleaseFault.PRODUCT: tr("这是别的软件的更新清单，没有采用。现在的程序和数据没有改动。"),
    ReleaseFault.UNKNOWN_KEY: tr("更新由本程序不认识的发布者签名，没有采用。现在的程序和数据没有改动。请告诉县里。"),
    ReleaseFault.FORGED: tr("更新清单的签名不对，内容可能被改过，没有采用。现在的程序和数据没有改动。请告诉县里。"),
    ReleaseFault.LIST: tr("更新里的文件清单读不懂，没有采用。现在的程序和数据没有改动。请重新拷贝，或告诉县里。"),
    ReleaseFault.BAD_PATH: tr("更新里有不允许的文件名（{path}），没有采用。现在的程序和数据没有改动。请告诉县里。"),
    ReleaseFault.OBJECT: tr("更新里有一个文件坏了，没有采用。现在的程序和数据没有改动。请重新拷贝，或稍后再试。"),
    ReleaseFault.MISSING: tr("更新包里缺文件，没有采用。现在的程序和数据没有改动。请把整个更新文件夹重新拷贝。"),
}
