"""The commands that open a desk without a window: ``enrol``, ``sync --once``, ``verify``, ``prune``."""

import argparse
import json
import logging
import sys
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from dataclasses import asdict
from getpass import getpass
from typing import TextIO

from desktop.app import compose, engine_of, found, lane_of, line_store, wall_clock
from desktop.console import without_console
from desktop.device.device_key import DeviceKey
from desktop.device.lock import ProfileLock
from desktop.device.logs import start_logs
from desktop.device.settings import DeviceSettings, Profile, default_folder, profile_at
from desktop.device.slot_file import finish, level
from desktop.device.vault import credential_store, open_vault
from desktop.office.core import Core
from desktop.office.enrolment import ask_platform, settings_of
from desktop.office.line_store import LineStore
from desktop.office.pruning import keep_horizon
from desktop.office.pruning import prune as portion
from desktop.office.reenrolment import take_over
from desktop.office.training import refuse_training
from desktop.office.trouble import OfficeTrouble
from desktop.queries.due_changes import DueChanges
from desktop.queries.rows import Standing
from desktop.trouble import Trouble
from desktop.wording import command_line as text
from desktop.wording import packs
from desktop.wording.troubles import trouble_sentence
from sync.client.blob_line import HttpBlobs
from sync.client.lane_ports import LaneState
from sync.client.ports import SyncState
from sync.client.snapshot_line import HttpSnapshots
from sync.client.transport import HttpPlatform
from sync.client.trouble import LocalTrouble
from sync.files import disk_code
from sync.journal.journal import Journal
from sync.wire.messages import Enrolled

DONE, FAILED = 0, 1
LOG = logging.getLogger(__name__)


def enrol(asked: argparse.Namespace) -> int:
    """Spend a one-time code and lay out the data folder."""
    return guarded(asked, lambda profile, _: _enrol(asked, profile))


def sync(asked: argparse.Namespace) -> int:
    """Exchange until nothing is left; 1 when something was in the way.

    A desk that is open is not, where nobody reads it (the Task Scheduler): it asks the line itself.
    """
    fine = ("in_use",) if without_console() else ()
    return guarded(asked, lambda profile, keep: _sync(asked, profile, keep), fine)


def verify(asked: argparse.Namespace) -> int:
    """Every page, every body, every link; 1 when something does not fit."""
    return guarded(asked, lambda profile, keep: _verify(asked, profile, keep))


def prune(asked: argparse.Namespace) -> int:
    """Say when what was done in closed cases may leave, and let it go."""
    return guarded(asked, lambda profile, keep: _prune(asked, profile, keep))


def guarded(asked: argparse.Namespace, act: Callable[[Profile, ExitStack], int], fine: Collection[str] = ()) -> int:
    """One program per profile; whatever was opened is closed; a trouble is one sentence and no traceback.

    ``fine``: codes of troubles that are none for this command.
    """
    try:
        with ExitStack() as keep:
            profile = profile_at(asked.profile or default_folder())
            keep.callback(ProfileLock(profile.lock_file).release)
            if without_console():
                start_logs(profile.logs)
            finish(profile.folder)
            level(profile.folder)
            return act(profile, keep)
    except Trouble as trouble:
        return DONE if trouble.code in fine else _failed(asked, trouble)
    except OSError as error:
        return _failed(asked, Trouble(disk_code(error)))


def _failed(asked: argparse.Namespace, trouble: Trouble) -> int:
    LOG.info("a command without a window was not done: %s", trouble.code)
    tell(asked, {"error": trouble.code} | dict(trouble.facts), _sentence(trouble), sys.stderr)
    return FAILED


def _enrol(asked: argparse.Namespace, profile: Profile) -> int:
    if asked.again:
        return _enrol_again(asked, profile)
    if profile.enrolled:
        raise Trouble("keys_exist")  # before the code is spent: an office has few places
    device_key = DeviceKey.made()
    enrolled, settings = _ask(asked, profile, device_key)
    if enrolled.incarnation > 1:
        raise OfficeTrouble("code_for_known")
    person = asked.person or settings.staff[0].code
    if settings.person(person) is None:
        raise Trouble("no_person", people="、".join(staff.code for staff in settings.staff))
    vault, _ = found(profile, settings, person, pin_of(asked), credential_store, enrolled.token, device_key)
    if vault.pin_only:
        sys.stderr.write(text.PIN_ONLY + "\n")
    told = {"office": settings.office.name, "slot": settings.office.slot, "device": settings.office.device}
    tell(asked, told | {"pin_only": vault.pin_only}, text.ENROLLED.format(**told), sys.stdout)
    return DONE


def _enrol_again(asked: argparse.Namespace, profile: Profile) -> int:
    """The PIN first: a code is spent for somebody only who can open what is here."""
    known, vault = profile.settings(), open_vault(profile.folder)
    data_key = vault.unlock(asked.person or next(iter(vault.people), known.staff[0].code), pin_of(asked))
    refuse_training(profile, data_key)
    device_key = DeviceKey.made()
    enrolled, fresh = _ask(asked, profile, device_key)
    settings = take_over(profile, data_key, enrolled, fresh, device_key, wall_clock)
    told = {"office": settings.office.name, "device": settings.office.device, "incarnation": enrolled.incarnation}
    tell(asked, told, text.ENROLLED_AGAIN.format(**told), sys.stdout)
    return DONE


