"""Answers come out of a charter as they went in; what is derived goes, what nobody knows stays."""

from __future__ import annotations

from hypothesis import given, settings

from skalatui.charter.answers import answers_only
from skalatui.charter.normal import normal
from skalatui.document.tree import Tree
from support.charter_trees import EDITION, answer_trees, built, case, tree_of


def stripped(toml: str) -> Tree:
    return answers_only(tree_of(toml), [EDITION])


@given(answer_trees())
@settings(max_examples=40)
def test_the_answers_of_a_built_charter_are_those_it_was_built_from(tree: Tree) -> None:
    head = {"schema": 1, "scale": EDITION.id, "language": "da", "hospital": {}}
    assert answers_only(built(tree), [EDITION]) == head | dict(normal(answers_only(tree, [EDITION])))


@given(answer_trees())
@settings(max_examples=40)
def test_doing_it_twice_changes_nothing(tree: Tree) -> None:
    once = answers_only(built(tree), [EDITION])
    assert answers_only(once, [EDITION]) == once


def test_all_of_the_recommendation_goes_but_a_choice_with_its_reason() -> None:
    assert stripped("[recommendation]\npresent = 2\nchosen = 2\nwhy.law = ['clearance']") == {}
    kept = stripped("[recommendation]\npresent = 2\nchosen = 3\nchosen_because = 'Vi tør.'")
    assert kept == {"recommendation": {"chosen": 3, "chosen_because": "Vi tør."}}


def test_a_reason_of_blanks_is_no_reason() -> None:
    assert stripped("[recommendation]\nchosen = 3\nchosen_because = '  '") == {
        "recommendation": {"chosen_because": "  "}
    }


def test_rows_keep_what_was_answered_of_them() -> None:
    kept = stripped(
        """
        [monitoring.involvement-posts]
        text = "Opslag, der inddrager brugerne, overvåges særskilt."
        strength = "must"
        cadence = "altid"
        status = "planned"
        owner = "SoMe-redaktør"
        [roles.central.producer]
        text = "Én person kan varetage rollen."
        minimum = 1
        holders = ["anna"]
        open = 0
        note = "Anna går på pension."
        [training.leaders]
        audience = "ledere"
        """
    )
    assert kept["monitoring"] == {"involvement-posts": {"status": "planned", "owner": "SoMe-redaktør"}}
    producer = {"text": "Én person kan varetage rollen.", "reworded": True, "note": "Anna går på pension."}
    assert kept["roles"] == {"central": {"producer": producer}}
    assert "training" not in kept


def test_a_role_of_ones_own_is_kept_whole_in_every_unit() -> None:
    own = "[roles.central.vagt]\ntext = 'Én er på vagt.'\nminimum = 1\nholders = ['anna']\nopen = 0\n[roles.hjerte]"
    assert stripped(f"{own}\n[roles.hud.producer]\nminimum = 1\nopen = 1") == tree_of(own)


def test_a_text_that_is_no_known_text_of_its_row_is_kept_and_marked() -> None:
    kept = stripped("[guidelines.crisis-plan]\ntext = 'Vores kriseplan hedder Rød.'\nstrength = 'must'")
    assert kept == {"guidelines": {"crisis-plan": {"text": "Vores kriseplan hedder Rød.", "reworded": True}}}


def test_a_text_of_the_other_language_or_with_other_line_breaks_is_known() -> None:
    assert stripped('[guidelines.crisis-plan]\ntext = """\nThere is a\ncrisis plan.\n"""\nreworded = true') == {}


def test_an_own_row_is_kept_whole() -> None:
    own = "[planning.sommerferie]\nown = true\ntext = 'Vi holder ferie.'\nstrength = 'must'\ncadence = 'årligt'"
    assert stripped(own) == tree_of(own)


def test_what_nobody_knows_is_kept_in_derived_sections_too() -> None:
    kept = stripped(
        """
        [recommendation]
        present = 2
        remark = "Drøftes i maj"
        [practice_rules.reviews]
        text = "Brugerne kan anmelde sygehuset, hvis det er muligt."
        remark = "kun på Facebook"
        [practice_rules.husorden]
        text = "Vi duer hinanden."
        [roadmap.2]
        name = "Feedback"
        owner = "Direktionen"
        [roadmap.efter-jul]
        name = "Ny runde"
        """
    )
    assert kept == {
        "recommendation": {"remark": "Drøftes i maj"},
        "practice_rules": {"reviews": {"remark": "kun på Facebook"}, "husorden": {"text": "Vi duer hinanden."}},
        "roadmap": {"2": {"owner": "Direktionen"}, "efter-jul": {"name": "Ny runde"}},
    }


def test_an_answers_file_has_nothing_to_lose() -> None:
    for name in ("fjordby", "aakirke", "nordkyst", "kanalby", "brededal", "hedeland"):
        assert answers_only(case(name), [EDITION]) == case(name)
