"""One start, up to the first paint: the desk on a profile where a folder is given, else an empty window of Qt.

Run as ``python -c`` with this text, so that the program itself is the first that opens a file: what ``python -m
desktop.start --profile FOLDER desk`` does, with an eye on its window. Says ``painted`` by a call of the system
that a tracer sees; then the seconds of the processor it took, how many files Python has opened, and which modules are
loaded, with a plus those that came from the image of the start.
"""

import sys

OPENED: list[str] = []
sys.addaudithook(lambda event, _: OPENED.append(event) if event == "open" else None)


def desk(folder: str, image: str = "") -> int:
    from desktop import start

    start.begin(image)
    from desktop import cli, desk_program

    asked = cli.parser().parse_args(["--profile", folder, "desk"])

    def watched(profile):
        application, shown, closed = desk_program.built(profile)
        show = shown._show

        def show_watched(window, focus, **more) -> None:
            watch(window)
            show(window, focus, **more)

        shown._show = show_watched
        return application, shown, closed

    return desk_program.stand(asked.profile, watched)


def empty() -> int:
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([])
    window = QWidget()
    window.resize(1200, 650)
    watch(window)
    window.show()
    return application.exec()


def watch(window) -> None:
    """Sees the first window paint itself, and ends the program one turn of the event loop later.

    An eye on the whole application would cost what it measures: Qt's own parts make PySide load all its classes.
    """
    import os
    import time

    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Eye(QObject):
        seen = False

        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.Paint and not self.seen:
                self.seen = True
                QTimer.singleShot(0, self, self.told)
            return False

        def told(self):
            spent = time.process_time()
            os.write(1, b"painted\n")
            served = set().union(*(getattr(finder, "served", ()) for finder in sys.meta_path))
            told = (f"{name}+" if name in served else name for name in sorted(sys.modules))
            os.write(1, " ".join([str(spent), str(len(OPENED)), *told]).encode() + b"\n")
            QApplication.closeAllWindows()
            QApplication.quit()

    eye = Eye(window)
    for part in (window, *window.findChildren(QWidget)):  # whatever covers the window paints in its place
        part.installEventFilter(eye)


sys.exit(desk(*sys.argv[1:]) if sys.argv[1:] else empty())
