"""What happens to a row that stands: what is told when it goes, the key of its twin, what follows another key."""

from __future__ import annotations

from typing import Any

import pytest

from skalatui.document.tree import Path, Tree, table_at
from skalatui.interview.events import IllegalEvent, Refused, Told
from skalatui.interview.rearranging import with_key, with_row_moved, with_twin, without_row

OWN_FRAME: Path = ("training", "kursus")
TREE: dict[str, Any] = {
    "staff": {
        "people": {
            "vagt": {"name": "Vagt", "unit": "hjerte"},
            "person-1": {"name": "Rask", "unit": "central"},
            "chef": {"name": "Chef", "unit": "hjerte"},
        }
    },
    "departments": {"hjerte": {"name": "Hjerte"}, "hud": {"name": " "}},
    "platforms": {"facebook": {"status": "active"}, "vores": {"name": "Vores"}, "anden": {"name": "Anden"}},
    "response": {"vores": {"first_inside": 60}, "anden": {"first_inside": 30}},
    "training": {"kursus": {"own": True, "text": "Kursus i tone"}, "leaders": {"status": "planned"}},
}


def told(path: Path, tree: Tree = TREE) -> tuple[Told, ...]:
    changed = without_row(tree, path)
    assert table_at(changed.tree, path[:-1]).keys() == table_at(tree, path[:-1]).keys() - {path[-1]}
    return changed.told


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("staff", "people", "chef"), [Told("entry.removed", {"name": "Chef"})]),
        (("departments", "hjerte"), [Told("entry.people-kept", {"count": 2, "department": "Hjerte"})]),
        (("departments", "hud"), [Told("entry.removed", {"name": "hud"})]),  # without a name it goes by its key
        (("platforms", "facebook"), []),  # its line stays and says that it is not used
        (("platforms", "vores"), [Told("entry.removed", {"name": "Vores"})]),
        (OWN_FRAME, [Told("entry.removed", {"name": "Kursus i tone"})]),
    ],
)
def test_a_row_that_goes_is_told_of_by_its_name(path: Path, expected: list[Told]) -> None:
    assert told(path) == tuple(expected)


def test_a_person_without_a_name_goes_by_the_key() -> None:
    tree: Tree = {"staff": {"people": {"k": {"unit": "central"}, "l": {"name": 3}}}}
    for key in ("k", "l"):
        assert told(("staff", "people", key), tree) == (Told("entry.removed", {"name": key}),)


def test_people_of_a_row_that_is_no_department_are_nobodys_business() -> None:
    tree = {**TREE, "platforms": {"hjerte": {"name": "Hjertet"}}}
    assert told(("platforms", "hjerte"), tree) == (Told("entry.removed", {"name": "Hjertet"}),)


@pytest.mark.parametrize("path", [("training", "leaders"), ("training", "none"), ("practice", "reviews"), ("staff",)])
def test_only_a_row_of_ones_own_can_be_rearranged(path: Path) -> None:
    for change in (without_row, with_twin):
        with pytest.raises(IllegalEvent):
            change(TREE, path)
    with pytest.raises(IllegalEvent):
        with_row_moved(TREE, path, 1)


@pytest.mark.parametrize(("by", "expected"), [(-1, "anden vores facebook"), (1, "vores facebook anden")])
def test_a_row_moves_among_its_own_kind(by: int, expected: str) -> None:
    platforms = ("facebook", "vores", "anden") if by > 0 else ("vores", "anden", "facebook")
    tree = {**TREE, "platforms": {key: TREE["platforms"][key] for key in platforms}}
    moved = with_row_moved(tree, ("platforms", "facebook" if by > 0 else "anden"), by)
    assert list(table_at(moved, ("platforms",))) == expected.split()
    assert {**moved, "platforms": tree["platforms"]} == tree


@pytest.mark.parametrize(
    ("path", "key", "row", "name"),
    [
        (("staff", "people", "vagt"), "vagt-2", {"name": "Vagt 2", "unit": "hjerte"}, "Vagt 2"),
        # A key that was kept clear of a name stays so.
        (("staff", "people", "person-1"), "person-2", {"name": "Rask 2", "unit": "central"}, "Rask 2"),
        (("departments", "hjerte"), "hjerte-2", {"name": "Hjerte"}, "Hjerte"),
        (("departments", "hud"), "department-1", {"name": " "}, " "),
        (("platforms", "facebook"), "platform-1", {"status": "active"}, "platform-1"),
        (OWN_FRAME, "kursus-i-tone", {"own": True, "text": "Kursus i tone"}, "Kursus i tone"),
    ],
)
def test_a_twin_stands_below_its_row_under_a_key_of_its_own(path: Path, key: str, row: Tree, name: str) -> None:
    changed = with_twin(TREE, path)
    rows = table_at(changed.tree, path[:-1])
    assert rows[key] == row
    keys = list(table_at(TREE, path[:-1]))
    place = keys.index(path[-1]) + 1
    assert list(rows) == [*keys[:place], key, *keys[place:]]
    assert changed.told == (Told("entry.added", {"name": name, "count": 1}),)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (["Vagt"], "Vagt 2"),
        (["Vagt", "Vagt 2"], "Vagt 3"),
        (["Vagt 2"], "Vagt 3"),
        (["Vagt 2", "Vagt 3"], "Vagt 4"),
        (["Stue 999"], "Stue 1000"),
        (["Stue 1000"], "Stue 1000 2"),  # a number of that length is a name
        (["7"], "7 2"),
    ],
)
def test_people_of_the_same_name_are_numbered_on(there: list[str], expected: str) -> None:
    people = {f"k{number}": {"name": name} for number, name in enumerate(there)}
    changed = with_twin({"staff": {"people": people}}, ("staff", "people", "k0"))
    assert changed.told[0].parameters == {"name": expected, "count": 1}


