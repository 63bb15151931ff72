"""A finding: what a place in a text looks like, and how it is shown without being repeated."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["cpr", "phone", "email", "patient"]

_DIGIT = re.compile(r"[0-9]")
_NAME = re.compile(r"(\w)[^\s-]*")
_LONGEST = 40  # letters shown of a finding
_SHOWN_OF_PHONE = 4  # digits


class Finding(NamedTuple):
    """A place in a text, from `start` up to `end`, that looks like personal data of a `kind`.

    `mark` is the word that gives a patient's name away; other kinds speak for themselves.
    """

    kind: Kind
    start: int
    end: int
    mark: str = ""

    @property
    def code(self) -> str:
        """The entry of the text catalogue that explains the finding; its braces are `found` and `mark`."""
        return f"personal.{self.kind}"

    def masked(self, text: str) -> str:
        """What was found in `text`, enough of it to be found again: 010190-****, J*** H***."""
        found = text[self.start : self.end]
        if self.kind == "cpr":
            shown = found[:-4] + "****"
        elif self.kind == "phone":
            shown = _DIGIT.sub("*", found)
            for place in [place.start() for place in _DIGIT.finditer(found)][:_SHOWN_OF_PHONE]:
                shown = shown[:place] + found[place] + shown[place + 1 :]
        elif self.kind == "email":
            shown = f"{found[0]}***{found[found.rindex('@') :]}"
        else:
            shown = _NAME.sub(r"\1***", found)
        return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
