"""The verdicts beside the step: levels as bars with sign, number and word, and what holds the recommended one."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from skalatui.flow.levels import FOUND, JOINED, shown
from skalatui.flow.view import View
from skalatui.tui.frame.levels import SIGNS, bar
from skalatui.tui.wrapping import fitted, wrapped

NAME, BAR = 11, 10
REASONS = 4

Parts = list["str | tuple[str, str]"]


class Side(Widget):
    """Covered until the wishes are given: a client who sees the level bends the answers. One key shows it."""

    DEFAULT_CSS = """
    Side { width: 31; padding: 0 0 0 1; border-left: solid $panel; background: $background; color: $foreground; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View | None = None
        self._is_covered = True

    def show(self, view: View, is_covered: bool) -> None:
        self._view, self._is_covered = view, is_covered
        self.refresh()

    def render(self) -> Content:
        view = self._view
        if view is None:
            return Content("")
        width = self.size.width
        parts: Parts = [(view.wording.say("side.title"), "bold $text-accent"), "\n\n"]
        if self._is_covered:
            parts.append("\n".join(wrapped(view.wording.say("side.covered"), width)))
        else:
            for verdict in FOUND:
                self._add_level(parts, view, verdict, width)
            parts.append(("─" * width + "\n", "$muted"))
            for verdict in JOINED:
                self._add_level(parts, view, verdict, width)
            parts.append("\n")
            self._add_reasons(parts, view, width)
        self._add_open(parts, view, width)
        return Content.assemble(*parts)

    def _add_level(self, parts: Parts, view: View, verdict: str, width: int) -> None:
        found = shown(view, verdict)
        name = fitted(view.wording.say(f"verdict.{verdict}"), NAME)
        figure = view.wording.say("side.not-asked") if not found.asked else found.figure
        drawn = bar(found, view.edition.top, BAR) if found.asked else ""
        style = "bold $text-primary" if verdict == "recommended" else ""
        parts += [(f"{SIGNS[verdict]} {name:<{NAME}} ", style), (f"{figure:<4}", "bold"), (drawn, "$primary"), "\n"]

    def _add_reasons(self, parts: Parts, view: View, width: int) -> None:
        names = view.names
        found = shown(view, "recommended")
        held = view.assessment.why.get("recommended", ())
        if found.level >= view.edition.top or not held:
            return
        parts.append((view.wording.say("side.why", level=found.level) + "\n", "bold $text-accent"))
        for id in held[:REASONS]:
            first, *rest = wrapped(names.held_by(id), width - 2)
            parts.append("\n".join([f"• {first}", *(f"  {line}" for line in rest)]) + "\n")
        if len(held) > REASONS:
            parts.append((view.wording.say("side.more", count=len(held) - REASONS) + "\n", "$muted"))

    def _add_open(self, parts: Parts, view: View, width: int) -> None:
        worth = view.assessment.worth_asking
        if not worth:
            return
        parts += ["\n", (view.wording.say("side.ask-now", count=len(worth)) + "\n", "bold $text-accent")]
        for path in worth[:3]:
            parts.append(f"→ {fitted(view.names.question(path), width - 2)}\n")
