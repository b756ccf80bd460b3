"""What the launcher does with every state of the folder it stands in: the table of ADR 0041, as data.

``OLD`` and ``NEW`` are two whole versions. A file that is not named is not there, before and after. The same table as
``desktop.device.update_marks``, which a test holds against it.
"""

from dataclasses import dataclass

OLD, NEW, GONE = "app-0.1.0", "app-0.2.0", "app-0.0.9"
TRIAL = {"trial": ""}
ONE = {"trial": "", "trial.1": ""}
TWO = {"trial": "", "trial.1": "", "trial.2": ""}
BOTH = {"current": NEW, "previous": OLD}
DESK = ("-m", "desktop.start", "desk")
FILE = "{folder}\\启用 包.qbe"
"""It lies beside the launcher; the folder is put in when the row is pressed."""
NOTHING = 3
"""The launcher's exit code when no version can be started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``starts``: the folder whose Python is started, "" for a message instead; ``after``: the files then.

    ``words``: given to the launcher; ``heard``: what the program is started with; ``code``: the launcher's exit code.
    """

    name: str
    before: dict[str, str]
    starts: str
    after: dict[str, str]
    words: tuple[str, ...] = ()
    heard: tuple[str, ...] = DESK
    code: int = 0


ROWS = (
    Row(name="in use", before={"current": OLD}, starts=OLD, after={"current": OLD}),
    Row(name="in use, one before", before=BOTH, starts=NEW, after=BOTH),
    Row(name="line with an end", before={"current": f"{OLD}\r\n"}, starts=OLD, after={"current": OLD}),
    Row(name="first start on trial", before={**BOTH, **TRIAL}, starts=NEW, after={**BOTH, **ONE}),
    Row(name="second start on trial", before={**BOTH, **ONE}, starts=NEW, after={**BOTH, **TWO}),
    Row(
        name="given up",
        before={**BOTH, **TWO},
        starts=OLD,
        after={"current": OLD, "previous": OLD, "returned": NEW},
    ),
    Row(
        name="a return cut short",
        before={"current": OLD, "previous": OLD, "returned": NEW, **TWO},
        starts=OLD,
        after={"current": OLD, "previous": OLD, "returned": NEW},
    ),
    Row(name="nothing to return to", before={"current": NEW, **TWO}, starts=NEW, after={"current": NEW}),
    Row(
        name="the one before is gone",
        before={"current": NEW, "previous": GONE, **TWO},
        starts=NEW,
        after={"current": NEW, "previous": GONE},
    ),
    Row(name="current missing", before={"previous": OLD}, starts=OLD, after={"previous": OLD}),
    Row(
        name="current without its folder",
        before={"current": GONE, "previous": OLD},
        starts=OLD,
        after={"current": GONE, "previous": OLD},
    ),
    Row(
        name="current leads out of the folder",
        before={"current": f"..\\{NEW}", "previous": OLD},
        starts=OLD,
        after={"current": f"..\\{NEW}", "previous": OLD},
    ),
    Row(
        name="starts begun, no trial",
        before={"current": NEW, "trial.1": "", "trial.2": ""},
        starts=NEW,
        after={"current": NEW, "trial.1": "", "trial.2": ""},
    ),
    Row(name="neither", before={"current": GONE}, starts="", after={"current": GONE}, code=NOTHING),
    Row(name="nothing at all", before={}, starts="", after={}, code=NOTHING),
    Row(
        name="words are passed on",
        before={"current": OLD},
        starts=OLD,
        after={"current": OLD},
        words=("desk", "--training"),
        heard=("-m", "desktop.start", "desk", "--training"),
    ),
    Row(
        name="a command is no start of a desk",
        before={**BOTH, **TWO},
        starts=NEW,
        after={**BOTH, **TWO},
        words=("sync", "--once"),
        heard=("-m", "desktop.start", "sync", "--once"),
    ),
    Row(
        name="a file is opened by the desk",
        before={"current": OLD},
        starts=OLD,
        after={"current": OLD},
        words=(FILE,),
        heard=("-m", "desktop.start", "desk", "--open", FILE),
    ),
)
