"""Answers that contradict each other: shown where they are given, on both sides, with the way across."""

from __future__ import annotations

from pathlib import Path

from support.wizard import Desk, wizard_at

DECLINED = ("practice", "feedback-when-relevant", "wish")
WISHED = ("practice", "fast-response", "wish")


async def until_at(desk: Desk, path: tuple[str, ...]) -> None:
    await desk.until(lambda: desk.question == path)


async def contradict(desk: Desk) -> None:
    """Wish for quick answers round the clock, and decline to answer at all."""
    await desk.go("practice")
    for path, key in ((WISHED, "1"), (DECLINED, "3")):
        desk.interview.body.point(path)
        await until_at(desk, path)
        await desk.press(key)
    await desk.press("left" if desk.question[-1] == "wish" else "up", "right")
    desk.interview.body.point(DECLINED)
    await desk.until(lambda: desk.question == DECLINED)


def said(desk: Desk, side: str, other: str) -> str:
    say = desk.app.wording.catalogue.say
    return say(f"contradictions.contradiction.{side}", others=say("findings.list.quoted", text=other))[:60]


async def test_both_sides_say_so_and_bear_the_sign(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        await desk.until(lambda: f"≠ {said(desk, 'first', desk.label(*WISHED))}" in desk.read)
        signed = [line for line in desk.picture.split("\n") if line.rstrip().endswith("≠")]
        assert len(signed) == 2
        assert desk.label(*DECLINED) in signed[0] and desk.label(*WISHED) in signed[1]


async def test_one_key_leads_across_and_escape_or_the_key_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        await desk.press("m")
        await desk.until(lambda: desk.question == WISHED)
        await desk.until(lambda: f"≠ {said(desk, 'other', desk.label(*DECLINED))}" in desk.read)
        await desk.press("escape")
        await desk.until(lambda: desk.question == DECLINED)
        await desk.press("m", "m")
        await desk.until(lambda: desk.question == DECLINED)
        assert desk.step == "practice"
        await desk.press("escape")
        await desk.until(lambda: desk.step == "purpose")


async def test_from_the_other_answer_of_the_row_the_key_leads_across_too_and_back_to_where_one_stood(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        await desk.press("left")
        today = (*DECLINED[:-1], "today")
        await until_at(desk, today)
        await desk.press("m")
        await until_at(desk, WISHED)
        await desk.press("escape")
        await until_at(desk, today)


async def test_where_nothing_contradicts_the_key_says_so(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        desk.interview.body.point(("practice", "reviews", "today"))
        await until_at(desk, ("practice", "reviews", "today"))
        await desk.press("m")
        await desk.until_shown(desk.app.wording.catalogue.say("contradictions.none"))
        assert desk.question == ("practice", "reviews", "today")


async def test_the_way_back_is_offered_until_somebody_answers_on_from_there(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        await desk.press("m")
        await desk.until(lambda: desk.question == WISHED)
        await desk.until_said("keys.return.same-step")
        await desk.press("3")  # the answer that the jump was for
        await desk.until_said("keys.return.same-step")
        await desk.press("1")
        await desk.until(lambda: desk.say("keys.return.same-step") not in desk.read)
        await desk.press("escape")
        await desk.until(lambda: desk.step == "purpose")


async def test_the_sign_goes_with_the_contradiction(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        await desk.until_shown("≠")
        await desk.press("backspace")
        await desk.until(lambda: "≠" not in desk.picture)


async def test_no_level_is_named_while_the_levels_are_covered(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await contradict(desk)
        await desk.until_shown("≠")
        assert desk.interview.is_covered
        assert "niveau" not in desk.read.split("≠", 1)[1].lower().split("f4")[0]
        await desk.pilot.resize_terminal(100, 60)
        await desk.press("f1")
        await desk.until_said("help.rows")
        assert "Fra niveau" not in desk.read
