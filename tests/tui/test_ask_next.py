"""What to ask next: a key goes there and Esc leads back; the list says what is left, as nothing is not finished."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.detailing import channel_name
from skalatui.flow.start import Library, Open
from skalatui.flow.to_ask import count_of, nothing_to_ask, still_unanswered, still_unsettled
from skalatui.interview.events import AnswerGiven, PlatformPicked
from skalatui.tui.dialogs.reasons import Reasons
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, one_line, wizard_at


def said(desk: Desk, id: str, **parameters: str | int) -> str:
    return one_line(desk.app.wording.catalogue.say(id, **parameters))


async def the_list(desk: Desk) -> Sheet:
    await desk.press("shift+f9")
    await desk.until(lambda: isinstance(desk.app.screen, Reasons))
    return desk.app.screen.query_one(Sheet)


async def test_the_key_goes_to_the_best_question_and_escape_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("purpose")
        place = desk.session.place
        worth = desk.interview.view.assessment.worth_asking
        await desk.press("f9")
        assert desk.question[: len(worth[0])] == worth[0]
        await desk.press("escape")
        await desk.until(lambda: desk.session.place == place)


async def test_the_list_has_the_questions_best_first_and_enter_goes_to_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        view = desk.interview.view
        worth = view.assessment.worth_asking
        sheet = await the_list(desk)
        listed = [line.path[2:] for line in sheet.lines if line.path[:1] == ("go",)][: len(worth)]
        assert listed == list(worth)
        assert one_line(view.names.question(worth[0])) in " ".join(sheet.as_text().split())
        await desk.press("enter")
        await desk.until(lambda: desk.question[: len(worth[0])] == worth[0])


async def test_nothing_to_ask_says_how_much_has_no_answer(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "kanalby.toml")) as desk:
        view = desk.interview.view
        left, unsettled = count_of(still_unanswered(view)), count_of(still_unsettled(view))
        assert left
        assert desk.app.wording.catalogue.say("asking.left", count=left) in nothing_to_ask(view)
        await desk.until(lambda: said(desk, "asking.folded", count=left + unsettled) in desk.read)
        sheet = await the_list(desk)
        await desk.until(lambda: said(desk, "asking.nothing") in desk.read)
        first = still_unanswered(view)[0]
        assert sheet.point(("go", first.step))
        await desk.press("enter")
        await desk.until(lambda: desk.step == first.step)
        assert isinstance(desk.app.screen, InterviewScreen)


async def test_what_is_marked_to_be_asked_again_is_on_the_list(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "kanalby.toml")) as desk:
        await desk.go("staff")
        await desk.press("l")
        sheet = await the_list(desk)
        assert said(desk, "asking.again", count=1) in sheet.as_text()


async def test_a_promise_to_be_asked_again_is_named_by_its_channel_which_is_seen_where_enter_leads(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        keys = ("facebook", "linkedin", "youtube", "x")
        for key in keys:
            desk.app.take(PlatformPicked(key, "active"))
            desk.app.take(AnswerGiven(("response", key, "later"), True))
        names = {key: channel_name(desk.interview.view, key) for key in keys}
        for key in keys:
            sheet = await the_list(desk)
            assert sum(line.label.startswith(f"→ {names[key]}: ") for line in sheet.lines) == 4
            question = ("response", key, "first_outside")
            assert sheet.point(("go", "response", *question))
            await desk.press("enter")
            await desk.until(lambda: desk.question[0] == "response")
            assert desk.question == question
            await desk.until(lambda: names[desk.question[1]] in desk.picture)


async def test_what_nobody_knew_is_on_the_list_and_enter_goes_there(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "kanalby.toml")) as desk:
        before = count_of(still_unsettled(desk.interview.view))
        await desk.go("strategies")
        unknown = desk.question
        await desk.press("4")
        assert count_of(still_unsettled(desk.interview.view)) == before + 1
        await desk.go("legal")
        sheet = await the_list(desk)
        assert said(desk, "asking.unsettled", count=before + 1) in " ".join(sheet.as_text().split())
        assert sheet.point(("go", "strategies", *unknown))
        await desk.press("enter")
        await desk.until(lambda: desk.question == unknown)
        await desk.press("l", "left")
        assert count_of(still_unsettled(desk.interview.view)) == before  # it stands among those to be asked again


async def test_a_chosen_level_that_departs_stands_in_the_head_and_in_the_library(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    chosen = '\n[recommendation]\nchosen = 1\nchosen_because = "ro"\n'
    (folder / "nordkyst.toml").write_text((CASES / "nordkyst.toml").read_text("utf-8") + chosen, "utf-8")
    async with wizard_at(tmp_path, Open(folder / "nordkyst.toml")) as desk:
        await desk.until(lambda: said(desk, "advice.chosen.folded", level=1) in desk.read)
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until(lambda: said(desk, "advice.chosen.listed", recommended="2", chosen=1) in desk.read)
