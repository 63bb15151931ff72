"""What-if on the screen: a trial says of itself that it is one, moves the verdicts, and is kept or dropped whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Size

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.flow.start import Library, Open
from skalatui.interview.events import AnswerGiven
from skalatui.text.language import Language
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.frame.trial_line import TrialLine
from skalatui.tui.interview import InterviewScreen
from support.wizard import CASES, Desk, one_line, wizard_at

COVERAGE = ("staff", "coverage")


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    path = tmp_path / "saved" / "nordkyst.toml"
    path.parent.mkdir()
    path.write_bytes((CASES / "nordkyst.toml").read_bytes())
    return path


def said(desk: Desk, id: str, **parameters: str) -> str:
    return one_line(desk.app.wording.catalogue.say(f"whatif.{id}", **parameters))


def line_of(desk: Desk) -> str:
    line = desk.interview.query_one(TrialLine)
    return line.render().plain if line.display else ""


async def try_nobody(desk: Desk) -> None:
    """Try it without the first person."""
    await desk.go("people")
    await desk.press("f2")
    await desk.press("minus", "minus")
    await desk.until(lambda: not desk.session.tree["staff"].get("people"))  # type: ignore[union-attr]
    await desk.until(lambda: "2 → 0" in line_of(desk))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_a_trial_says_on_every_screen_that_it_is_one_and_what_moves(
    charter: Path, language: Language, size: tuple[int, int]
) -> None:
    async with wizard_at(charter.parent.parent, Open(charter), language=language, size=size) as desk:
        assert said(desk, "mark") not in desk.read
        await try_nobody(desk)
        for step in ("people", "frames", "review"):
            await desk.go(step)
            assert desk.read.count(said(desk, "mark")) == 2  # the top line, and the standing line below it
            assert "2 → 0" in desk.picture.split("\n")[1]
            assert said(desk, "ends") in desk.picture.split("\n")[1]


async def test_a_trial_that_is_dropped_leaves_everything_as_it_was(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await desk.press("end", *"x")
        before = desk.session
        await try_nobody(desk)
        await desk.press("f2")
        assert isinstance(desk.app.screen, Ask)
        await desk.press("down", "down", "enter")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        assert (desk.tree, desk.session.past) == (before.tree, before.past)
        assert line_of(desk) == ""
        await desk.press("ctrl+z")
        assert desk.value("hospital", "name") == value_at(read(charter.read_bytes()).values, ("hospital", "name"))


async def test_a_trial_that_is_kept_is_one_step_of_undo(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        before = desk.tree
        await try_nobody(desk)
        await desk.press("f2", "down", "enter")
        await desk.until(lambda: line_of(desk) == "")
        assert not desk.session.tree["staff"].get("people")  # type: ignore[union-attr]
        await desk.press("ctrl+z")
        assert desk.tree == before


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_escape_and_a_careless_enter_go_on_trying(charter: Path, key: str) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await try_nobody(desk)
        await desk.press("f2", key)
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        assert "2 → 0" in line_of(desk)


async def test_a_trial_that_changed_nothing_ends_without_a_question(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await desk.press("f2")
        await desk.until(lambda: line_of(desk) != "")
        await desk.press("f2")
        await desk.until(lambda: line_of(desk) == "")
        await desk.until(lambda: said(desk, "ended-same") in desk.read)


async def test_nothing_tried_reaches_the_file_without_a_yes(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await desk.press("end", *"x")
        await try_nobody(desk)
        await desk.press("ctrl+s")
        await desk.until(lambda: isinstance(desk.app.screen, Ask))
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        assert b"Nordkystx" not in charter.read_bytes().replace(b" ", b"")
        await desk.press("ctrl+s")
        await desk.until(lambda: isinstance(desk.app.screen, Ask))
        await desk.press("down", "enter")
        await desk.until(lambda: desk.app.conversation is not None and desk.app.conversation.is_saved)
        assert read(charter.read_bytes()).values["staff"]["people"]  # type: ignore[index,call-overload]
        assert line_of(desk) == ""


async def test_a_trial_that_is_left_goes_on_from_its_draft_and_the_library_lists_the_real_level(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await try_nobody(desk)
        tried = desk.tree
        await desk.press("ctrl+q")
    draft = next((charter.parent.parent / "state").rglob("draft.toml")).read_bytes()
    assert read(draft).values["staff"]["people"]  # type: ignore[index,call-overload]
    async with wizard_at(charter.parent.parent, Library()) as desk:
        await desk.until(lambda: "med kladde" in desk.read)
        assert "■ 0" not in desk.read
        await desk.press("home", "down", "enter")
        await desk.until_said("draft.title")
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        await desk.until(lambda: "2 → 0" in line_of(desk))
        assert desk.tree == tried
        await desk.press("f2", "down", "down", "enter")
        await desk.until(lambda: line_of(desk) == "")
        assert desk.session.tree["staff"]["people"]  # type: ignore[index,call-overload]


async def test_a_covered_trial_shows_no_level(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await try_nobody(desk)
        await desk.press("f8")
        await desk.until(lambda: "→" not in line_of(desk))
        assert said(desk, "covered.key") in line_of(desk)


async def test_the_standing_line_can_be_clicked(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await try_nobody(desk)
        await desk.pilot.click(TrialLine, offset=(5, 0))
        await desk.until(lambda: isinstance(desk.app.screen, Ask))
        assert desk.app.size == Size(80, 24)


async def test_the_palette_keeps_and_drops(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await try_nobody(desk)
        await desk.press("ctrl+p")
        await desk.type(desk.app.wording.say("palette.action.drop_trial"))
        await desk.press("enter")
        await desk.until(lambda: line_of(desk) == "")
        assert desk.session.tree["staff"]["people"]  # type: ignore[index,call-overload]


async def test_a_trial_that_is_kept_is_told_of_in_its_step_no_longer(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter), size=(80, 60)) as desk:
        await desk.go("recommendation")
        begun = said(desk, "ready.running", moves="")
        await desk.press("f2")
        desk.app.take(AnswerGiven(COVERAGE, "round-the-clock"))
        await desk.until(lambda: begun in desk.read)
        await desk.press("f2")
        await desk.until(lambda: isinstance(desk.app.screen, Ask))
        await desk.press("down", "enter")
        await desk.until(lambda: said(desk, "was-kept") in desk.read)
        await desk.until(lambda: begun not in desk.read)
        assert desk.value(*COVERAGE) == "round-the-clock"
