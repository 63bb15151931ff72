"""The wizard and the lines, given the same answers to the same charter, write the same bytes."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.start import Open
from skalatui.interview.events import Place, PlaceChanged
from support.lines import led
from support.wizard import CASES, Desk, wizard_at

FILE = "saved/aakirke.toml"
BY_HAND = '# vores egen bemærkning\n[staff]\ncoverage = "office-hours"  # siden 2024\n'
OURS = '[guidelines.vores-egen]\ntext = "Vi svarer på dialekt"\nown = true\nstatus = "planned"\n# til sidst\n'
LINES = (
    *("trin 5", "note", "Kun sommer", "", "2"),  # a note and an answer
    *("trin 7", "3 x vikar", ""),  # people
    *("trin 5", "prøv", "", "3", "behold"),  # tried and kept
    *("trin 12", "<", "3", "Vores egen række", "2"),  # a row of one's own, from behind
    *("gem", "slut"),
)


def charter_at(folder: Path) -> Path:
    """A charter with what somebody wrote by hand: comments, a row of their own, a key that nobody knows."""
    path = folder / FILE
    path.parent.mkdir(parents=True)
    text = (CASES / "aakirke.toml").read_text("utf-8")
    assert '[staff]\ncoverage = "office-hours"\n' in text
    text = text.replace('[staff]\ncoverage = "office-hours"\n', BY_HAND)
    path.write_text(f"{text}\n[ours]\nx = 1\n\n{OURS}", "utf-8")
    return path


async def test_the_same_answers_to_a_charter_written_by_hand_give_the_same_bytes(tmp_path: Path) -> None:
    by_keys, by_lines = charter_at(tmp_path / "keys"), charter_at(tmp_path / "lines")
    before = by_keys.read_bytes()
    done = led(by_lines.parents[1], LINES, Open(by_lines))
    assert done.code == 0, done.out
    async with wizard_at(by_keys.parents[1], Open(by_keys)) as desk:
        await answer(desk)
        await desk.press("ctrl+s")
        await desk.until(lambda: by_keys.read_bytes() != before)
    assert by_keys.read_text("utf-8") == by_lines.read_text("utf-8")
    written = by_lines.read_text("utf-8")
    for kept in ("# vores egen bemærkning", "# siden 2024", "# til sidst", "[ours]", "Vi svarer på dialekt"):
        assert kept in written
    for given in (
        'coverage = "extended"',
        "Kun sommer",
        "vikar-3]",
        'backing = "no"',
        "[guidelines.vores-egen-raekke]",
    ):
        assert given in written
    assert done.drafts == []


async def answer(desk: Desk) -> None:
    await desk.go("staff")
    await desk.press("n")
    await desk.until_said("detail.closing")
    await desk.type("Kun sommer")
    await desk.press("escape", "2")
    await desk.go("people")
    await desk.press("plus")
    await desk.type("3 x vikar\n")
    await to(desk, "staff", "staff", "management_backing")
    await desk.press("f2", "3")
    await desk.press("f2")
    await desk.until(lambda: "Slut prøven" in desk.read)
    await desk.press("down", "enter")
    await desk.until(lambda: desk.app.conversation is not None and desk.app.conversation.before is None)
    await to(desk, "frames", "guidelines", "crisis-plan", "status")
    await desk.press("plus")
    await desk.type("Vores egen række\n")
    await desk.press("enter")
    await to(desk, "frames", "guidelines", "vores-egen-raekke", "status")
    await desk.press("2")


async def to(desk: Desk, step: str, *question: str) -> None:
    """As a jump leads there."""
    desk.app.take(PlaceChanged(Place(step, question)))
    await desk.until(lambda: desk.question == question and not desk.app.is_holding_keys)
    await desk.until(lambda: desk.app.focused is not None)
    await desk.pilot.pause()
