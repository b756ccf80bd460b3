"""What a killed desk finds again: its drafts as typed, and read models that say what the journal says."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from desktop.office.core import Core
from desktop.queries.rows import DraftRow
from tests.desktop.rooms import acceptance, application
from tests.faults.desks import CASES, a_desk, opened

READ_MODELS = ("case_row", "case_find")


def killed_at_work(folder: Path, copy: Path) -> Core:
    """A desk that registered, accepted and typed, and was killed: opened again from what lies on the disk."""
    core = opened(a_desk(folder))
    for name in ("潘阿秀", "𬱟㛃", "吉克·阿依"):
        (event,) = core.office.record([application(name=name)]).events
        core.office.record(acceptance(application(name=name), event.case_id))
    saved_at = datetime.now(UTC)
    core.drafts.save(DraftRow(kind="intake", key="1", text='{"name": "杨秀', title="杨秀", by="c1", saved_at=saved_at))
    shutil.copytree(folder, copy)
    core.database.close()
    return opened(copy)


def rows(core: Core) -> dict[str, list[tuple[object, ...]]]:
    def read(table: str) -> list[tuple[object, ...]]:
        found = core.database.read(lambda session: session.execute(text(f"SELECT * FROM {table}")).all())
        return sorted(map(tuple, found), key=repr)

    return {table: read(table) for table in READ_MODELS}


def test_the_sheet_being_typed_is_there_again(tmp_path: Path) -> None:
    core = killed_at_work(tmp_path / "a", tmp_path / "b")
    (draft,) = core.drafts.list()
    core.database.close()
    assert draft.text == '{"name": "杨秀'


def test_rebuilt_read_models_equal_those_the_kill_left(tmp_path: Path) -> None:
    core = killed_at_work(tmp_path / "a", tmp_path / "b")
    before = rows(core)
    core.projector.rebuild(core.database)
    assert rows(core) == before and len(before["case_row"]) > CASES
    core.database.close()
