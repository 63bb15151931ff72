"""The review: what is open, what check says, the file's text and what differs from the disk; each line leads there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skalatui.document.tree import Path as KeyPath
from skalatui.flow.behind import behind
from skalatui.flow.contradicting import declined_without_levels
from skalatui.flow.proof import proof_of
from skalatui.flow.reviewing import missing
from skalatui.flow.start import Open
from skalatui.flow.to_ask import count_of, still_unanswered, still_unsettled
from skalatui.interview.events import AnswerCleared, AnswerGiven, FrameAdded
from skalatui.tui.library import LibraryScreen
from skalatui.tui.one_line import OneLine
from skalatui.tui.steps.review import TABS, Review
from skalatui.tui.tabs import TURNING
from support.wizard import CASES, Desk, wizard_at


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    path = tmp_path / "saved" / "aakirke.toml"
    path.parent.mkdir()
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    return path


def shown(desk: Desk) -> Review:
    body = desk.interview.body
    assert isinstance(body, Review)
    return body


def all_lines(desk: Desk) -> str:
    sheet = shown(desk).sheet
    assert sheet is not None
    return " ".join(sheet.as_text().split())


def say(desk: Desk, id: str, /, **parameters: str | int) -> str:
    return desk.app.wording.catalogue.say(f"reviewing.{id}", **parameters)


async def to_tab(desk: Desk, tab: str) -> None:
    await desk.go("review")
    sheet = shown(desk).sheet
    assert sheet is not None
    sheet.focus()
    await desk.until(lambda: sheet.has_focus)
    await desk.press(str(TABS.index(tab) + 1))
    assert shown(desk).tab == tab
    await desk.until(lambda: say(desk, "working") not in all_lines(desk))


async def to_line(desk: Desk, path: KeyPath) -> None:
    await desk.press("home")
    for _ in range(400):
        if desk.question == path:
            return
        await desk.press("down")
    raise AssertionError(f"no {path} on\n{desk.picture}")


async def test_every_answer_of_a_file_has_a_place_behind_it(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        assert desk.app.conversation is not None
        proof = proof_of(desk.app.conversation)
        paths = {line.path for line in proof.lines if line.path[:1] not in ((), ("schema",), ("scale",))}
        assert len(paths) > 100
        assert [path for path in paths if behind(desk.interview.view, path) is None] == []


async def test_a_contradiction_names_both_sides_and_leads_to_its_wish(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        from skalatui.interview.events import AnswerGiven

        desk.app.take(AnswerGiven(("practice", "initiated-dialogue", "wish"), "yes"))
        desk.app.take(AnswerGiven(("practice", "direct-message", "wish"), "no"))
        await to_tab(desk, "open")
        assert say(desk, "contradictions", count=1) in all_lines(desk)
        await to_line(desk, ("open", "go", "practice", "practice", "direct-message", "wish"))
        await desk.press("enter")
        await desk.until(lambda: desk.question == ("practice", "direct-message", "wish"))
        await desk.press("1", "escape")
        await desk.until(lambda: desk.step == "review" and shown(desk).tab == "open")
        assert say(desk, "contradictions", count=1) not in all_lines(desk)


LEVEL_NAMED = re.compile(r"niveau(et)? (i dag )?\d|recommended = \d|chosen = \d|HVAD DER FØLGER|ALVORLIGT")


@pytest.mark.parametrize("why", ["wishes", "key"])
async def test_no_tab_names_a_level_while_they_are_covered_and_enter_shows_it(charter: Path, why: str) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        for path, value in (
            (("recommendation", "chosen"), 2),
            (("recommendation", "chosen_because"), "ro"),
            (("staff", "coverage"), "round-the-clock"),
            (("practice", "feedback-when-relevant", "wish"), "no"),
            (("practice", "feedback-when-relevant", "today"), "no"),
        ):
            desk.app.take(AnswerGiven(path, value))
        if why == "wishes":
            desk.app.take(AnswerCleared(("practice", "fast-response", "wish")))
        else:
            await desk.press("f8")
        covered = " ".join(say(desk, f"covered.{why}").split())
        for tab in TABS:
            await to_tab(desk, tab)
            assert not LEVEL_NAMED.search(all_lines(desk))
            assert (covered in all_lines(desk)) is (tab in ("text", "changes"))
        assert desk.interview.view.wording.word(("staff", "coverage"), "round-the-clock") in all_lines(desk)
        await to_tab(desk, "open")
        sentence = dict(declined_without_levels(desk.interview.view))["feedback-when-relevant"]
        assert " ".join(sentence.split()) in all_lines(desk)
        await to_tab(desk, "text")
        await desk.press("home", "enter")
        await desk.until(lambda: not desk.interview.is_covered)
        for tab in ("open", "text", "changes"):
            await to_tab(desk, tab)
            assert LEVEL_NAMED.search(all_lines(desk))


async def test_what_the_file_will_not_have_and_what_looks_like_personal_data_stand_on_the_first_tab(
    charter: Path,
) -> None:
    fine = "reviewing.none.attention"
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        words = desk.app.wording.catalogue.say
        await desk.go("review")
        assert words(fine) in all_lines(desk)
        await desk.go("hospital")
        await desk.press("down", "end")
        await desk.type(" 010180-1234")
        await desk.press("down", "down", "end")
        assert desk.question == ("interview", "date")
        await desk.type("x")
        await desk.go("review")
        for key in ("held", "personal"):
            assert say(desk, f"count.{key}", count=1) in all_lines(desk)
        assert words(fine) not in all_lines(desk)
        await to_tab(desk, "open")
        assert "Dato: »16.11.2026x« er ikke en dato." in all_lines(desk)
        assert words("guard.review", count=1) in all_lines(desk)
        await desk.press("enter")
        await desk.until(lambda: desk.question == ("interview", "date"))


async def test_the_library_says_what_only_the_draft_has(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await desk.press("down", "down", "down", "end")
        assert desk.question == ("interview", "date")
        await desk.type("x")
        await desk.press("ctrl+s")
        await desk.until(lambda: "men uden »Dato«" in desk.read)
        await desk.press("escape")
        text = desk.app.wording.catalogue.say("keeping.draft.beyond", texts="Dato: »16.11.2026x«")
        await desk.until(lambda: text in desk.read)
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen) and desk.app.screen.is_read)
        await desk.press("home", "down", "enter")
        await desk.until_said("draft.title")
        await desk.until(lambda: "»16.11.2026x«" in desk.read)


async def test_the_review_counts_what_the_top_counts(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        desk.app.take(AnswerGiven(("strategies", "branding"), "unknown"))
        desk.app.take(AnswerCleared(("strategies", "recruitment")))
        view = desk.interview.view
        missing_ones, unsettled = (count_of(one(view)) for one in (still_unanswered, still_unsettled))
        assert missing_ones and unsettled and not view.assessment.worth_asking
        await desk.go("review")
        await desk.until(lambda: say(desk, "count.open", count=missing_ones) in all_lines(desk))
        assert say(desk, "count.unsettled", count=unsettled) in all_lines(desk)
        top = desk.app.wording.catalogue.say("asking.folded", count=missing_ones + unsettled)
        await desk.until(lambda: top in desk.read)


async def test_a_text_in_ones_own_words_is_no_warning_of_the_check(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "kanalby.toml")) as desk:
        desk.app.take(AnswerGiven(("guidelines", "triage", "text"), "Vi sorterer i fire bunker."))
        await to_tab(desk, "check")
        assert say(desk, "reworded") in all_lines(desk)
        assert desk.app.wording.catalogue.say("charter.reworded") not in all_lines(desk)
        rewordings = [line for line in shown(desk).sheet.lines if say(desk, "reworded") in line.label]  # type: ignore[union-attr]
        assert [line.tone for line in rewordings] == ["muted"]
        assert rewordings[0].path[:3] == ("check", "guidelines", "triage")


async def test_once_saved_nothing_differs_any_more_on_the_tab_that_is_open(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        desk.app.take(AnswerGiven(("hospital", "name"), "Åkirke Sygehus"))
        await to_tab(desk, "changes")
        assert "Åkirke Sygehus" in all_lines(desk)
        await desk.press("ctrl+s")
        await desk.until(lambda: say(desk, "same") in all_lines(desk))
        assert "Åkirke Sygehus" not in all_lines(desk)


async def test_once_a_new_charter_is_saved_the_open_tab_compares_it_with_its_file(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.app.take(AnswerGiven(("hospital", "name"), "Åkirke"))
        await to_tab(desk, "changes")
        assert say(desk, "no-file") in all_lines(desk)
        await desk.press("ctrl+s")
        await desk.until_said("save.name-title")
        await desk.press("enter")
        await desk.until(lambda: say(desk, "same") in all_lines(desk))


async def test_what_can_be_done_next_with_a_file_stands_on_the_open_tab_once_it_is_saved(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.app.take(AnswerGiven(("hospital", "name"), "Åkirke"))
        await to_tab(desk, "save")
        assert say(desk, "next") not in all_lines(desk)
        await desk.press("ctrl+s")
        await desk.until_said("save.name-title")
        await desk.press("enter")
        await desk.until(lambda: say(desk, "next") in all_lines(desk))


async def test_a_framework_row_of_the_hospitals_own_is_missing_under_its_own_text(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        for path in missing(desk.interview.view):
            if path[-1] == "status":
                desk.app.take(AnswerGiven(path, "in-place"))
        desk.app.take(FrameAdded("organisation", "Vi spiser frokost sammen", frozenset()))
        await to_tab(desk, "open")
        assert "Vi spiser frokost sammen" in all_lines(desk)
        assert desk.label("organisation", "vi-spiser-frokost-sammen", "status") not in all_lines(desk)


async def test_the_tabs_show_keys_only_while_these_turn_them_and_are_not_typed_into_a_field(charter: Path) -> None:
    async with wizard_at(charter.parent.parent, Open(charter)) as desk:
        await desk.go("review")
        bare, keyed = (f"[{number}{say(desk, 'tab.save')}]" for number in ("", "1 "))
        await desk.until(lambda: bare in desk.picture)
        assert isinstance(desk.app.focused, OneLine)
        assert TURNING not in desk.picture
        sheet = shown(desk).sheet
        assert sheet is not None
        sheet.focus()
        await desk.until(lambda: keyed in desk.picture and TURNING in desk.picture)
        await desk.press("shift+tab")
        await desk.until(lambda: bare in desk.picture and TURNING not in desk.picture)
