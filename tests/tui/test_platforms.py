"""The platforms: unfolded to what they can do and how sure that is, corrected with a reason, what stays open listed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import tomli_w

from skalatui.flow.start import Open
from skalatui.scale.platform import CAPABILITIES
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.frame.hint import Hint
from skalatui.tui.sheet import Sheet
from support.interviews import edition
from support.wizard import Desk, one_line, wizard_at

FACEBOOK = ("platforms", "facebook")


def charter(folder: Path, *, platforms: Mapping[str, object] | None = None) -> Open:
    """A hospital that one person runs at level 1, and that wishes no more."""
    wished = {"basic-posting": {"today": "yes", "wish": "yes"}}
    others = (row.id for row in edition().of_section("practice") if row.asked and row.id != "basic-posting")
    tree = {
        "schema": 1,
        "hospital": {"name": "Åkirke"},
        "practice": wished | {id: {"wish": "no"} for id in others},
        "strategies": {row.id: "no" for row in edition().of_section("strategies")},
        "staff": {"people": {"chef": {"name": "Chef", "unit": "central"}}},
        "platforms": {"facebook": {"status": "active"}} if platforms is None else platforms,
    }
    folder.mkdir(exist_ok=True)
    path = folder / "aakirke.toml"
    path.write_text(tomli_w.dumps(tree), "utf-8")
    return Open(path)


def text(desk: Desk) -> str:
    """All lines of the list, also those that are out of sight."""
    return one_line(desk.interview.body.query_one(Sheet).as_text())


async def test_a_platform_unfolds_to_its_capabilities_with_certainty_and_date(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.until(lambda: "! 3 advarsler" in desk.read)
        await desk.press("f")
        for name in CAPABILITIES:
            assert desk.label(*FACEBOOK, "capabilities", name) in desk.read
        await desk.until(lambda: "Kommentarer ✓ ja delvist middel 30.6.2026" in desk.read)
        assert "C-210/16" in text(desk)
        await desk.until_shown("f fold ind")
        await desk.press("f")
        await desk.until_shown("f fold ud")
        assert "Lukkede grupper" not in desk.read
        assert desk.question == (*FACEBOOK, "status")


@pytest.mark.parametrize(("size", "count"), [((80, 24), len(CAPABILITIES)), ((60, 20), 6)])
async def test_what_unfolds_at_the_foot_of_the_list_comes_into_view_with_its_platform(
    tmp_path: Path, size: tuple[int, int], count: int
) -> None:
    own = {"facebook": {"status": "active"}, "intra": {"name": "Intranettet", "status": "active"}}
    async with wizard_at(tmp_path, charter(tmp_path / "saved", platforms=own), size=size) as desk:
        await desk.go("platforms")
        desk.interview.body.point(("platforms", "intra"))
        await desk.until(lambda: desk.question == ("platforms", "intra", "status"))
        await desk.press("f")
        labels = [desk.label("platforms", "intra", "capabilities", name) for name in CAPABILITIES[:count]]
        await desk.until(lambda: all(label in desk.picture for label in ("Intranettet", *labels)))
        assert desk.question == ("platforms", "intra", "status")


async def test_the_foot_says_what_the_key_of_folding_does_next(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        fold, unfold = (f"f {desk.app.wording.catalogue.say(f'platforms.{id}')}" for id in ("fold", "unfold"))
        await desk.until(lambda: unfold in desk.read)
        await desk.press("f")
        await desk.until(lambda: fold in desk.read and unfold not in desk.read)
        await desk.press("down")
        assert desk.question[2] == "capabilities"
        await desk.until(lambda: fold in desk.read)
        await desk.press("f")
        await desk.until(lambda: unfold in desk.read)


async def test_a_correction_that_nobody_explains_is_told_when_the_window_closes(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.press("f", "down", "3")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        await desk.press("escape")
        await desk.until(lambda: desk.app.wording.catalogue.say("platforms.no-reason") in shown_hint(desk))


def shown_hint(desk: Desk) -> str:
    return desk.interview.query_one(Hint).shown


async def test_a_narrow_step_says_the_date_where_it_points(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(60, 30)) as desk:
        await desk.go("platforms")
        await desk.press("f", "down")
        await desk.until(lambda: "Kommentarer ▸ ✓ ja delvist middel" in desk.read)
        await desk.until(lambda: "Pr. 30.6.2026." in desk.read)


async def test_a_correction_is_asked_why_at_once_and_shows_its_reason(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.press("f", "down", "3")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        await desk.type("Set i dag")
        await desk.press("escape")
        assert desk.value(*FACEBOOK, "capabilities") == {"comments": False, "comments_reason": "Set i dag"}
        await desk.until(lambda: "Begrundelse: Set i dag" in desk.read)
        await desk.until(lambda: "jeres ord" in desk.read)
        await desk.press("backspace")
        await desk.until(lambda: "Kommentarer ▸ ✓ ja" in desk.read)


async def test_a_correction_without_a_reason_says_so(tmp_path: Path) -> None:
    corrected = {"facebook": {"capabilities": {"comments": False, "sharing": True}}}
    async with wizard_at(tmp_path, charter(tmp_path / "saved", platforms=corrected), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.press("f")
        assert desk.read.count(one_line(desk.app.wording.catalogue.say("platforms.no-reason"))) == 1


async def test_what_level_1_cannot_close_is_listed_with_the_rule_that_makes_up_for_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.until(lambda: "Facebook-side: kommentarer, reaktioner og deling" in desk.read)
        await desk.press("f")
        rule = edition().platforms["facebook"].compensation["reactions"].da
        assert one_line(f"Reglen, der opvejer det: {rule}") in text(desk)


async def test_the_cursor_goes_on_after_a_status_on_a_platform_that_is_used_and_on_one_that_was_not(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await desk.go("platforms")
        await desk.press("1", "2", "1")
        assert desk.tree["platforms"] == {
            "facebook": {"status": "active"},
            "facebook-group": {"status": "planned"},
            "instagram": {"status": "active"},
        }
        assert desk.question == ("platforms", "linkedin", "status")


async def test_the_name_of_a_known_platform_picks_that_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved")) as desk:
        await desk.go("platforms")
        await desk.press("plus")
        await desk.type("linkedin\n")
        assert list(desk.tree["platforms"]) == ["facebook", "linkedin"]  # type: ignore[arg-type]  # a table
        await desk.type("Facebook-side\n")
        assert list(desk.tree["platforms"]) == ["facebook", "linkedin"]  # type: ignore[arg-type]
        await desk.until(lambda: "Facebook-side« er allerede på listen" in desk.read)


async def test_a_platform_of_ones_own_is_told_to_be_unknown_and_never_takes_the_key_of_email(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.press("plus")
        await desk.type("Email\n")
        assert list(desk.tree["platforms"]) == ["facebook", "email-2"]  # type: ignore[arg-type]
        await desk.press("up", "f", "down", "1")
        assert desk.value("platforms", "email-2", "capabilities") == {"comments": True}
        assert one_line(desk.app.wording.catalogue.say("platforms.own")) in text(desk)
        assert "Reståbning, kommentarer" in text(desk)


async def test_the_profile_is_named_by_typing_where_the_platform_stands(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path / "saved"), size=(80, 40)) as desk:
        await desk.go("platforms")
        await desk.press("right")
        await desk.type("Vestbjerg fk")
        assert desk.value(*FACEBOOK) == {"status": "active", "handle": "Vestbjerg fk"}
        await desk.press("enter", "up")
        await desk.until(lambda: "! 3 advarsler · Vestbjerg fk" in desk.read)
