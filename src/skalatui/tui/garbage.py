"""Python's search for garbage, put off until the first picture: what is loaded for that stays, and to look through it
over and over takes a fifth of the start. What stands then is never looked through again, not even at the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

PUT_OFF_FOR = 1.5  # seconds; after the first picture and what is read behind it


@contextmanager
def collected_later() -> Iterator[None]:
    """Put the search off within this; it is taken up by `collect` or at the end, for what is made from then on."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def collect() -> None:
    """Take the search up again where it was put off."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
