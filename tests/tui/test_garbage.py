"""The search for garbage waits for the first picture, and goes on after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from skalatui.tui.garbage import collect, collected_later


@pytest.fixture(autouse=True)
def _nothing_frozen_for_good() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_it_waits_until_it_is_taken_up() -> None:
    with collected_later():
        assert not gc.isenabled()
        collect()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0


def test_it_goes_on_after_an_end_before_the_first_picture() -> None:
    with pytest.raises(KeyboardInterrupt), collected_later():
        raise KeyboardInterrupt
    assert gc.isenabled()


def test_where_it_was_not_put_off_nothing_changes() -> None:
    collect()
    assert gc.get_freeze_count() == 0
