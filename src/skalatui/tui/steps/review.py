"""The review: who approves and when to meet again, what is missing or contradicts, the file as it will be; the save."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked_in_step
from skalatui.flow.behind import behind
from skalatui.flow.levels import Covering
from skalatui.flow.reviewing import REVIEW_BY, proposed_review
from skalatui.flow.view import View
from skalatui.interview.events import AnswerGiven, Place
from skalatui.text import figures
from skalatui.tui.jumping import jump
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.check_lines import check_lines
from skalatui.tui.steps.review_lines import change_lines, covered_line, open_lines, save_lines, say, text_lines
from skalatui.tui.tabbed import TabbedBody
from skalatui.tui.tabs import Tab
from skalatui.tui.taking import take

if TYPE_CHECKING:
    from skalatui.flow.after_saving import NextStep
    from skalatui.flow.conversation import Conversation
    from skalatui.flow.proof import Proof

SAVE, OPEN, CHECK, TEXT, CHANGES = TABS = ("save", "open", "check", "text", "changes")
PROOFED = (CHECK, TEXT, CHANGES)  # what has to be worked out off the loop


class Review(TabbedBody):
    """Enter on a line goes to what it names, or does it; Esc comes back to the line."""

    IS_DOCUMENT = True

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.proof: Proof | None = None
        self.next_steps: tuple[NextStep, ...] = ()
        self._saved: object = None  # the content for which the next steps were found

    def tabs(self, view: View) -> list[Tab]:
        return [Tab(tab, say(view, f"tab.{tab}")) for tab in TABS]

    def tab_of(self, view: View, path: Path) -> str:
        if path[:1] == ("interview",) or path[:1] == ("do",):
            return SAVE
        return path[0] if path and path[0] in TABS else ""

    def point(self, path: Path) -> None:
        if not path and self.tab != SAVE and (sheet := self.sheet) is not None:
            sheet.focus()
        else:
            super().point(path)

    def fields(self, view: View) -> list[Asked]:
        return asked_in_step(view, "review", (("interview",),))

    def lines(self, view: View) -> list[Line]:
        if self.tab == SAVE:
            proposed = proposed_review(view)
            day = figures.day(proposed, view.wording.language) if proposed else ""
            return save_lines(view, day, self.next_steps)
        if self.tab == OPEN:
            return open_lines(view, self._covering)
        if view.for_client:  # the file has the notes and the levels in it
            return [Line(say(view, "not-for-clients"), tone="muted", wraps=True)]
        if self.proof is None:
            return [Line(say(view, "working"), tone="muted")]
        if self.tab == CHECK:
            return check_lines(view, self.proof)
        covered = self._covering
        if self.tab == CHANGES:
            return change_lines(view, self.proof, covered)
        return [covered_line(view, TEXT, covered)] if covered else text_lines(self.proof)

    @property
    def _covering(self) -> Covering:
        """Why no level is shown; empty where they are."""
        found: Covering = getattr(self.screen, "covering", "")
        return found

    def show(self, view: View) -> None:
        for form in self.forms():
            form.display = self.tab == SAVE
        super().show(view)
        if self.tab in PROOFED and not self._is_proofed:
            self.run_worker(self._proof(), group="proof", exclusive=True)
        else:
            self._find_next_steps()

    def saved(self) -> None:
        if self.is_attached:
            self.show(self.view)

    def open_tab(self, tab: str) -> None:
        if tab == CHANGES:
            self.proof = None  # the file may be another by now
        super().open_tab(tab)

    @property
    def _is_proofed(self) -> bool:
        conversation = self._conversation
        return self.proof is not None and conversation is not None and self.proof.still_holds(conversation)

    async def _proof(self) -> None:
        """Work the proof out anew where the answers or the file are others than it was made of."""
        from skalatui.flow.proof import proof_of

        conversation = self._conversation
        if conversation is None:
            return
        proof = await asyncio.to_thread(proof_of, conversation)
        if proof != self.proof:
            self.proof = proof
            self._show_lines()

    def _find_next_steps(self) -> None:
        """What can be done with the file, once it holds what stands here."""
        conversation = self._conversation
        if conversation is None or not conversation.is_saved or conversation.path is None:
            self.next_steps, self._saved = (), None
        elif conversation.base != self._saved:
            self._saved = conversation.base
            self.run_worker(self._ask_git(), group="next-steps", exclusive=True)

    async def _ask_git(self) -> None:
        from skalatui.flow.after_saving import next_steps

        conversation = self._conversation
        if conversation is not None and conversation.path is not None:
            self.next_steps = await asyncio.to_thread(next_steps, conversation.path)
            self._show_lines()

    def _show_lines(self) -> None:
        sheet = self.sheet
        if sheet is not None and self.is_attached:
            wanted = self.view.session.place.question
            sheet.show(self.lines(self.view))
            if wanted[:1] == (self.tab,) and self.view.session.place.step == "review":
                sheet.point(wanted)  # a line that could not be shown until now

    @property
    def _conversation(self) -> Conversation | None:
        return cast("Conversation | None", getattr(self.app, "conversation", None))

    async def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        match message.line.path:
            case (_, "levels-covered"):
                await self.screen.run_action("cover")
            case ("do", "propose"):
                if (proposed := proposed_review(self.view)) is not None:
                    take(self, AnswerGiven(REVIEW_BY, proposed))
            case ("do", "tab", tab):
                self.open_tab(tab)
            case ("do", "go", step, *question):
                jump(self, Place(step, tuple(question)))
            case ("do", action):
                self.app.call_later(self.app.run_action, f"app.{action}")
            case ("open", "go", step, *question):
                jump(self, Place(step, tuple(question)))
            case (tab, *path) if tab in PROOFED:
                place = behind(self.view, tuple(path))
                if place is None:
                    cast("Wizardly", self.app).tell(say(self.view, "nothing-behind"))
                else:
                    jump(self, place)

    def detail(self, line: Line, cell: Cell | None) -> Path:
        return ()


if TYPE_CHECKING:
    from typing import Protocol

    class Wizardly(Protocol):
        """What can say something once."""

        def tell(self, text: str, *, serious: bool = False) -> None: ...