def _ask(asked: argparse.Namespace, profile: Profile, device_key: DeviceKey) -> tuple[Enrolled, DeviceSettings]:
    authority = str(asked.ca) if asked.ca else ""
    line = HttpPlatform(asked.platform, authority or None)
    try:
        enrolled = ask_platform(line, asked.code, profile.folder, device_key.public)
    finally:
        line.close()
    return enrolled, settings_of(enrolled, asked.platform, authority)


def _sync(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    core, settings = opened(asked, profile, keep), profile.settings()
    line = HttpPlatform(settings.platform, settings.ca_file or None)
    keep.callback(line.close)
    diary = Diary(line_store(core, settings), core)
    outcome = engine_of(core, settings, line, diary, snapshots=HttpSnapshots(line), folder=profile.folder).once()
    if not outcome.trouble:
        lane_of(core, HttpBlobs(line), diary).drain()
    told = asdict(outcome) | {"cases": len(outcome.cases), "facts": dict(outcome.facts)}
    sentence = text.SYNCED.format(**told)
    if outcome.trouble:
        sentence = text.NOT_SYNCED.format(why=trouble_sentence(outcome.trouble, dict(outcome.facts)))
    tell(asked, told, sentence, sys.stderr if outcome.trouble else sys.stdout)
    LOG.info("the line was asked once: %s, %d up, %d down", outcome.trouble or "done", outcome.pushed, outcome.pulled)
    tell_refused_packs(core)
    return FAILED if outcome.trouble else DONE


def tell_refused_packs(core: Core) -> None:
    """Packs that came and were not taken, by whatever way, with the reason of each."""
    shown = core.summary().standing is Standing.OPEN
    for refused in core.read(DueChanges()).refused if shown else ():
        sys.stderr.write(packs.not_taken(refused.name, trouble_sentence(refused.code)) + "\n")


def _verify(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    core = opened(asked, profile, keep)
    pages = core.database.damaged_pages()
    found_ = core.database.read(lambda session: Journal(session, core.uuid).verify())
    told = asdict(found_) | {"damaged_pages": pages, "intact": found_.intact and not pages}
    sentence = text.VERIFIED if found_.intact else text.BROKEN
    if pages:
        sentence = text.DAMAGED.format(pages=pages)
    tell(asked, told, sentence.format(**told), sys.stdout)
    return DONE if told["intact"] else FAILED


def _prune(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> int:
    core = opened(asked, profile, keep)
    core.database.write(lambda session: keep_horizon(session, asked.years))
    cases = entries = 0
    while (part := core.database.write(lambda session: portion(session, core.clock()))) != (0, 0):
        cases, entries = cases + part[0], entries + part[1]
    told = {"years": asked.years, "cases": cases, "entries": entries}
    tell(asked, told, text.PRUNED.format(**told) if asked.years else text.PRUNE_OFF, sys.stdout)
    return DONE


class Diary:
    """The engine's listener of a command: keeps what the next start wants to know."""

    def __init__(self, store: LineStore, core: Core) -> None:
        self._store = store
        self._core = core

    def state(self, state: SyncState) -> None:
        try:
            self._store.note(state, self._core.clock())
        except LocalTrouble as trouble:  # what was exchanged is kept; only the time of it is not
            LOG.warning("the line's news could not be kept: %s", trouble.code)

    def changed(self, case_ids: frozenset[str]) -> None:
        """Nobody looks."""

    def lane_state(self, state: LaneState) -> None:
        """What did not get through goes on at the next call."""

    def crashed(self, error: Exception) -> None:
        raise error


def opened(asked: argparse.Namespace, profile: Profile, keep: ExitStack) -> Core:
    """With the machine's own secret where there is one and no PIN is offered, else with a person's PIN."""
    code, key = unlocked(asked, profile)
    core = compose(profile, key, code, wall_clock)
    keep.callback(core.database.close)
    return core


def unlocked(asked: argparse.Namespace, profile: Profile) -> tuple[str, bytes]:
    """Who asks, and the data key."""
    settings, vault = profile.settings(), open_vault(profile.folder)
    code = asked.person or next(iter(vault.people), settings.staff[0].code)
    return code, vault.unlock(code, pin_of(asked)) if asked.pin_stdin else vault.unlock_device()


def pin_of(asked: argparse.Namespace) -> str:
    """Raises Trouble("pin_needed") where there is nobody to ask."""
    if sys.stdin is None:
        raise Trouble("pin_needed")
    return sys.stdin.readline().rstrip("\r\n") if asked.pin_stdin else getpass(text.PIN_PROMPT)


def _sentence(trouble: Trouble) -> str:
    match trouble.code:
        case "pin_needed":
            return text.PIN_NEEDED
        case "in_use":
            return text.IN_USE
        case "no_person":
            return text.NO_PERSON.format(people=trouble.facts.get("people", ""))
        case _:
            return trouble_sentence(trouble.code, trouble.facts)


def tell(asked: argparse.Namespace, told: Mapping[str, object], sentence: str, out: TextIO) -> None:
    print(json.dumps(told, ensure_ascii=False) if asked.json else sentence, file=out)
