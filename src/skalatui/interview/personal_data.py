"""Which answers are guarded against personal data, of which kinds, and where it stands why some may be there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from skalatui.document.tree import Path, Tree, Value, value_at
from skalatui.interview.fields import ANY, FREE_TEXTS, PERSONAL, Kind, field_at
from skalatui.text.personal_data import finding
from skalatui.text.personal_data.detector import ALL_KINDS, Detector
from skalatui.text.personal_data.finding import Finding

NO_NAMES: frozenset[finding.Kind] = ALL_KINDS - {"patient"}
# Fields that ask for what is guarded elsewhere: the address, a handle (a number on some platforms), a case number.
_ASKED_FOR: dict[Path, frozenset[finding.Kind]] = {
    ("hospital", "contact_email"): frozenset({"email"}),
    ("platforms", ANY, "handle"): frozenset({"email", "phone"}),
    ("legal", "reference"): frozenset({"phone"}),
}
_GRAVEST: tuple[finding.Kind, ...] = ("cpr", "patient", "phone", "email")  # first what must least of all stand there
_MASKED = re.compile(r"\w\*|\*\s?\*")
_NAMING = re.compile(r"\S*\*\S*")


class Found(NamedTuple):
    """What was found, as it stands there, and how it is shown: masked, as a reason names it."""

    finding: Finding
    exactly: str
    masked: str


@lru_cache(maxsize=4096)
def kinds_at(path: Path) -> frozenset[finding.Kind]:
    """The kinds of personal data that the text at a path is looked through for; none where it is no free text.

    Running text is guarded against all. Where a name is asked for, of people, departments or networks, a name is no
    finding, but a number is. A key that the program does not know holds whatever a person wrote.
    """
    field = field_at(path)
    if field is None:
        return ALL_KINDS
    if field.kind not in FREE_TEXTS:
        return frozenset()
    kinds = ALL_KINDS if field.kind is Kind.PARAGRAPH else NO_NAMES
    return kinds - _ASKED_FOR.get(field.path, frozenset())


def personal_data_in(path: Path, text: str, detector: Detector) -> tuple[Finding, ...]:
    """What looks like personal data in the text at a path, or in an item of a list there; cheap enough for each key."""
    kinds = kinds_at(path)
    return detector.findings(text, kinds) if kinds else ()


def reason_path(path: Path) -> Path:
    """Where it stands why personal data may be in the text at a path; empty for such a reason itself."""
    return () if path[-1].endswith(PERSONAL) else (*path[:-1], path[-1] + PERSONAL)


def unexcused_in(tree: Tree, path: Path, texts: Sequence[str], detector: Detector) -> tuple[Found, ...]:
    """What looks like personal data in the texts at a path and has no reason to stand there, the gravest first.

    A reason holds for what it names, as it is shown masked; each name in it excuses one thing. One that names nothing,
    as somebody writes it by hand, holds where there is but one thing to mean.
    """
    all_found = [_found(text, one) for text in texts for one in personal_data_in(path, text, detector)]
    if not all_found:
        return ()
    by_what: dict[str, Found] = {}
    for found in all_found:
        by_what.setdefault(found.exactly, found)
    order = list(by_what)
    where = reason_path(path)
    reason = value_at(tree, where) if where else None
    if len(by_what) == 1 and _names_nothing(reason):
        return ()
    names = _names_of(reason)
    left = []
    for found in sorted(by_what.values(), key=lambda found: -len(found.masked)):  # J*** is a part of J*** H***
        if found.masked in names:
            names = names.replace(found.masked, "", 1)
        else:
            left.append(found)
    return tuple(sorted(left, key=lambda found: (_GRAVEST.index(found.finding.kind), order.index(found.exactly))))


def _found(text: str, finding: Finding) -> Found:
    return Found(finding, text[finding.start : finding.end], " ".join(finding.masked(text).split()))


def _names_nothing(reason: Value | None) -> bool:
    """Whether a reason says why, and not of what."""
    return isinstance(reason, str) and not _MASKED.search(reason) and any(map(str.isalpha, reason))


def _names_of(reason: Value | None) -> str:
    """What a reason names: each line with names in it, as far as it, or a line below it without any, says why."""
    if not isinstance(reason, str):
        return ""
    named: list[str] = []
    for words in reason.split("\n"):
        line = " ".join(words.split())
        if named and not _MASKED.search(line):
            named[-1] += f" {line}"
        else:
            named.append(line)
    return "\n".join(line for line in named if any(map(str.isalpha, _NAMING.sub("", line))))
