"""Every word of the desk is either shown in the language of the screens or said to stay Chinese; English is whole."""

import pytest

from tests.translations import problems, unfit
from tests.wording_sources import bare


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
