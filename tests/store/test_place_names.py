"""The places of problems by the words of the interview: questions, people, rows and platforms by their names."""

from __future__ import annotations

from pathlib import Path as Path_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.document.problem import Problem
from skalatui.document.tree import Path, Tree
from skalatui.store import assets
from skalatui.store.place_names import named
from skalatui.text.safe import displayable
from support.hostile import texts, trees

TREE: Tree = {
    "staff": {"people": {"chef": {"name": "Kommunikationschef"}, "b": {"name": "\x1b[2J"}, "c": {"name": 3}}},
    "guidelines": {"vores": {"own": True, "text": "Vi svarer på dialekt"}},
    "platforms": {"app": {"name": "Vores app"}, "facebook": 3},
}


def name_of_keys(path: Path, tree: Tree = TREE) -> str:
    (found,) = named([Problem("x", path)], tree, [assets.edition()], "da")
    return found.name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("practice.reviews.today", "Man kan give os en anmeldelse, i dag"),
        ("practice.reviews.note", "Man kan give os en anmeldelse, Note"),
        ("staff.coverage", "Dækning"),
        ("staff.people.chef.hours", "Kommunikationschef, Timer om ugen på sociale medier"),
        ("staff.people.b", "<U+001B>[2J"),
        ("response.instagram.full_inside", "Instagram, Fuldt svar, når der er nogen på"),
        ("platforms.app.handle", "Vores app, Profilnavn"),
        ("organisation.centralised.status", "Den centrale enhed bærer indsatsen"),
        ("guidelines.vores.status", "Vi svarer på dialekt"),
        ("hospital.regoin", ""),  # what nobody has a name for has its key
        ("guidelines.hvad", ""),
        ("practice.reveiws.today", ""),
        ("practice", ""),
        ("hovsa", ""),
        ("staff.people.c", ""),
    ],
)
def test_a_place_has_the_name_that_the_interview_gives_it(path: str, name: str) -> None:
    assert name_of_keys(tuple(path.split("."))) == name


@pytest.mark.parametrize("name", ["Ring 22 33 44 55", "patient Anna Jensen", "anne@sygehus.dk"])
def test_what_looks_like_personal_data_in_a_name_is_not_repeated(name: str) -> None:
    tree: Tree = {"staff": {"people": {"a": {"name": name}}}}
    assert name_of_keys(("staff", "people", "a", "hours"), tree) == "a, Timer om ugen på sociale medier"
    assert name_of_keys(("staff", "people", "a", "name"), tree) == "a"


def test_a_key_is_never_taken_for_the_name_of_a_file(tmp_path: Path_) -> None:
    foreign = tmp_path / "foreign.toml"
    foreign.write_text('["*".da]\nlabel = "Fra en fremmed fil"\n', "utf-8")
    for key in ("a" * 300, str(foreign.with_suffix("")), "../interview/hospital", "", "\0"):
        assert name_of_keys((key,)) == ""
        assert "fremmed" not in name_of_keys((key, "x"))


@pytest.mark.parametrize("path", [("staff", "people", "", "status"), ("platforms", "", "status"), ("roles", "", "")])
def test_an_empty_key_names_nothing(path: Path) -> None:
    assert name_of_keys(path) == ""


def test_personal_data_in_a_key_is_not_told_as_a_name() -> None:
    assert name_of_keys(("platforms", "anna.hansen@example.dk", "status")) == ""


def test_a_name_without_end_is_cut() -> None:
    tree: Tree = {"staff": {"people": {"a": {"name": "Chef " * 2000}}}}
    assert name_of_keys(("staff", "people", "a", "hours"), tree) == ("Chef " * 24)[:119] + "…"


def test_problems_of_the_whole_file_stay_as_they_are() -> None:
    problem = Problem("document.empty")
    assert named([problem], {}, [assets.edition()], "da") == (problem,)


SECTIONS = ("staff", "practice", "platforms", "response", "roles", "legal", "guidelines", "departments", "x")


@given(st.sampled_from(SECTIONS), st.lists(texts, min_size=1, max_size=5), trees)
def test_any_place_at_all_has_a_name_that_a_terminal_can_be_given(section: str, keys: list[str], tree: Tree) -> None:
    assert displayable(found := name_of_keys((section, *keys), {section: tree})) == found
    assert displayable(found := name_of_keys((section, *keys), {section: {keys[0]: tree}})) == found
