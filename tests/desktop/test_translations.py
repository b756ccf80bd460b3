"""Every word of the desk is either shown in the language of the screens or said to stay Chinese."""

from tests.wording_sources import bare


def test_every_chinese_text_says_what_it_is_for() -> None:
    """``tr``, ``fact`` or ``chinese`` of :mod:`desktop.wording.translating`."""
    assert list(bare()) == []
