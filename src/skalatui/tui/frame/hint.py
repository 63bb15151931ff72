"""What to ask now: the question, its hint, what stands beside the answer; or what was just told."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from skalatui.document.tree import Path, Tree
from skalatui.flow.durations import minutes_in_words
from skalatui.flow.view import View
from skalatui.tui.cells import marks_in_words
from skalatui.tui.wrapping import fitted, wrapped


class Hint(Widget):
    """Three lines. `tell` puts a message in their place until the next answer or move.

    Where there is no room for all, what is amiss with an answer goes before its question, which the help has as well,
    and the hint before the words of the signs that stand on the line itself.
    """

    DEFAULT_CSS = """
    Hint { height: 4; padding: 0 1; border-top: solid $edge; background: $background; color: $foreground; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ask, self._hint, self._marks, self._warning, self._told, self._serious = "", "", "", "", "", False
        self._ask_style = ""  # a question stands out from the list above it; what is said of a step does not
        self._path: Path = ()
        self._tree: Tree | None = None
        self._stood_in = ""  # the step of the last question

    def show(self, view: View, path: Path, says: str = "") -> None:
        """`says` is what the line that is pointed at means: told in place of the question's hint."""
        before = (self._ask, self._hint, self._marks, self._warning, self._told)
        question = view.question(path) if path else None
        self._marks = marks_in_words(view, path) if path else ""
        self._ask_style = "bold" if question is not None else ""
        if question is None:
            step = next((step for step in view.questionnaire.steps if step.id == view.session.place.step), None)
            self._ask, self._hint = view.wording.of(step.lead) if step else "", says
        else:
            hint = says or view.wording.of(question.hint)
            self._ask, self._hint = view.wording.of(question.ask), f"{minutes_in_words(view, path)} {hint}".lstrip()
        here = view.session.place.step
        has_stood = bool(self._path) or self._stood_in == here  # the first cursor of all takes no message away
        has_moved = (path != self._path and has_stood) or self._stood_in not in ("", here)
        has_answered = self._tree is not None and view.session.tree is not self._tree
        if has_moved or has_answered:
            self._told = ""
        if path != self._path:
            self._warning = ""
        self._path, self._tree = path, view.session.tree
        if path or has_moved:
            self._stood_in = here
        if before != (self._ask, self._hint, self._marks, self._warning, self._told):
            self.refresh()

    def warn(self, text: str) -> None:
        """What is amiss with the answer, its sign before it: told in place of the hint, as long as it is so."""
        if text != self._warning:
            self._warning = text
            self.refresh()

    def tell(self, text: str, *, serious: bool = False) -> None:
        self._told, self._serious = text, serious
        self.refresh()

    @property
    def shown(self) -> str:
        return self._told or f"{self._ask}\n{self._warning or self._hint}"

    def render(self) -> Content:
        width, height = self.size.width, self.size.height
        if self._told:
            sign, style = ("! ", "$text-error") if self._serious else ("· ", "$text-accent")
            return Content.assemble((_cut(sign + self._told, width, height), style))
        if self._warning:
            ask = _cut(self._ask, width, max(1, height - 2))
            rest = height - ask.count("\n") - 1
            if len(wrapped(self._warning, width)) > rest:
                return Content.styled(_cut(self._warning, width, height), "$text-error")
            return Content.assemble((ask, self._ask_style), "\n", (_cut(self._warning, width, rest), "$text-error"))
        ask = _cut(self._ask, width, height - 1 if self._hint or self._marks else height)
        rest = height - ask.count("\n") - 1
        beside = "   ".join(part for part in (self._hint, self._marks) if part)
        if self._hint and len(wrapped(beside, width)) > rest:
            beside = self._hint
        if not beside:
            return Content.assemble((ask, self._ask_style))
        return Content.assemble((ask, self._ask_style), "\n", (_cut(beside, width, rest), "$muted"))


def _cut(text: str, width: int, height: int) -> str:
    """A text in so many lines; what has no room leaves an ellipsis."""
    lines = wrapped(text, width)
    if len(lines) <= height or height < 1:
        return "\n".join(lines)
    return "\n".join([*lines[: height - 1], fitted(" ".join(lines[height - 1 :]), width)])
