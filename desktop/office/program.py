"""Which program this desk was last used with: what has become of it since, told once and written down (R54)."""

import json
import logging
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from desktop.office.core import Core
from desktop.store.settings import keep_setting, setting
from desktop.trouble import Trouble
from sync.casework.events_office import ProgramChanged
from sync.wire.release_version import is_lower

LOG = logging.getLogger(__name__)
USED, LOOKED, STICK = "program.used", "program.looked", "program.stick"
CHOSEN, UPDATED, BACK, RETURNED, REPAIRED = "chosen", "updated", "back", "returned", "repaired"
LOOK_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """``version``: of the program that has last been signed in to. What nobody has read yet: ``before``, the one it
    was before that, and ``given_up``, one that did not start.
    """

    version: str = ""
    before: str = ""
    given_up: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramBook:
    """Of one desk, for the thread that writes. What cannot be written keeps nobody from work: it stands in the log."""

    core: Core
    version: str

    def opened(self, given_up: str = "") -> Used:
        """Somebody has signed in. ``given_up``: the version that could not be started, "" for none.

        Answers what there is to be told; it stands until :meth:`read`.
        """
        known = used = self._used()
        if given_up:
            self.tell(RETURNED, before=given_up)
            used = replace(used, given_up=given_up)
        if used.version != self.version:
            if used.version:
                self.tell(UPDATED if is_lower(used.version, self.version) else BACK, before=used.version)
            used = replace(used, version=self.version, before=used.version)
        if used != known:
            self._keep(USED, json.dumps(asdict(used)))
        return used

    def read(self) -> None:
        """Somebody has read it."""
        self._keep(USED, json.dumps(asdict(Used(version=self.version))))

    def tell(self, act: str, *, version: str = "", before: str = "", files: int = 0) -> None:
        """``version``: "" for the one in use."""
        person = self.core.person
        fact = ProgramChanged(
            case_id="",
            occurred_at=self.core.clock(),
            by=person.code,
            role=person.roles[0],
            act=act,
            version=version or self.version,
            before=before,
            files=files,
        )
        try:
            self.core.office.record((fact,))
        except Trouble as trouble:
            LOG.warning("a change of the program was not recorded: %s %s", act, trouble.code)

    def due(self) -> bool:
        """Whether the platform has not been asked for a newer program for a day."""
        kept = self.core.database.read(lambda session: setting(session, LOOKED))
        if not kept:
            return True
        since = self.core.clock() - datetime.fromisoformat(kept)
        return not timedelta() <= since < LOOK_EVERY

    def looked(self) -> None:
        self._keep(LOOKED, self.core.clock().isoformat())

    def stick(self) -> str:
        """The folder a newer program was last looked for in, "" for none."""
        return self.core.database.read(lambda session: setting(session, STICK))

    def keep_stick(self, folder: str) -> None:
        self._keep(STICK, folder)

    def _used(self) -> Used:
        kept = self.core.database.read(lambda session: setting(session, USED))
        try:
            return Used(**json.loads(kept)) if kept else Used()
        except (ValueError, TypeError):
            return Used()

    def _keep(self, name: str, value: str) -> None:
        try:
            self.core.database.write(lambda session: keep_setting(session, name, value))
        except Trouble as trouble:
            LOG.warning("what is known of the program was not kept: %s", trouble.code)