def test_a_department_takes_its_own_people_along_to_its_new_key_and_nobody_else() -> None:
    renamed = with_key(TREE, ("departments", "hjerte"), "kardiologi")
    assert not isinstance(renamed, Refused)
    units = {key: row["unit"] for key, row in TREE["staff"]["people"].items()}
    found: Any = table_at(renamed, ("staff", "people"))
    assert {key: row["unit"] for key, row in found.items()} == units | {"vagt": "kardiologi", "chef": "kardiologi"}
    assert list(table_at(renamed, ("departments",))) == ["kardiologi", "hud"]


def test_only_a_platform_takes_a_response_promise_along_and_never_over_another() -> None:
    renamed = with_key(TREE, ("platforms", "vores"), "egen")
    assert not isinstance(renamed, Refused)
    assert renamed["response"] == {"anden": {"first_inside": 30}, "egen": {"first_inside": 60}}
    tree = {**TREE, "departments": {"vores": {"name": "Vores"}}}
    other = with_key(tree, ("departments", "vores"), "egen")
    assert not isinstance(other, Refused)
    assert other["response"] == TREE["response"]
    left = {**TREE, "response": {**TREE["response"], "egen": {"first_inside": 5}}}  # a platform that was removed
    kept = with_key(left, ("platforms", "vores"), "egen")
    assert not isinstance(kept, Refused)
    assert kept["response"] == left["response"]


@pytest.mark.parametrize(
    ("path", "key", "code", "parameters"),
    [
        (("platforms", "vores"), "Vores Egen", "not-a-key", {"found": "Vores Egen", "suggestion": "vores-egen"}),
        (("platforms", "vores"), " ", "not-a-key", {"found": "", "suggestion": "platform-1"}),
        (("departments", "hud"), "?", "not-a-key", {"found": "?", "suggestion": "department-1"}),
        (("staff", "people", "chef"), "", "not-a-key", {"found": "", "suggestion": "person-1"}),
        (OWN_FRAME, "", "not-a-key", {"found": "", "suggestion": "row-1"}),
        (("platforms", "vores"), "anden", "key-taken", {"key": "anden"}),
        (("platforms", "vores"), "email", "key-taken", {"key": "email"}),
        (("platforms", "vores"), "tiktok", "key-taken", {"key": "tiktok"}),
        (("staff", "people", "chef"), "vagt", "key-taken", {"key": "vagt"}),
    ],
)
def test_a_key_is_refused_with_a_reason(path: Path, key: str, code: str, parameters: dict[str, str]) -> None:
    assert with_key(TREE, path, key, known=("tiktok",)) == Refused(f"entry.{code}", parameters)


def test_what_is_refused_of_a_platform_may_be_the_key_of_another_row_and_the_same_key_changes_nothing() -> None:
    for key in ("email", "tiktok"):
        renamed = with_key(TREE, ("staff", "people", "chef"), key, known=("tiktok",))
        assert not isinstance(renamed, Refused)
        assert list(table_at(renamed, ("staff", "people"))) == ["vagt", "person-1", key]
    assert with_key(TREE, ("platforms", "facebook"), " facebook ", known=("facebook",)) is TREE
    assert with_key(TREE, ("staff", "people", "vagt"), "vagt") is TREE


@pytest.mark.parametrize(
    ("table", "plain", "row"),
    [
        (("platforms",), "email", {"name": "Email", "status": "active"}),
        (("training",), "leaders", {"own": True, "text": "Leaders"}),
    ],
)
def test_a_twin_never_takes_the_key_that_its_row_was_kept_clear_of(table: Path, plain: str, row: Tree) -> None:
    """The row of that key means something else: the e-mail among the promises, or a row that the scale knows."""
    changed = with_twin({table[0]: {f"{plain}-2": row}}, (*table, f"{plain}-2"))
    assert list(table_at(changed.tree, table)) == [f"{plain}-2", f"{plain}-3"]
