"""The platforms: the known ones to pick from, and those of the hospital's own; each unfolds to what it can do."""

from __future__ import annotations

from textual import events

from skalatui.document.records import replace
from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.answers import ACTIVE
from skalatui.interview.events import AnswerGiven, Event, PlatformAdded, PlatformPicked, RowRemoved
from skalatui.interview.fields import PLATFORM_STATUS
from skalatui.interview.rows import PLATFORMS
from skalatui.recommend.platforms import platform_named
from skalatui.scale.platform import CAPABILITIES, capability
from skalatui.tui.body import StepBody
from skalatui.tui.cells import SIGNS, TONES, flag_cell, marks, remark_keys, row_keys, row_legend, typed_cell
from skalatui.tui.lines import FLEXIBLE, NOT_ANSWERED, Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.platform_lines import NARROW, WARNING, capability_name, residual_lines, say, unfolded
from skalatui.tui.steps.platform_lines import WIDTHS as COLUMNS

WIDTHS = (14, FLEXIBLE)
ROOM_FOR_DATES = 72  # columns of the step


class Platforms(StepBody):
    """A key on a platform that is not used yet puts it on the list; `f` unfolds one that is."""

    IS_DOCUMENT = True
    table = PLATFORMS

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.unfolded: frozenset[str] = frozenset()

    def lines(self, view: View) -> list[Line]:
        word = view.wording.say
        used = {platform.key for platform in view.answers.platforms}
        own = [platform.key for platform in view.answers.platforms if platform.key not in view.edition.platforms]
        heads = (word("platforms.status"), word("platforms.can"))
        found = [Line(word("platforms.title"), tone="heading", heads=heads, widths=WIDTHS)]
        for key in view.edition.platforms:
            found += self._used(view, key) if key in used else [_unused_line(view, key)]
        if own:
            found += [Line(), Line(word("platforms.own"), tone="heading", heads=heads, widths=WIDTHS)]
            for key in own:
                found += self._used(view, key)
        if not self._is_covered:
            found += residual_lines(view)
        done = ("platforms_done",)
        found += [
            Line(),
            Line(word("platforms.done"), (flag_cell(view, done),), (14,), path=done, tone="muted", wraps=True),
        ]
        return found

    def _used(self, view: View, key: str) -> list[Line]:
        is_unfolded = key in self.unfolded
        columns = NARROW if self.size.width < ROOM_FOR_DATES else len(COLUMNS)
        return [_line(view, key, is_unfolded=is_unfolded), *(unfolded(view, key, columns) if is_unfolded else ())]

    @property
    def _is_covered(self) -> bool:
        return bool(getattr(self.screen, "is_covered", False)) if self.is_attached else True

    def adds(self, view: View) -> str:
        return view.wording.say("platforms.adds")

    def added(self, text: str) -> Event:
        """The name of a known platform picks that one: it is not made a second time under another key."""
        known = platform_named(self.view.edition, text)
        return PlatformPicked(known) if known else PlatformAdded(text, frozenset(self.view.edition.platforms))

    # Unfolding

    def on_resize(self) -> None:
        if self.unfolded and (sheet := self.sheet) is not None:
            sheet.show(self.lines(self.view))

    def point(self, path: Path) -> None:
        if path[:1] == PLATFORMS and path[2:3] == ("capabilities",):
            self._unfold(path[1], is_unfolded=True)
        super().point(path)

    def on_key(self, event: events.Key) -> None:
        line = self.sheet.line if self.sheet is not None and self.sheet.has_focus else None
        if event.key != "f" or line is None or line.path[:1] != PLATFORMS or self.view.value(line.path[:2]) is None:
            return
        event.stop()
        key = line.path[1]
        self._unfold(key, is_unfolded=key not in self.unfolded)
        if key in self.unfolded and (sheet := self.sheet) is not None:
            below = len(self._used(self.view, key)) - 1
            self.call_after_refresh(sheet.bring_up, below)  # once the sheet has looked to its cursor

    def _unfold(self, key: str, *, is_unfolded: bool) -> None:
        self.unfolded = self.unfolded | {key} if is_unfolded else self.unfolded - {key}
        if (sheet := self.sheet) is not None:
            sheet.show(self.lines(self.view))
            if not is_unfolded:
                sheet.point((*PLATFORMS, key, "status"))
            self.post_message(Sheet.Pointed(sheet))  # its keys have other words now

    def follow_up(self, view: View, path: Path) -> Path:
        """What differs from the known is asked why at once."""
        if path[2:3] != ("capabilities",) or len(path) != 4 or path[3] not in CAPABILITIES:
            return ()
        reason = (*path[:3], f"{path[3]}_reason")
        known = capability(view.edition.platforms, path[1], path[3], {})
        is_known = path[1] in view.edition.platforms
        return reason if is_known and view.value(path) != known and not view.value(reason) else ()

    def unexplained(self, view: View) -> str:
        return say(view, "no-reason")


def _line(view: View, key: str, *, is_unfolded: bool) -> Line:
    row = (*PLATFORMS, key)
    path = (*row, "status")
    value = view.value(path) or ACTIVE
    status = value if isinstance(value, str) else ACTIVE
    keys: dict[str, Event] = {str(n): AnswerGiven(path, word) for n, word in enumerate(PLATFORM_STATUS, 1)}
    keys |= {"backspace": RowRemoved(row), "delete": RowRemoved(row)}
    sign = SIGNS.get(status, "●")
    cell = Cell(path, f"{sign} {view.wording.word(path, status)}", TONES.get(status, "row"), keys, _legend(view, row))
    is_own = key not in view.edition.platforms
    return Line(
        view.names.platform(key),
        (cell, _profile_cell(view, key, (*row, "handle"))),
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=row_keys(row) | remark_keys(view, row),
        legend=(
            ("f", say(view, "fold" if is_unfolded else "unfold")),
            *row_legend(view),
            *((("k", view.wording.catalogue.say("roster.key.rekey")),) if is_own else ()),
        ),
        wraps=True,
    )


def _profile_cell(view: View, key: str, path: Path) -> Cell:
    """The profile's name is typed here; besides, what the platform can do stands here."""
    cell = typed_cell(view, path)
    return cell if path in view.session.held else replace(cell, text=_summary(view, key), tone="row")


def _unused_line(view: View, key: str) -> Line:
    row = (*PLATFORMS, key)
    keys: dict[str, Event] = {str(n): PlatformPicked(key, word) for n, word in enumerate(PLATFORM_STATUS, 1)}
    cells = (Cell((*row, "status"), NOT_ANSWERED, "open", keys, _legend(view, row)),)
    return Line(view.names.platform(key), cells, WIDTHS, path=row, tone="muted", wraps=True)


def _legend(view: View, row: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    path = (*row, "status")
    return tuple((str(n), view.wording.word(path, word)) for n, word in enumerate(PLATFORM_STATUS, 1))


def _summary(view: View, key: str) -> str:
    """How many warnings, the profile's name, and what the platform can do as stated or as known."""
    known = view.edition.platforms.get(key)
    count = len(known.warnings) if known else 0
    warnings = f"{WARNING} {say(view, 'warnings', count=count)}" if count else ""
    stated = next(one.capabilities for one in view.answers.platforms if one.key == key)
    can = [name for name in CAPABILITIES if capability(view.edition.platforms, key, name, stated)]
    names = ", ".join(capability_name(view, name) for name in can)
    handle = view.text((*PLATFORMS, key, "handle"))
    return " · ".join(part for part in (warnings, handle, names) if part) or NOT_ANSWERED
