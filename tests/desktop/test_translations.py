"""Every word of the desk is either shown in the language of the screens or said to stay Chinese; English is whole."""

import pytest

from tests.sources import ROOT, SOURCES
from tests.translations import problems, unfit
from tests.wording_sources import bare, told_to_tr


def test_every_chinese_text_says_what_it_is_for() -> None:
    """``tr``, ``fact`` or ``chinese`` of :mod:`desktop.wording.translating`."""
    assert list(bare()) == []


def test_every_text_has_a_finished_english_translation() -> None:
    """Same gaps, same mnemonic, no Chinese left, nothing vanished: ``python -m tests.translations`` helps."""
    assert list(problems()) == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("保存", ""),
        ("保存", "保存"),
        ("共 {n} 件", "Cases"),
        ("共 {n} 件", "Cases: {m}"),
        ("{day:%m-%d} 到期", "due {day}"),
        ("口令(&P)", "PIN"),
        ("端口 {{port}}", "port"),
    ],
)
def test_a_translation_that_does_not_fit_is_found(source: str, translation: str) -> None:
    assert list(unfit(source, translation))


def test_texts_stand_in_the_wording_alone() -> None:
    """What ``tr`` is given elsewhere is a fact out of the wording, never a text of its own."""
    sources = [path for path in SOURCES if path.is_relative_to(ROOT / "desktop") and "wording" not in path.parts]
    found = [f"{path.name}: {text}" for path in sources for text in told_to_tr(path)]
    assert found == []
