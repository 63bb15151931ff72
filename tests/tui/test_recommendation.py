"""The recommendation on the screen: a picture and sentences, every reason opened, ready trials, choice and roadmap."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.tree import Tree, with_value
from skalatui.document.write import write
from skalatui.flow.grounds import ground, replaced_by
from skalatui.flow.levels import VERDICTS
from skalatui.flow.opening import Opener
from skalatui.flow.start import Open
from skalatui.interview.answers import CONDITIONS
from skalatui.text.language import Language
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.dialogs.reason_lines import of_verdict
from skalatui.tui.dialogs.reasons import Reasons
from skalatui.tui.frame.hint import Hint
from skalatui.tui.frame.trial_line import TrialLine
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.sheet import Sheet
from support.interviews import case_names, case_tree
from support.wizard import TODAY, Desk, one_line, wizard_at

HOSTILE = '[b]Åse[/] "]\'"'


def charter(folder: Path, name: str = "aakirke", **changed: object) -> Open:
    tree: Tree = case_tree(name)
    for path, value in changed.items():
        tree = with_value(tree, tuple(path.split("__")), value)  # type: ignore[arg-type]
    file = folder / "saved" / f"{name}.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(write(tree), "utf-8")
    return Open(file)


def said(desk: Desk, id: str, **parameters: str | int) -> str:
    return one_line(desk.app.wording.catalogue.say(id, **parameters))


def sheet(desk: Desk) -> Sheet:
    found = desk.interview.body.sheet
    assert found is not None
    return found


def shown(desk: Desk) -> str:
    """All of the step, what is scrolled away too."""
    return " ".join(sheet(desk).as_text().split())


async def point(desk: Desk, *path: str) -> None:
    await desk.until(lambda: sheet(desk).has_focus)
    assert sheet(desk).point(path), sheet(desk).as_text()
    await desk.pilot.pause()


async def opened(desk: Desk, *path: str) -> str:
    """The whole panel that Enter opens there."""
    await point(desk, *path)
    await desk.press("enter")
    await desk.until(lambda: isinstance(desk.app.screen, Reasons))
    await desk.pilot.pause()
    return " ".join(desk.app.screen.query_one(Sheet).as_text().split())


@pytest.mark.parametrize(
    ("name", "language"),
    [("aakirke", "da"), ("brededal", "en"), pytest.param("kanalby", "en", marks=pytest.mark.sweep)],
)
async def test_every_verdict_has_its_bar_its_figure_and_a_sentence_that_is_whole(
    tmp_path: Path, name: str, language: Language
) -> None:
    async with wizard_at(tmp_path, charter(tmp_path, name), language=language) as desk:
        await desk.go("recommendation")
        for size in ((80, 24), (60, 20), (200, 60)):
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
            lines = {line.path[1]: line for line in sheet(desk).lines if line.path[:1] == ("verdict",) and line.runs}
            assert set(lines) == set(VERDICTS)
            for line in lines.values():
                assert line.label
                assert any(text.strip(" █▒░╌") == "" for text, _ in line.runs)
                assert set(line.label.split()) <= set(shown(desk).split()), size


async def test_the_picture_stands_whole_on_a_small_terminal(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        await desk.until_said("verdict.at_most")
        for verdict in VERDICTS:
            assert said(desk, f"wizard.verdict.{verdict}") in desk.read
        await desk.until(lambda: said(desk, "advice.screen.key.open") in desk.read)


async def test_a_sentence_names_what_is_lacking(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        assert "til 3 mangler dækning hele døgnet og 1 mere" in shown(desk)
        assert "lavest af ønske (3) og det, I kan bære (2)" in shown(desk)


async def test_a_range_says_what_it_means_and_which_level_counts(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path, "nordkyst", staff__departments_ready="unknown")) as desk:
        await desk.go("recommendation")
        assert "■ ANBEFALET 1–2" in shown(desk)
        assert said(desk, "advice.why.range", level=1, most=2) in shown(desk)


async def test_0_says_what_it_means(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path, "nordkyst", platforms={}, platforms_done=True)) as desk:
        await desk.go("recommendation")
        assert said(desk, "advice.why.zero") in shown(desk)
        assert said(desk, "advice.screen.chosen-none") in shown(desk)


async def test_no_higher_wish_is_the_reason_where_nothing_else_is(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path, "fjordby")) as desk:
        await desk.go("recommendation")
        assert said(desk, "advice.why.wished-no-more", level=2) in shown(desk)


async def test_what_holds_a_level_is_told_apart_where_it_is_opened(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path, "fjordby")) as desk:
        await desk.go("recommendation")
        assert "• Der mangler dækning hele døgnet" in shown(desk)
        text = await opened(desk, "verdict", "recommended")
        wished, lacking = (said(desk, f"grounds.held.{kind}", level=2) for kind in ("wished", "lacking"))
        assert text.index(wished) < text.index("Man kan skrive direkte til os") < text.index(lacking)


async def test_a_verdict_opens_to_rule_row_and_answer_and_leads_there_and_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        text = await opened(desk, "verdict", "staffing")
        assert said(desk, "grounds.rule.staffing") in text
        assert "Kræves fra niveau 3: dækning hele døgnet." in text
        assert "Punkt practice.fast-response" in text
        assert "skal: Svartiden er kort 365/24/7" in text
        assert "→ Dækning: kun i arbejdstiden" in text
        panel = desk.app.screen.query_one(Sheet)
        assert panel.point(("go", "staff", "staff", "coverage"))
        await desk.press("enter")
        await desk.until(lambda: desk.step == "staff")
        assert desk.question == ("staff", "coverage")
        await desk.press("escape")
        await desk.until(lambda: desk.step == "recommendation")
        await desk.until(lambda: sheet(desk).line is not None and sheet(desk).line.path == ("verdict", "staffing"))  # type: ignore[union-attr]


async def test_a_row_that_a_later_one_has_replaced_holds_nothing_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        view = desk.interview.view
        for id in CONDITIONS:
            for level in range(1, 6):
                rows = [row for row in ground(view, id, level).rows if row.section != "practice"]
                assert not [row.id for row in rows if any(other.level <= level for other in replaced_by(view, row))], (
                    id,
                    level,
                )


async def test_a_panel_that_scrolls_cuts_no_word_off(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        await opened(desk, "verdict", "framework")
        panel = desk.app.screen.query_one(Sheet)
        await desk.until(lambda: panel.show_vertical_scrollbar)
        await desk.until(lambda: panel.virtual_size.width == panel.scrollable_content_region.width)


ONE_OF_ALL = "nordkyst"
OTHERS = [pytest.param(name, marks=pytest.mark.sweep) for name in case_names() if name != ONE_OF_ALL]


@pytest.mark.parametrize("name", [ONE_OF_ALL, *OTHERS])
async def test_everything_that_can_be_opened_opens_and_shows_an_answer_or_says_why_not(
    tmp_path: Path, name: str
) -> None:
    async with wizard_at(tmp_path, charter(tmp_path, name)) as desk:
        await desk.go("recommendation")
        stops = [line.path for line in sheet(desk).lines if line.path[:1] in (("verdict",), ("finding",), ("reason",))]
        for path in stops[::3]:
            await opened(desk, *path)
            panel = desk.app.screen.query_one(Sheet)
            top = said(desk, "grounds.nothing-holds")
            assert any(line.path[:1] == ("go",) for line in panel.lines) or top in panel.as_text(), path
            await desk.press("escape")
            await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))


async def test_names_of_a_persons_own_are_only_text(tmp_path: Path) -> None:
    tree: Tree = case_tree("aakirke")
    people = tree["staff"]["people"]  # type: ignore[index,call-overload]
    key = next(iter(people))  # type: ignore[arg-type]
    async with wizard_at(tmp_path, charter(tmp_path, **{f"staff__people__{key}__name": HOSTILE})) as desk:
        await desk.go("recommendation")
        assert HOSTILE in await opened(desk, "verdict", "staffing")


async def test_remarks_of_an_answer_show_in_the_panel(tmp_path: Path) -> None:
    changed = {"staff__coverage_note": "Vagtplanen", "staff__coverage_evidence": "shown"}
    async with wizard_at(tmp_path, charter(tmp_path, **changed)) as desk:
        await desk.go("recommendation")
        text = await opened(desk, "verdict", "staffing")
        assert "✎ note" in text
        assert "belæg: vist" in text


async def test_undo_and_language_reach_an_open_panel(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("staff")
        await desk.press("1")
        await desk.go("recommendation")
        await opened(desk, "verdict", "staffing")
        await desk.press("ctrl+l")
        await desk.until(lambda: said(desk, "grounds.closing") in desk.read)
        await desk.until(lambda: "Staffing" in desk.read)


async def test_a_ready_trial_begins_with_enter_and_moves_the_verdicts(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        assert "anbefalet 2 → 3" in shown(desk)
        before = desk.tree
        await point(desk, "try", "change")
        await desk.press("enter")
        line = desk.interview.query_one(TrialLine)
        await desk.until(lambda: line.display and "anbefalet 2 → 3" in line.render().plain)
        assert desk.value("staff", "coverage") == "round-the-clock"
        await point(desk, "running")
        await desk.press("enter", "down", "down", "enter")  # go on, keep, drop
        await desk.until(lambda: not line.display)
        assert desk.tree == before


async def test_escape_does_not_leave_at_once(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        await desk.until(lambda: sheet(desk).has_focus)
        await desk.press("escape")
        assert desk.step == "recommendation"
        await desk.until(lambda: said(desk, "advice.screen.escape-again") in desk.read)
        await desk.press("escape")
        assert desk.step == "frames"


async def test_a_level_that_departs_is_asked_why_and_counts_only_then(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        await point(desk, "recommendation", "chosen")
        await desk.press("1")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        assert said(desk, "advice.screen.because-missing", chosen="1", recommended=2) in shown(desk)
        assert said(desk, "advice.screen.chosen", level=2) in shown(desk)
        for level in range(1, 6):  # the choices stay on the screen beside the reason
            assert f"{level} " in desk.picture
        await point(desk, "recommendation", "chosen_because")
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        await desk.type("ro på")
        await desk.press("escape")
        await desk.until(lambda: said(desk, "advice.screen.because", reason="ro på") in shown(desk))
        assert said(desk, "advice.screen.chosen-other", level=1, recommended=2) in shown(desk)


async def test_another_choice_asks_again_why_with_the_reason_that_stands(tmp_path: Path) -> None:
    opened_as = charter(tmp_path, recommendation__chosen=3, recommendation__chosen_because="Vi ansætter")
    async with wizard_at(tmp_path, opened_as) as desk:
        await desk.go("recommendation")
        await point(desk, "recommendation", "chosen")
        await desk.press("3")
        assert isinstance(desk.app.screen, InterviewScreen)  # nothing else was chosen
        await desk.press("5")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        name = desk.interview.view.edition.level(5).name.in_language("da")
        await desk.until(
            lambda: one_line(said(desk, "advice.screen.because-ask", chosen=5, name=name, recommended=2)) in desk.read
        )
        assert "Vi ansætter" in desk.picture
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        assert desk.value("recommendation", "chosen_because") == "Vi ansætter"
        assert said(desk, "advice.screen.because-missing", chosen=5, recommended=2) not in desk.read
        await desk.press("5")
        assert isinstance(desk.app.screen, InterviewScreen)
        await desk.press("2")
        assert isinstance(desk.app.screen, InterviewScreen)
        await desk.press("5")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))


async def test_enter_chooses_the_level_under_the_cursor_and_the_foot_says_so(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        await point(desk, "recommendation", "chosen")
        await desk.until(lambda: f"Enter {said(desk, 'wizard.recommendation.pick')}" in desk.read)
        await desk.press("enter")
        assert desk.value("recommendation", "chosen") == 1


async def test_choosing_the_recommended_asks_for_no_reason(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        await point(desk, "recommendation", "chosen")
        await desk.press("2")
        await desk.until(lambda: desk.value("recommendation", "chosen") == 2)
        assert isinstance(desk.app.screen, InterviewScreen)


async def test_a_step_of_the_roadmap_unfolds_to_its_lists_and_each_thing_opens(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        assert said(desk, "advice.part.people") not in shown(desk)
        await point(desk, "step", "3")
        await desk.press("enter")
        await desk.until(lambda: said(desk, "advice.part.people") in shown(desk))
        things = [line for line in sheet(desk).lines if line.path[:2] == ("reason", "3") and line.label.startswith("•")]
        assert len(things) > 10
        text = await opened(desk, *things[-1].path)
        assert "Niveau 3 · skal" in text
        await desk.press("escape")
        await point(desk, "step", "3")
        await desk.press("enter")
        await desk.until(lambda: said(desk, "advice.part.people") not in shown(desk))


async def test_until_the_wishes_are_given_the_recommendation_is_covered_too_and_a_key_shows_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("recommendation")
        for key in ("enter", "f8"):
            await desk.until_said("recommendation.covered.wishes")
            assert "■ ANBEFALET" not in desk.picture
            await desk.press(key)
            await desk.until_shown("■ ANBEFALET")
            await desk.press("f8")


async def chosen(desk: Desk, level: str) -> None:
    await desk.go("recommendation")
    await desk.press("end", level)
    await desk.until(lambda: isinstance(desk.app.screen, Detail))
    await desk.press("escape")
    await desk.until(lambda: desk.app.screen is desk.interview)


async def test_the_cursor_goes_to_the_level_that_a_figure_chose_so_that_enter_confirms_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await chosen(desk, "3")
        await desk.press("enter")
        assert desk.value("recommendation", "chosen") == 3


async def test_a_choice_without_its_reason_is_told_and_figures_choose_on_the_line_of_the_reason(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await chosen(desk, "3")
        await desk.until(
            lambda: (
                desk.interview.query_one(Hint).shown
                == said(desk, "advice.screen.because-missing", chosen=3, recommended=2)
            )
        )
        await desk.press("end")
        assert desk.question == ("recommendation", "chosen_because")
        await desk.press("2")
        assert desk.value("recommendation", "chosen") == 2


async def test_the_reserved_level_says_that_it_needs_a_clearance_where_it_is_chosen(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path), size=(80, 40)) as desk:
        needs = said(desk, "findings.finding.level-5-legal", level=5, law=4)[:40]
        await desk.go("recommendation")
        await desk.press("end")
        assert needs in one_line(desk.interview.query_one(Hint).shown)
        await desk.press("4", "escape")
        assert needs not in one_line(sheet(desk).as_text())
        await desk.press("5", "escape")
        assert needs in one_line(sheet(desk).as_text())


async def test_no_sign_of_a_line_is_the_sign_of_the_cursor(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        assert "▸" not in "".join(line.label for line in sheet(desk).lines)


async def test_a_step_of_the_roadmap_says_what_enter_does_next(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, charter(tmp_path)) as desk:
        await desk.go("recommendation")
        sheet(desk).point(("step", "3"))
        await desk.until(lambda: f"Enter {said(desk, 'advice.screen.key.unfold')}" in desk.read)
        await desk.press("enter")
        await desk.until(lambda: f"Enter {said(desk, 'advice.screen.key.fold')} " in desk.read)


def test_a_verdict_at_the_top_says_what_carries_it_down_to_the_answers() -> None:
    view = Opener(None, TODAY).of_example("aakirke", "en").view
    _, lines = of_verdict(view, "platforms")
    said = [line.label for line in lines]
    assert said[said.index("WHAT CARRIES IT") + 1 :][:3] == [
        "• a platform",
        "→ Facebook Page: in use",
        "→ LinkedIn page: in use",
    ]
    assert "→ LinkedIn page: in use, closed groups: no" in said
