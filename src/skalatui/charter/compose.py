"""The whole charter out of its answers: what follows from them written beside them, everything in its fixed order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from skalatui.charter.answers import answers_only
from skalatui.charter.form import PRACTICE_RULES, RECOMMENDATION, ROADMAP, SCHEMA
from skalatui.charter.language import language_of as language_of
from skalatui.charter.migrations import up_to_date
from skalatui.charter.normal import normal
from skalatui.charter.order import ordered
from skalatui.charter.practice_rules import practice_rules
from skalatui.charter.recommendation import recommendation
from skalatui.charter.roadmap import roadmap
from skalatui.charter.rows import rows_in_force
from skalatui.document.tree import Tree, Value
from skalatui.interview.answers import answers_in
from skalatui.recommend.assessment import Assessment, assess
from skalatui.scale.edition import Edition
from skalatui.text.catalogue import Catalogue
from skalatui.text.language import Language

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import TypeAlias

Catalogues: TypeAlias = Callable[[Language], Catalogue]


def compose(tree: Tree, edition: Edition, catalogues: Catalogues, *, others: Sequence[Edition] = ()) -> Tree:
    """The charter of a tree of answers or of an older charter, whose derived parts are rebuilt by `edition`.

    `others` are the editions that its rows' texts may come from besides. Where recommended is 0 and no level is
    chosen the charter is a draft: without rows, with a roadmap of what level 1 lacks. Depends on nothing but its
    arguments; doing it twice changes nothing.
    """
    answers = answers_of(tree, edition, others=others)
    return composed(answers, assess(answers_in(answers), edition), catalogues)


def composed(answers: Tree, assessment: Assessment, catalogues: Catalogues) -> Tree:
    """The charter of answers in their form (`answers_of`), with what the rules say of them."""
    return ordered(filled_in(answers, assessment, catalogues), assessment.edition)


def filled_in(answers: Tree, assessment: Assessment, catalogues: Catalogues) -> Tree:
    """All that `composed` holds, in no order: enough to compare with."""
    edition, language = assessment.edition, language_of(answers)
    derived = derived_parts(answers, assessment, catalogues(language))
    head: Tree = {"schema": SCHEMA, "scale": edition.id, "language": language, "hospital": {}}
    return {**_filled(answers, _filled(derived, head)), "scale": edition.id}


def answers_of(tree: Tree, edition: Edition, *, others: Sequence[Edition] = ()) -> Tree:
    """The answers of a tree as its charter holds them: nothing derived, in the present form and in the fixed order.

    The rules name platforms in the order of the answers, so what they say of a charter and of the answers that it
    was built from is the same only when both are read like this.
    """
    return ordered(normal(answers_only(up_to_date(tree), (edition, *others))), edition)


def derived_parts(answers: Tree, assessment: Assessment, catalogue: Catalogue) -> Tree:
    """Everything that follows from the answers, section by section."""
    language = catalogue.language
    parts: dict[str, Tree] = {
        RECOMMENDATION: recommendation(answers, assessment, assessment.chosen, language),
        PRACTICE_RULES: practice_rules(assessment, assessment.chosen, language),
        **rows_in_force(assessment, assessment.chosen, catalogue),
        ROADMAP: roadmap(assessment, language),
    }
    return {section: part for section, part in parts.items() if part}


def _filled(answers: Tree, derived: Tree) -> Tree:
    """The answers with the derived values where they say nothing themselves: what a person wrote stands."""
    found: dict[str, Value] = {**answers}
    for key, value in derived.items():
        there = found.get(key)
        if isinstance(there, dict) and isinstance(value, Mapping):
            found[key] = _filled(there, value)
        elif key not in found:
            found[key] = value
    return found
