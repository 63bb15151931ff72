"""A charter is its answers with what follows from them, in one order, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skalatui.charter.answers import answers_only
from skalatui.charter.compose import answers_of
from skalatui.document.read import read
from skalatui.document.tree import Path as KeyPath
from skalatui.document.tree import Tree, leaves, table_at, value_at, with_value, without
from skalatui.interview.answers import answers_in
from skalatui.recommend.assessment import assess
from skalatui.scale.edition import FRAME_SECTIONS, RoleRow
from support.charter_trees import EDITION, answer_trees, built, case, chosen, rebuilt, text_of, tree_of

FILES = Path(__file__).parent / "files"
TESTS = Path(__file__).parent.parent
CASE_NAMES = ("fjordby", "aakirke", "nordkyst", "kanalby", "brededal", "hedeland")


def test_the_whole_file_of_a_small_hospital() -> None:
    answers = read((FILES / "vesterby.toml").read_bytes()).values
    assert text_of(answers) == (FILES / "vesterby-charter.toml").read_text("utf-8")


@given(answer_trees())
@settings(max_examples=40)
def test_reading_a_written_charter_gives_it_back_and_building_it_again_gives_the_same_bytes(tree: Tree) -> None:
    text = text_of(tree)
    assert read(text.encode()).values == built(tree)
    assert rebuilt(text) == text


@pytest.mark.parametrize("name", CASE_NAMES)
def test_the_rules_say_the_same_of_a_charter_and_of_its_answers(name: str) -> None:
    one, other = (assess(answers_in(tree), EDITION) for tree in (case(name), built(case(name))))
    assert other.verdicts == one.verdicts
    assert (other.why, other.gaps, other.findings, other.roadmap) == (one.why, one.gaps, one.findings, one.roadmap)


@given(answer_trees())
@settings(max_examples=40)
def test_the_rules_read_the_same_answers_in_any_charter(tree: Tree) -> None:
    one, other = (assess(answers_in(answers), EDITION) for answers in (answers_of(tree, EDITION), built(tree)))
    assert other.verdicts == one.verdicts
    assert (other.why, other.gaps, other.findings, other.roadmap) == (one.why, one.gaps, one.findings, one.roadmap)


@given(answer_trees(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_does_not_depend_on_the_order_of_what_the_scale_knows(tree: Tree, random: Any) -> None:
    in_the_persons_order = {"people", "departments", "platforms"}

    def shuffled(table: Any, name: str) -> Any:
        if not isinstance(table, dict):
            return table
        keys = [key for key in table if not key.startswith("x-")]
        if name not in in_the_persons_order:
            random.shuffle(keys)
        own = [key for key in table if key.startswith("x-")]
        return {key: shuffled(table[key], key) for key in (*keys, *own)}

    assert text_of(shuffled(tree, "")) == text_of(tree)


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_a_charter_carries_each_row_in_force_once_and_no_other(level: int) -> None:
    charter = built(chosen(level))
    in_force = EDITION.in_force(level)
    for section in FRAME_SECTIONS:
        carried = [id for id, row in table_at(charter, (section,)).items() if isinstance(row, dict) and "text" in row]
        assert carried == [row.id for row in in_force if row.section == section]
    practice = table_at(charter, ("practice_rules",))
    assert list(practice) == [row.id for row in in_force if row.section == "practice"]
    strategies = table_at(charter, ("recommendation", "strategies"))
    assert list(strategies) == [row.id for row in in_force if row.section == "strategies"]
    units = {"central": "central", "department": "onkologi"}
    roles = [(units.get(row.unit, row.unit), row.role) for row in in_force if isinstance(row, RoleRow)]
    carried_roles = [(unit, role) for unit, rows in table_at(charter, ("roles",)).items() for role in dict(rows)]  # type: ignore[arg-type]
    assert sorted(carried_roles) == sorted(roles)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_text_of_the_scale_stands_in_the_language_of_the_charter(language: str) -> None:
    charter = built(chosen(5, language=language))
    for row in EDITION.in_force(5):
        words = row.text.da if language == "da" else row.text.en
        if row.section == "practice":
            assert value_at(charter, ("practice_rules", row.id, "text")) == words
        elif row.section in FRAME_SECTIONS:
            assert value_at(charter, (row.section, row.id, "text")) == words


def test_every_row_says_its_strength_and_audience_and_the_sources_strength_where_that_is_another() -> None:
    charter = built(chosen(5))
    for row in EDITION.in_force(5, departments_selected=True):
        if row.section in FRAME_SECTIONS:
            said = [
                value_at(charter, (row.section, row.id, key)) for key in ("strength", "audience", "source_strength")
            ]
            audience = None if row.audience is None else row.audience.da
            assert said == [
                row.strength,
                audience,
                None if row.source_strength == row.strength else row.source_strength,
            ]
    assert value_at(charter, ("training", "leaders", "audience")) is not None


def test_roles_stand_in_the_order_of_the_scale_whatever_was_said_of_one_first() -> None:
    plain = built(chosen(5))
    noted = built(chosen(5, roles={"central": {"producer": {"note": "x"}, "eget": {"text": "y"}, "strategist": {}}}))
    for unit in ("central", "onkologi"):
        roles = list(table_at(plain, ("roles", unit)))
        assert len(roles) > 2
        assert list(table_at(noted, ("roles", unit))) == [*roles, *(["eget"] if unit == "central" else [])]


def test_rows_for_selected_departments_are_in_force_only_where_one_is() -> None:
    charter = built(without(chosen(3), ("departments",)))
    assert "departments-publish" not in table_at(charter, ("planning",))
    assert list(table_at(charter, ("roles",))) == ["central", "all-departments"]


def test_a_row_keeps_its_answer_when_it_is_not_in_force() -> None:
    charter = built(chosen(1, monitoring={"own-profiles-continuous": {"status": "planned"}}))
    assert table_at(charter, ("monitoring", "own-profiles-continuous")) == {"status": "planned"}


def test_a_row_left_out_with_a_reason_is_not_in_force_and_says_so() -> None:
    row = {"status": "left-out", "reason": "Regionen gør det."}
    assert (
        table_at(built(chosen(1, monitoring={"own-profiles-daily": row})), ("monitoring", "own-profiles-daily")) == row
    )


def test_a_row_left_out_without_a_reason_stays_in_force() -> None:
    charter = built(chosen(1, monitoring={"own-profiles-daily": {"status": "left-out"}}))
    assert "text" in table_at(charter, ("monitoring", "own-profiles-daily"))


def test_a_cadence_of_our_own_is_marked_as_a_suggestion() -> None:
    monitoring = table_at(built(chosen(2)), ("monitoring",))
    assert value_at(monitoring, ("own-profiles-several-daily", "cadence")) == (
        "flere gange om dagen inden for normal arbejdstid"
    )
    assert str(value_at(monitoring, ("drive-by-plan", "cadence"))).endswith("(vores forslag)")


def test_a_role_says_how_many_it_takes_who_they_are_and_how_many_places_are_open() -> None:
    people = {
        "bo": {"name": "Bo", "unit": "central", "roles": ["community-manager"]},
        "ada": {"name": "Ada", "unit": "central", "roles": ["strategist", "community-manager"]},
    }
    role = table_at(built(chosen(4, staff={"people": people})), ("roles", "central", "community-manager"))
    assert {key: value for key, value in role.items() if key != "text"} == {
        "strength": "must",
        "source_strength": "should",
        "minimum": 2,
        "recommended": 3,
        "holders": ["bo"],
        "open": 1,
    }


def test_facilitators_are_counted_for_each_network() -> None:
    departments = {"onkologi": {"name": "Onkologi", "selected": True, "networks": ["Et", "To"]}}
    role = table_at(built(chosen(5, departments=departments)), ("roles", "onkologi", "facilitator"))
    assert (role["minimum"], role["recommended"], role["open"]) == (4, 4, 2)


def test_a_hospital_that_cannot_carry_level_1_has_a_draft_without_rows() -> None:
    draft = built(case("hedeland"))
    recommendation = table_at(draft, ("recommendation",))
    assert recommendation["recommended"] == 0 and "chosen" not in recommendation
    assert not [path for path, _ in leaves(draft) if path[-1] == "text"]
    assert value_at(draft, ("roadmap", "1", "positions")) == {"central": {"any": 1}}


def test_a_choice_with_a_reason_stays_and_lists_what_it_lacks() -> None:
    tree = with_value(case("aakirke"), ("recommendation",), {"chosen": 3, "chosen_because": "Direktionen vil det."})
    recommendation = table_at(built(tree), ("recommendation",))
    assert (recommendation["chosen"], recommendation["recommended"]) == (3, 2)
    assert recommendation["shortfalls"] == {
        "conditions": ["coverage"],
        "positions": {"central": {"producer": 1}},
    }


def test_a_reason_without_a_choice_does_not_become_one() -> None:
    recommendation = table_at(
        built(with_value(case("fjordby"), ("recommendation",), {"chosen_because": "Hm."})), ("recommendation",)
    )
    assert "chosen" not in recommendation and recommendation["name"] == EDITION.level(2).name.da


def test_known_platforms_stand_in_the_order_of_the_data_wherever_they_are_named() -> None:
    charter = built(
        with_value(chosen(1), ("platforms",), {"youtube": {}, "tavlen": {"name": "Tavlen"}, "facebook": {}})
    )
    assert list(table_at(charter, ("platforms",))) == ["facebook", "youtube", "tavlen"]
    assert value_at(charter, ("practice_rules", "closed-interaction", "residuals")) == [
        "facebook.comments",
        "facebook.reactions",
        "facebook.sharing",
        "youtube.reactions",
        "youtube.sharing",
    ]


def test_what_platforms_lack_or_cannot_close_is_named() -> None:
    open_level = built(
        with_value(chosen(2), ("platforms",), {"youtube": {}, "facebook": {"capabilities": {"sharing": False}}})
    )
    assert value_at(open_level, ("practice_rules", "open-interaction", "lacking")) == ["facebook.sharing"]
    assert value_at(open_level, ("practice_rules", "direct-message", "lacking")) == ["youtube.direct_message"]
    dropped = built(with_value(chosen(2), ("platforms",), {"youtube": {"status": "dropped"}, "facebook": {}}))
    assert value_at(dropped, ("practice_rules", "direct-message", "lacking")) is None
    closed = built(with_value(chosen(1), ("platforms",), {"youtube": {}}))
    assert value_at(closed, ("practice_rules", "closed-interaction", "residuals")) == [
        "youtube.reactions",
        "youtube.sharing",
    ]


def test_a_charter_is_a_draft_until_a_position_has_approved_it_on_a_day() -> None:
    charter = built(chosen(2))
    approved = tree_of("interview.approved_by = 'Direktør'\ninterview.approved_on = 2026-12-01")
    assert value_at(charter, ("recommendation", "status")) == "draft"
    assert value_at(built({**chosen(2), **approved}), ("recommendation", "status")) == "final"


def test_half_an_approval_leaves_a_draft() -> None:
    for half in ("interview.approved_by = 'Direktør'", "interview.approved_on = 2026-12-01"):
        assert value_at(built({**chosen(2), **tree_of(half)}), ("recommendation", "status")) == "draft"


def test_a_level_that_the_scale_does_not_have_stays_as_written_and_the_charter_is_for_the_recommended() -> None:
    recommendation = table_at(
        built(with_value(case("fjordby"), ("recommendation",), {"chosen": 9, "chosen_because": "Hm."})),
        ("recommendation",),
    )
    assert (recommendation["chosen"], recommendation["name"]) == (9, EDITION.level(2).name.da)


def test_a_charter_names_the_edition_that_it_was_rebuilt_with() -> None:
    newer = replace(EDITION, id="2031.1")
    assert built(built(case("fjordby")), newer, [EDITION])["scale"] == "2031.1"


def test_channels_and_the_checklist_stand_in_an_order_of_their_own() -> None:
    promise = {"first_inside": 60}
    response = {"andet": promise, "email": promise, "tavlen": promise, "youtube": promise, "facebook": promise}
    checklist = {"transfers": {"state": "yes"}, "dpia": {"state": "no"}}
    charter = built(
        chosen(1, platforms={"tavlen": {"name": "Tavlen"}}, response=response, legal={"checklist": checklist})
    )
    assert list(table_at(charter, ("response",))) == ["facebook", "youtube", "tavlen", "email", "andet"]
    assert list(table_at(charter, ("legal", "checklist"))) == ["dpia", "transfers"]


def test_derived_values_edited_by_hand_are_rebuilt() -> None:
    edited = with_value(built(case("fjordby")), ("recommendation", "recommended"), 5)
    edited = with_value(edited, ("guidelines", "triage", "strength"), "may")
    assert built(edited) == built(case("fjordby"))


def test_values_of_the_wrong_type_neither_stop_a_build_nor_get_lost() -> None:
    wrong = tree_of(
        "hospital = 3\nstaff = [1]\nrecommendation = 'x'\norganisation.coe = 4\nroles.central = 5\nroadmap.2 = 6"
    )
    charter = built(wrong)
    assert {path: value_at(charter, path) for path, _ in leaves(wrong)} == dict(leaves(wrong))


RECOMMENDED: tuple[KeyPath, ...] = (("recommendation",), ("roadmap",))
EVERYTHING: tuple[KeyPath, ...] = (*RECOMMENDED, ("practice_rules",), ("roles",), *((name,) for name in FRAME_SECTIONS))


@pytest.mark.parametrize(
    ("path", "value", "follows"),
    [
        (("hospital", "region"), "Region Nord", ()),
        (("interview", "purpose"), "Et helt andet formål.", ()),
        (("practice", "reviews", "note"), "Kun Facebook.", ()),
        (("practice", "reviews", "later"), True, ()),
        (("strategies", "crisis_evidence"), "shown", ()),
        (("platforms", "facebook", "handle"), "@andet", ()),
        (("guidelines", "triage", "owner"), "Redaktøren", ()),
        (("roles", "central", "producer", "note"), "Vi søger en.", ()),
        (("response", "email", "first_inside"), 120, ()),
        (("ukendt", "nøgle"), 1, ()),
        (("guidelines", "triage", "status"), "missing", RECOMMENDED),
        (("practice", "reviews", "today"), "yes", RECOMMENDED),
        (("practice", "recruitment", "wish"), "yes", RECOMMENDED),
        (
            ("staff", "people", "ny"),
            {"name": "Ny", "unit": "central", "roles": ["producer"]},
            (*RECOMMENDED, ("roles",)),
        ),
        (("platforms", "facebook", "capabilities", "reviews"), False, (*RECOMMENDED, ("practice_rules",))),
        (("staff", "departments_ready"), "no", EVERYTHING),
        (("recommendation",), {"chosen": 1, "chosen_because": "Vi begynder dér."}, EVERYTHING),
        (("guidelines", "crisis-plan", "text"), "Vores egen.", ()),
    ],
)
@pytest.mark.parametrize("name", ["kanalby", "aakirke"])
def test_one_changed_answer_changes_only_what_follows_from_it(
    name: str, path: KeyPath, value: Any, follows: tuple[KeyPath, ...]
) -> None:
    before, after = built(case(name)), built(with_value(answers_only(built(case(name)), [EDITION]), path, value))
    old, new = dict(leaves(before)), dict(leaves(after))
    changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    itself = {key for key in changed if key[: len(path)] == path or key == (*path[:-1], "reworded")}
    assert itself
    assert {key for key in changed - itself if not any(key[: len(part)] == part for part in follows)} == set()
    answered = dict(leaves(answers_only(before, [EDITION])))
    assert not (changed - itself) & answered.keys()


def test_one_changed_answer_changes_one_line() -> None:
    before = text_of(case("kanalby")).splitlines()
    after = text_of(with_value(case("kanalby"), ("guidelines", "triage", "owner"), "Redaktøren")).splitlines()
    assert [line for line in after if line not in before] == ['owner = "Redaktøren"']
    assert len(after) == len(before) + 1


def test_the_bytes_are_the_same_in_another_process_with_another_hash_seed_locale_and_time_zone() -> None:
    program = """if True:
        import sys
        from support.charter_trees import case, text_of
        sys.stdout.buffer.write(text_of(case("brededal")).encode())
    """
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    for seed, locale, zone in (("1", "C", "UTC"), ("2", "C.UTF-8", "Pacific/Kiritimati")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone, "PYTHONPATH": path}
        made = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
        assert made.stdout == text_of(case("brededal")).encode()
