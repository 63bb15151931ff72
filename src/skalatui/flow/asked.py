"""A field as a form asks for it: where its answer stands, what it is called, what it takes."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass, field
from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.fields import Kind, field_at
from skalatui.text.safe import displayable


@dataclass(frozen=True)
class Asked:
    """`words` name options that the catalogue has no words for."""

    path: Path
    label: str
    kind: Kind
    options: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


def asked(view: View, path: Path) -> Asked:
    """The field at a path with the words of its question; KeyError for a path that is no field."""
    found, question = field_at(path), view.question(path)
    if found is None:
        raise KeyError(".".join(path))
    return Asked(path, label_of(view, path), found.kind, (question and question.options) or found.options)


def label_of(view: View, path: Path) -> str:
    """What a question is called, apart from the others of its row: practice is asked for today and as a wish."""
    question = view.question(path)
    label = view.wording.of(question.label) if question else displayable(path[-1])
    if path[0] == "practice" and path[-1] in ("today", "wish"):
        return f"{label}: {view.wording.say(f'practice.{path[-1]}').lower()}"
    return label


def asked_in_step(view: View, step: str, tables: tuple[Path, ...]) -> list[Asked]:
    """The questions of a step whose answers stand in one of the tables, in their order."""
    questions = view.questionnaire.of_step(step)
    return [asked(view, question.path) for question in questions if question.path[:-1] in tables]
