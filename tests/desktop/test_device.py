"""The profile folder, its lock, the logs and the drafts."""

import json
import logging
from pathlib import Path

import pytest

from desktop.device.lock import ProfileLock
from desktop.device.logs import KeptFiles, RedactingFormatter, redacted
from desktop.device.settings import DeviceSettings, DeviceTrouble, profile_at
from desktop.queries.rows import DraftRow
from desktop.trouble import Trouble
from sync.casework.facts import Party
from tests.desktop.rooms import CLERK, HEAD, OFFICE, open_room

SETTINGS = DeviceSettings(office=OFFICE, staff=(CLERK, HEAD), scopes=(OFFICE.scope,), platform="http://127.0.0.1:1")


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    profile = profile_at(tmp_path / "数据 folder")
    profile.save(SETTINGS)
    assert profile.settings() == SETTINGS


def test_a_folder_without_settings_is_not_enrolled(tmp_path: Path) -> None:
    with pytest.raises(DeviceTrouble, match="not_enrolled"):
        profile_at(tmp_path).settings()


def test_damaged_settings_are_named(tmp_path: Path) -> None:
    (tmp_path / "device.json").write_text("{", encoding="utf-8")
    with pytest.raises(DeviceTrouble, match="device_unreadable"):
        profile_at(tmp_path).settings()


def test_a_second_program_is_kept_out_until_the_first_ends(tmp_path: Path) -> None:
    first = ProfileLock(tmp_path / "desk.lock")
    with pytest.raises(DeviceTrouble, match="in_use"):
        ProfileLock(tmp_path / "desk.lock")
    first.release()
    ProfileLock(tmp_path / "desk.lock").release()


def test_a_full_log_makes_room_and_the_oldest_goes(tmp_path: Path) -> None:
    handler = KeptFiles(tmp_path / "log", most_bytes=4, kept=3)
    for line in ("first", "second", "third", "fourth"):
        handler.emit(logging.LogRecord("desktop.x", logging.INFO, __file__, 1, line, (), None))
    handler.close()
    kept = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert kept == {"log": "fourth\n", "log.1": "third\n", "log.2": "second\n"}


@pytest.mark.parametrize(
    "value", ["522636198001150043", "潘阿秀", "13885512345", Party(name="潘阿秀"), "C:\\用户\\张三", ("潘阿秀", 3)]
)
def test_no_personal_value_reaches_a_log(value: object) -> None:
    line = log_line("took %s", value)
    assert not any(part in line for part in ("522636198001150043", "潘", "13885512345", "张三"))


def test_codes_and_numbers_stay_readable() -> None:
    assert redacted(("case.accepted", 3, "wrong_pin")) == ["case.accepted", 3, "wrong_pin"]


def test_an_exception_is_told_without_its_words() -> None:
    try:
        raise Trouble("full") from ValueError("522636198001150043 潘阿秀")
    except Trouble as error:
        line = log_line("failed", error=error)
    assert "full" in line and "ValueError" in line and "522636" not in line and "潘" not in line


def log_line(message: str, *values: object, error: BaseException | None = None) -> str:
    told = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("desktop.x", logging.INFO, __file__, 1, message, values, told)
    line = RedactingFormatter().format(record)
    assert json.loads(line)["what"] == message
    return line


def test_drafts_belong_to_their_writer_and_survive_a_restart(tmp_path: Path) -> None:
    room = open_room(tmp_path)
    room.core.drafts.save(DraftRow(kind="intake", key="1", text="{}", title="潘阿秀"))
    room.close()
    others, own = open_room(tmp_path, HEAD), None
    assert others.core.drafts.list() == ()
    others.close()
    own = open_room(tmp_path)
    assert [draft.title for draft in own.core.drafts.list()] == ["潘阿秀"]
    own.close()
