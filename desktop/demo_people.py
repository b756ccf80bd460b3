"""Invented citizens and staff of a county, the same for the same seed. Any likeness to a person is chance."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from sync.casework.facts import Party
from sync.casework.party_codes import id_check_digit
from sync.casework.terms import IdKind, Role

SURNAMES = "潘杨王李韦石吴龙余蒙罗陆欧周张"
GIVEN = "秀英福金兰梅花明华国强胜芳珍丽朵小阿里老建永贵春桂光银才兴发云"
RARE = ("吴㵲生", "杨·阿依", "潘䶮", "欧阳𬱟", "李玉珒")


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One of the staff; ``role`` is what the person acts as in the demo."""

    code: str
    name: str
    role: Role


STAFF = (
    Worker(code="c1", name="王小梅", role=Role.CLERK),
    Worker(code="c2", name="杨秀", role=Role.CLERK),
    Worker(code="v1", name="龙老金", role=Role.VILLAGE_AGENT),
    Worker(code="h1", name="韦桂花", role=Role.HANDLER),
    Worker(code="a1", name="潘明", role=Role.APPROVER),
    Worker(code="d1", name="县民政局 石国强", role=Role.DEPT),
    Worker(code="m1", name="欧阳华", role=Role.CENTER),
    Worker(code="s1", name="督查 周建", role=Role.SUPERVISOR),
)


class People:
    """Draws citizens; ``villages`` are 12-digit codes."""

    def __init__(self, random: Random, villages: tuple[str, ...]) -> None:
        self._random = random
        self._villages = villages
        self._drawn = 0

    def next(self) -> Party:
        """A citizen with a valid number, mostly with a phone, now and then with a rare or a dotted name."""
        self._drawn += 1
        random = self._random
        name = RARE[self._drawn // 60 % len(RARE)] if self._drawn % 60 == 59 else self._name()
        born = date(1936, 1, 1) + timedelta(days=random.randrange(72 * 365))
        order = random.randrange(1, 1000)
        body = f"522636{born:%Y%m%d}{order:03d}"
        phone = "" if random.random() < 0.08 else f"1{random.choice('35789')}{random.randrange(10**9):09d}"
        person = Party(
            name=name,
            number=body + id_check_digit(body),
            phone=phone,
            gender="1" if order % 2 else "2",
            birth=born,
            ethnic=random.choice(("06", "06", "06", "01", "25", "09", "12")),
            region=random.choice(self._villages),
            address=f"{random.randrange(1, 13)}组",
        )
        return replace(person, number="", id_kind=IdKind.NONE) if self._drawn % 97 == 96 else person

    def _name(self) -> str:
        given = "".join(self._random.choice(GIVEN) for _ in range(self._random.choice((1, 2, 2, 2))))
        return self._random.choice(SURNAMES) + given
