"""What goes from one view to the next is what working it out anew would give, whatever was answered between."""

from __future__ import annotations

import pytest

from skalatui.document.read import read
from skalatui.document.tree import Path, Tree, leaves, with_value, without
from skalatui.flow.carried import Carried
from skalatui.flow.opening import Opener
from skalatui.interview.answers import answers_in
from skalatui.interview.applicability import applicable
from skalatui.interview.events import AnswerGiven
from skalatui.recommend.assessment import assess
from support.wizard import CASES, TODAY

BASE = Opener(None, TODAY).new("", "da")


def case(name: str) -> Tree:
    return read((CASES / f"{name}.toml").read_bytes()).values


def changed(tree: Tree, path: Path) -> list[Tree]:
    """The same answers but for one: taken away, the contrary, another text."""
    return [without(tree, path), *(with_value(tree, path, value) for value in ("yes", "no", "missing", True, ["x"]))]


@pytest.mark.parametrize("name", ["kanalby", "nordkyst"])
def test_the_questions_that_apply_are_carried_only_where_they_still_do(name: str) -> None:
    tree, carried = case(name), Carried()
    for path, _ in leaves(tree):
        for other in (tree, *changed(tree, path)):
            found = carried.applicable(other, answers_in(other), BASE.edition, BASE.questionnaire)
            assert found == applicable(other, BASE.edition, BASE.questionnaire), path


def test_an_assessment_is_carried_as_long_as_the_rules_read_the_same() -> None:
    tree, carried = case("kanalby"), Carried()
    first = carried.assessment(answers_in(tree), BASE.edition)
    named = with_value(tree, ("hospital", "name"), "Nyt navn")
    assert carried.assessment(answers_in(named), BASE.edition) is first
    other = with_value(tree, ("practice", "basic-posting", "today"), "unknown")
    found = carried.assessment(answers_in(other), BASE.edition)
    assert found is not first
    assert found.verdicts == assess(answers_in(other), BASE.edition).verdicts


def test_a_letter_in_a_name_is_shown_without_weighing_anything_anew() -> None:
    conversation = Opener(None, TODAY).new("", "da")
    before = conversation.view
    assert before.assessment.verdicts and before.applicable
    assert conversation.take(AnswerGiven(("hospital", "name"), "A")) is None
    after = conversation.view
    assert after.text(("hospital", "name")) == "A"
    assert after.assessment is before.assessment
    assert after.applicable is before.applicable
