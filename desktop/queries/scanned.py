"""Which case a scanned code means."""

from dataclasses import dataclass

from sqlalchemy import or_, select

from desktop.queries.reading import Reading
from desktop.store.search import find
from desktop.store.tables import CASE_ROW

CANDIDATES = 20
QR = "GZ1|"
_c = CASE_ROW.c


def number_in(code: str) -> str:
    """The case number of a code: a bar code is one, the QR code of a slip carries one (``qr_payload``)."""
    told = code.strip().upper()
    return told.split("|")[1] if told.startswith(QR) and told.count("|") == 3 else told


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOfCode:
    """Its id, "" where no case here has the number. The seal of a QR code is for strangers; it opens nothing here."""

    code: str

    def __call__(self, reading: Reading) -> str:
        number = number_in(self.code)
        rids = find(reading.session, number, CANDIDATES) if number else ()
        named = select(_c.case_id).where(_c.rid.in_(rids), or_(_c.number == number, _c.temp_no == number))
        return str(reading.session.execute(named).scalar() or "")
