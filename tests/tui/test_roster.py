"""The roster as an editor: several at once, twins, order, keys, what is open beside it, and who is missed."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli_w

from skalatui.document.tree import Value, table_at
from skalatui.flow.manning import role_name
from skalatui.flow.numbering import role_keys
from skalatui.flow.start import Open
from skalatui.interview.events import AnswerCleared, AnswerGiven, PersonAdded
from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES
from skalatui.text.language import Language
from skalatui.tui.dialogs.absence import AbsenceTest
from skalatui.tui.dialogs.positions import PositionsOfLevel
from skalatui.tui.dialogs.row_key import RowKey
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.people import Beside
from skalatui.tui.taking import take
from support.wizard import CASES, Desk, one_line, wizard_at

PEOPLE = ("staff", "people")
NASTY = ("[/b]", "[@click=app.quit]ud[/]", "\x1b[31mrød\x1b[0m", "\u202ebagfra", "😀" * 60, "Å" * 200, " ", "{name}")
WISHES = (
    "basic-posting", "feedback-when-relevant", "open-interaction", "direct-message",
    "initiated-dialogue", "active-participation", "fast-response",
)  # fmt: skip
NOT_WISHED = ("structured-involvement", "recruitment", "closed-networks")
STRATEGIES = (
    "branding", "insight", "marketing", "crisis", "user-education",
    "pathway-support", "relations", "co-development", "pathway-groups",
)  # fmt: skip
TEAM: dict[str, dict[str, Value]] = {
    "chef": {"name": "Chef", "unit": "central", "roles": ["strategist", "manager"], "hours": 5},
    "anna": {"name": "Anna", "unit": "central", "roles": ["community-manager"], "hours": 20},
    "syg": {"name": "Sygeplejerske", "unit": "hjerte", "roles": ["flowmanager", "producer"]},
    "bo": {"name": "Bo", "unit": "central", "roles": ["community-manager"], "hours": 20},
}


def charter(folder: Path, *, wished: bool = True) -> Open:
    """A hospital that wants level 3, with four people; without the wishes the levels are covered."""
    wishes = {id: {"wish": "yes"} for id in WISHES} | {id: {"wish": "no"} for id in NOT_WISHED}
    tree = {
        "schema": 1,
        "hospital": {"name": "Åkirke"},
        **({"practice": wishes, "strategies": dict.fromkeys(STRATEGIES, "no")} if wished else {}),
        "staff": {
            "coverage": "round-the-clock", "management_backing": "yes", "departments_ready": "quickly",
            "people": TEAM,
        },
        "departments": {"hjerte": {"name": "Hjerte", "selected": True}, "lunge": {"name": "Lunge", "selected": True}},
    }  # fmt: skip
    folder.mkdir(exist_ok=True)
    path = folder / "aakirke.toml"
    path.write_text(tomli_w.dumps(tree), "utf-8")
    return Open(path)


def order(desk: Desk) -> list[str]:
    return list(table_at(desk.tree, PEOPLE))


async def at(desk: Desk, *path: str) -> None:
    """The cursor on a line of the roster, by the arrow keys."""
    await desk.go("people")
    while desk.question[: len(path)] != path:
        await desk.press("down")


async def test_several_positions_are_added_at_once_to_the_unit_of_the_cursor(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "syg")
        await desk.press("plus")
        assert "Hjerte" in desk.picture.split("»3 x")[0].rpartition("\n")[2]
        await desk.type("3 x vagt\n")
        people = table_at(desk.tree, PEOPLE)
        assert [people[key] for key in order(desk)[-3:]] == [{"name": f"vagt {n}", "unit": "hjerte"} for n in (1, 2, 3)]
        assert one_line(desk.app.wording.catalogue.say("entry.added", name="vagt", count=3)) in desk.read
        await desk.press("up")
        assert desk.question == (*PEOPLE, "vagt-1", "roles")
        await desk.press("ctrl+z")
        assert order(desk) == ["chef", "anna", "syg", "bo"]


async def test_a_department_without_people_has_a_line_to_add_its_first_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, "departments", "lunge")
        await desk.press("plus")
        await desk.type("Læge\n")
        assert desk.value(*PEOPLE, "laege", "unit") == "lunge"


async def test_a_twin_stands_below_with_a_number_and_has_the_cursor(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "anna")
        await desk.press("d")
        assert order(desk) == ["chef", "anna", "anna-2", "syg", "bo"]
        assert desk.value(*PEOPLE, "anna-2") == {**TEAM["anna"], "name": "Anna 2"}
        assert desk.question == (*PEOPLE, "anna-2", "roles")


async def test_people_move_past_their_neighbours_in_the_unit_and_stop_at_its_ends(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "bo")
        await desk.press("alt+up")
        assert order(desk) == ["chef", "bo", "anna", "syg"]
        await desk.press("alt+down", "alt+down", "alt+down")
        assert order(desk) == ["chef", "anna", "bo", "syg"]
        await desk.press("shift+up", "ctrl+up", "shift+up")
        assert order(desk) == ["bo", "chef", "anna", "syg"]
        assert desk.question[:3] == (*PEOPLE, "bo")


async def test_a_person_who_is_removed_is_named_and_comes_back_by_undo(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "anna")
        await desk.press("minus")
        assert order(desk) == ["chef", "syg", "bo"]
        assert one_line(desk.app.wording.catalogue.say("entry.removed", name="Anna")) in desk.read
        await desk.press("ctrl+z")
        assert order(desk) == ["chef", "anna", "syg", "bo"]


async def test_a_key_is_edited_and_one_that_is_taken_is_told(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "bo")
        await desk.press("k")
        await desk.until(lambda: isinstance(desk.app.screen, RowKey))
        await desk.press("backspace", "backspace")
        await desk.type("anna\n")
        assert one_line(desk.app.wording.catalogue.say("entry.key-taken", key="anna")) in desk.read
        await desk.type("-b\n")
        await desk.until(lambda: not isinstance(desk.app.screen, RowKey))
        await desk.until(lambda: desk.question[:3] == (*PEOPLE, "anna-b"))
        assert order(desk) == ["chef", "anna", "syg", "anna-b"]


async def test_a_role_has_one_number_in_every_unit(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        number = str(CENTRAL_ROLES.index("producer") + 1)
        for key in ("bo", "syg"):
            await at(desk, *PEOPLE, key)
            before = set(desk.value(*PEOPLE, key, "roles") or ())  # type: ignore[arg-type]  # a list of words
            await desk.press(number)
            assert before ^ set(desk.value(*PEOPLE, key, "roles")) == {"producer"}  # type: ignore[arg-type]
        assert set(DEPARTMENT_ROLES) & set(CENTRAL_ROLES) == {"producer"}


async def test_a_role_that_is_not_in_the_new_unit_is_named_and_not_by_its_id(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "anna")
        await desk.press("u")
        assert desk.value(*PEOPLE, "anna", "unit") == "hjerte"
        await desk.until(lambda: "Community Manager findes ikke" in desk.read)
        assert "community-manager" not in desk.read


# Beside the list


async def test_what_is_filled_and_open_is_told_in_two_lines_where_it_is_narrow(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "bo")
        await desk.until(lambda: "6 af 9 pladser er besat" in desk.read)
        await desk.press("4")  # a producer besides: still one position
        await desk.press("minus")
        await desk.until(lambda: "5 af 9 pladser er besat" in desk.read)


async def test_where_there_is_room_the_positions_stand_beside_with_their_holders_and_the_hours(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(200, 60)) as desk:
        await desk.go("people")
        beside = desk.interview.body.query_one(Beside)
        await desk.until(lambda: "Strategist" in beside.as_text())
        lines = [" ".join(line.split()) for line in beside.as_text().split("\n")]
        assert "✓ Strategist Chef" in lines
        assert "✓ Community Manager Bo" in lines
        assert lines.count("○ Producer ubesat") == 2  # centrally and at Lunge
        assert "2 Community Managers har 40 t" in lines
        assert "Det dækker 19 %" in lines
        assert not beside.can_focus


async def test_the_positions_of_every_level_are_one_key_away(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await desk.go("people")
        await desk.press("p")
        await desk.until(lambda: isinstance(desk.app.screen, PositionsOfLevel))
        await desk.until(lambda: "Pladser på niveau 3" in desk.read)
        await desk.press("right")
        await desk.until(lambda: "Pladser på niveau 4" in desk.read)
        await desk.press("1")
        await desk.until(lambda: "Pladser på niveau 1" in desk.read)
        await desk.press("left", "9", "escape")
        await desk.until(lambda: desk.app.screen is desk.interview)


async def test_hours_that_are_counted_elsewhere_or_not_known_are_told_beside_the_cover(tmp_path: Path) -> None:
    begin = charter(tmp_path / "saved")
    async with wizard_at(tmp_path, begin, size=(100, 60)) as desk:
        await desk.go("people")
        take(desk.interview, AnswerGiven((*PEOPLE, "chef", "roles"), ["manager", "community-manager"]))
        take(desk.interview, AnswerCleared((*PEOPLE, "chef", "hours")))
        await desk.until(lambda: desk.value(*PEOPLE, "chef", "hours") is None)
        await desk.press("p")
        await desk.until(lambda: isinstance(desk.app.screen, PositionsOfLevel))
        say, sheet = desk.app.wording.catalogue.say, desk.app.screen.query_one(Sheet)
        otherwise, unstated = (
            say("roster.cover.otherwise", count=1, names="Chef"),
            say("roster.cover.unstated", names="Chef"),
        )
        await desk.until(lambda: one_line(otherwise) in one_line(sheet.as_text()))
        assert one_line(unstated) in one_line(sheet.as_text())


async def test_what_stands_beside_the_list_leaves_it_the_room_while_the_levels_are_covered(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved", wished=False), size=(200, 60)) as desk:
        await desk.go("people")
        said = desk.app.wording.catalogue.say("roster.folded.covered", people="4 personer", hours=45)
        await desk.until(lambda: one_line(said)[:40] in desk.read)
        beside = desk.interview.body.query_one(Beside)
        assert not beside.display
        await desk.press("f8")
        await desk.until(lambda: beside.display and "Strategist" in beside.as_text())
        await desk.until(lambda: one_line(said)[:40] not in desk.read)


async def test_while_the_levels_are_covered_the_roster_names_none(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved", wished=False)) as desk:
        await desk.go("people")
        said = desk.app.wording.catalogue.say("roster.folded.covered", people="4 personer", hours=45)
        await desk.until(lambda: one_line(said)[:40] in desk.read)
        await desk.press("x")
        await desk.until(lambda: isinstance(desk.app.screen, AbsenceTest))
        assert desk.app.wording.catalogue.say("roster.absence.recommended") not in desk.read


# The absence test


async def test_one_person_is_taken_out_and_nothing_is_changed(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "chef")
        before = desk.session
        await desk.press("x")
        await desk.until(lambda: isinstance(desk.app.screen, AbsenceTest))
        await desk.until(
            lambda: "Uden Chef: Ubesat på niveau 3: Strategist (centralt) og Manager (centralt)." in desk.read
        )
        sheet = desk.app.screen.query_one(Sheet)
        assert sheet.line is not None and sheet.line.label == "Chef"
        assert "! 2" in sheet.line.cells[0].text
        await desk.press("down")
        await desk.until(lambda: "Uden Chef" not in desk.read)
        await desk.press("escape")
        await desk.until(lambda: desk.app.screen is desk.interview)
        assert (desk.session.tree, desk.session.past) == (before.tree, before.past)
        assert desk.question == (*PEOPLE, "chef", "roles")


async def test_in_a_narrow_window_the_absence_test_leaves_room_for_names(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(60, 30)) as desk:
        opens, staffing, recommended = (
            desk.app.wording.catalogue.say(f"roster.absence.{name}") for name in ("opens", "staffing", "recommended")
        )

        def heads() -> str:
            return next((line for line in desk.picture.split("\n") if f" {opens} " in line), "")

        await desk.go("people")
        await desk.press("x")
        await desk.until(lambda: recommended in heads())
        assert staffing not in heads()
        await desk.until_shown("Anna ")
        await desk.pilot.resize_terminal(100, 30)
        await desk.until(lambda: staffing in heads() and recommended in heads())


async def test_names_that_begin_alike_are_told_apart_in_the_absence_test(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 24)) as desk:
        await desk.go("people")
        for letter in "AB":
            take(desk.interview, PersonAdded(f"Kommunikationsrådgiver i centralen {letter}", "central"))
        await desk.press("x")
        await desk.until(lambda: isinstance(desk.app.screen, AbsenceTest))
        assert [letter for letter in "AB" if f"len {letter} " in desk.read] == ["A", "B"]


async def test_the_actions_of_a_row_are_in_the_palette(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await at(desk, *PEOPLE, "anna")
        await desk.press("ctrl+p")
        await desk.type("kopi\n")
        await desk.until(lambda: "anna-2" in order(desk))
        await desk.press("ctrl+p")
        await desk.type("hvis væk\n")
        await desk.until(lambda: isinstance(desk.app.screen, AbsenceTest))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_hostile_names_are_only_names(tmp_path: Path, language: Language, size: tuple[int, int]) -> None:
    path = charter(tmp_path / "saved").path
    text = path.read_text("utf-8")
    tree = {**TEAM, **{f"n{n}": {"name": name, "unit": "central"} for n, name in enumerate(NASTY)}}
    people = tomli_w.dumps({"staff": {"people": tree}})
    head, _, tail = text.partition("[staff.people.chef]")
    path.write_text(head + people + tail[tail.index("[departments") :], "utf-8")
    async with wizard_at(tmp_path, Open(path), language=language, size=size) as desk:
        await desk.go("people")
        await desk.press("x")
        await desk.until(lambda: isinstance(desk.app.screen, AbsenceTest))
        await desk.press("end", "escape", "p", "end", "escape", "end", "up")
        assert desk.step == "people"


async def test_a_department_shows_its_networks_and_people_and_says_when_they_do_not_count(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await desk.go("departments")
        await desk.press("right", "enter")
        await desk.until_said("detail.closing")
        await desk.type("Pårørende\nUnge")
        await desk.press("escape")
        await desk.until(lambda: "2 netværk: Pårørende, Unge" in desk.read)
        await desk.press("left", "3")
        assert desk.value("departments", "hjerte", "selected") is False
        await desk.press("up")
        await desk.until(
            lambda: one_line(desk.app.wording.catalogue.say("roster.departments.not-selected"))[:50] in desk.read
        )
        await desk.press("backspace")
        await desk.until(
            lambda: one_line(desk.app.wording.catalogue.say("roster.departments.not-said"))[:50] in desk.read
        )


async def test_in_the_smallest_window_every_person_is_seen_with_the_cursor_on_them(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml"), size=(50, 14)) as desk:
        await desk.go("people")
        for person in desk.interview.view.answers.people:
            assert desk.question[:3] == (*PEOPLE, person.key)
            assert person.name in desk.picture
            await desk.press("down")


async def test_past_lines_with_fewer_answers_the_cursor_comes_back_to_its_column(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "in")) as desk:
        await desk.go("people")
        await desk.press("end", "up", "up", "right")
        seen = []
        for keys in ((), ("down", "down"), ("up", "up"), ("down", "up", "left", "down", "up")):
            await desk.press(*keys)
            seen.append(desk.question[-1])
        assert seen == ["hours", "people_done", "hours", "roles"]


async def test_the_numbers_of_the_roles_stand_beside_the_question_however_far_the_list_is_scrolled(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.app.take(PersonAdded("Redaktør", count=20))
        await desk.go("people")
        await desk.press("end", "up", "up")
        await desk.until(lambda: desk.question[-1:] == ("roles",))
        numbers = role_keys("central").items()
        roles = " ".join(f"{number} {role_name(desk.interview.view, role)}" for role, number in numbers)
        await desk.until(lambda: desk.read.count(roles) == 1)  # the list's own line of them is out of sight
