"""The whole exchange under everything that may befall it, against an oracle (sync.md §11.2, §12).

A few plays, so that a fault in the simulation itself is seen at once; ``python -m tests.simulation`` plays thousands.
Each block of runs has a seed, which stands in the name of its test: ``-k "seed1"`` plays the same runs again.
"""

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from tests.simulation.line import Fate
from tests.simulation.office import Office

STEPS = 50

desks = st.integers(0, 5)
copies = st.integers(0, 30)
fates = st.lists(st.sampled_from(Fate), max_size=4)
sittings = st.lists(st.sampled_from(["open", "note", "note", "accept"]), min_size=1, max_size=3)


class OfficeMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.office = Office()

    def _desk(self, number: int) -> int:
        return number % len(self.office.desks)

    @rule(desk=desks, sitting=sittings)
    def record(self, desk: int, sitting: list[str]) -> None:
        self.office.record(self._desk(desk), sitting)

    @rule(desk=desks, fates=fates)
    def exchange(self, desk: int, fates: list[Fate]) -> None:
        self.office.sync(self._desk(desk), fates)

    @rule(desk=desks)
    def exchange_well(self, desk: int) -> None:
        self.office.sync(self._desk(desk), ())

    @rule(desk=desks)
    def a_late_request_arrives(self, desk: int) -> None:
        self.office.deliver_late(self._desk(desk))

    @rule(desk=desks)
    def copy_a_desk(self, desk: int) -> None:
        self.office.copy_desk(self._desk(desk))

    @precondition(lambda self: self.office.copies)
    @rule(choice=copies)
    def restore_a_desk(self, choice: int) -> None:
        self.office.restore_desk(choice)

    @rule(desk=desks)
    def clone_a_desk(self, desk: int) -> None:
        self.office.clone_desk(self._desk(desk))

    @rule()
    def copy_the_platform(self) -> None:
        self.office.copy_platform()

    @rule(choice=copies, announced=st.booleans())
    def restore_the_platform(self, choice: int, announced: bool) -> None:
        self.office.restore_platform(choice, announced)

    @rule()
    def copies_arrive(self) -> None:
        self.office.carry()

    @rule(hours=st.integers(1, 90))
    def time_passes(self, hours: int) -> None:
        self.office.wait(hours=hours)

    def teardown(self) -> None:
        self.office.settle()


def play(block: int, runs: int, steps: int = STEPS) -> None:
    """``runs`` runs of ``steps`` steps each, the same for the same ``block``."""

    class Seeded(OfficeMachine):
        """A seed is kept on the class it is given to."""

    run_state_machine_as_test(
        seed(block)(Seeded),
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        ),
        _min_steps=steps,
    )


@pytest.mark.parametrize("block", range(2), ids=lambda block: f"seed{block}")
def test_nothing_is_lost_and_everybody_agrees(block: int) -> None:
    play(block, 4)
