"""Which answers are guarded against personal data, of which kinds, and where it stands why some may be there."""

from __future__ import annotations

from functools import lru_cache

from skalatui.document.tree import Path, Tree, value_at
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


def may_stand(tree: Tree, path: Path) -> bool:
    """Whether a person said why personal data may be in the text at a path."""
    where = reason_path(path)
    reason = value_at(tree, where) if where else None
    return isinstance(reason, str) and bool(reason.strip())
