"""Why a version is not used, in words."""

import pytest

from desktop.wording.releases import FAULTS
from desktop.wording.troubles import RELEASE, trouble_sentence
from sync.wire.release import ReleaseFault

FACTS = {"path": "../a", "name": "app", "sha256": "ab" * 32}


@pytest.mark.parametrize("fault", ReleaseFault)
def test_every_fault_says_that_nothing_was_changed(fault: ReleaseFault) -> None:
    sentence = trouble_sentence(RELEASE + fault.value, FACTS)
    assert fault in FAULTS and "没有改动" in sentence and "…" not in sentence
