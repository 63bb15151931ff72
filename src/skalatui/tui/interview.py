"""The interview's screen: the frame around one step, and what it shows of each session."""

from __future__ import annotations

from contextlib import suppress

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Static

from skalatui.document.tree import Path
from skalatui.flow import levels
from skalatui.flow.view import View
from skalatui.interview.events import Place, PlaceChanged
from skalatui.tui.amiss import amiss_at
from skalatui.tui.blank import BlankColumn, BlankRow
from skalatui.tui.body import StepBody
from skalatui.tui.following import Following
from skalatui.tui.foot import key_of_return, keys_always, keys_here
from skalatui.tui.form import field_path
from skalatui.tui.frame.folded import Folded
from skalatui.tui.frame.hint import Hint
from skalatui.tui.frame.keybar import KeyBar
from skalatui.tui.frame.rail import Rail
from skalatui.tui.frame.side import Side, Stairs
from skalatui.tui.frame.topline import TopLine
from skalatui.tui.frame.trial_line import TrialLine
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.covered import Covered
from skalatui.tui.steps.registry import body_of
from skalatui.tui.taking import hold_keys, release_keys, take
from skalatui.tui.too_small import TooSmall
from skalatui.tui.walking import WalkingScreen


class InterviewScreen(WalkingScreen):
    """Shows what it is given by `show`, and posts the person's moves. Each step's body is made when first opened."""

    CSS_PATH = "interview.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (50, "-narrow"), (100, "-medium"), (120, "-wide"), (150, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (14, "-low"), (30, "-high")]
    BINDINGS = [
        Binding("shift+f9,f21", "to_ask", show=False, priority=True, id="to-ask"),
        Binding("f8,ctrl+r", "cover", show=False, priority=True, id="cover"),
        Binding("f10,ctrl+d", "app.compare", show=False, priority=True, id="compare"),
    ]

    def __init__(self, view: View, kept: str = "") -> None:
        super().__init__()
        self.view = self._shown = view  # the newest, and the one on the screen
        self.kept = kept
        self.bodies: dict[str, StepBody] = {}
        self.cover: bool | None = None  # as asked for; None: covered until every wish has an answer
        self._weighing = False
        self._following = Following()
        self._is_whole = False  # not while its parts are being put on the screen, at first or in another language

    def compose(self) -> ComposeResult:
        self.fit()
        self._top, self._hint, self._keys = TopLine(id="top"), Hint(id="hint"), KeyBar(id="keys")
        yield self._top
        yield TrialLine(id="trial")
        yield Folded(id="folded")
        with BlankRow(id="frame"):
            with Vertical(id="left"):
                yield Rail(id="rail")
                yield Stairs(id="stairs")
            with BlankColumn(id="middle"):
                yield Static(id="heading")
                yield BlankColumn(self._made_body(), id="step")  # at once: a second mounting costs a second layout
                yield self._hint
            yield Side(id="side")
        yield self._keys
        yield TooSmall()

    def on_mount(self) -> None:
        self._begin()

    def _begin(self) -> None:
        if not self.query("#heading"):
            return  # the screen is left before it was there, as where the file turns out to be none to work on
        self._is_whole = self._weighing = True
        self._top.show(self.view, self.kept)
        self._open_step()
        self.show(self.view, self.kept)
        self._weigh()  # before the first picture: a second one takes longer than the rules

    # Showing

    @property
    def body(self) -> StepBody:
        return self.bodies[self.view.session.place.step]

    @property
    def is_covered(self) -> bool:
        return bool(self.covering)

    @property
    def covering(self) -> levels.Covering:
        """Why no level is shown; empty where they are."""
        return levels.covering(self.view, self.cover)

    def show(self, view: View, kept: str) -> None:
        """Show a session, and what follows from it in the same picture.

        Several changes between two pictures are weighed once; a step that is opened, once it is entered.
        """
        before, self.view, self._shown, self.kept = self._shown, view, view, kept
        if not self._is_there:
            return
        has_turned = before.session.place.step != view.session.place.step
        now, then = ((one.session.tree, one.session.held, one.before) for one in (view, before))
        if has_turned:
            self._open_step()
        elif any(one is not other for one, other in zip(now, then, strict=True)):
            self.body.show(view)
        if before.session.place != view.session.place and view.session.place.question not in ((), self.pointed):
            self.body.point(view.session.place.question)
        self._show_hint()
        if not self._weighing and not has_turned:
            self._weighing = True
            self.call_later(self._weigh)

    def _weigh(self) -> None:
        """Show what follows from the answers."""
        self._weighing = False
        if not self._is_there:
            return
        self._top.show(self.view, self.kept)
        if isinstance(self.focused, Sheet):  # a form tells it under the field
            self._hint.warn(amiss_at(self.view, self.pointed))
        with suppress(NoMatches):  # a screen that is left loses its parts one by one before it goes itself
            self._following.show(self, self.body, self.view, levels.covering(self.view, self.cover))

    def take_up(self, view: View, kept: str) -> None:
        """Go by a newer session, which is shown soon."""
        self.view, self.kept = view, kept

    @property
    def _is_there(self) -> bool:
        """Whether it has all its parts: not while it is put together, nor while it is being left."""
        return self._is_whole and self._top.is_attached

    def _open_step(self) -> None:
        step = self.view.session.place.step
        for other, body in self.bodies.items():
            body.display = other == step
        if step in self.bodies and isinstance(self.bodies[step], Covered) != levels.is_step_hidden(step, self.view):
            self.bodies.pop(step).remove()
        is_new = step not in self.bodies
        if is_new:
            self._made_body()
        self.set_class(self.bodies[step].IS_DOCUMENT, "-document")
        heading = self.view.wording.of(self.view.questionnaire.step(step).heading)
        self.query_one("#heading", Static).update(Content(heading))
        hold_keys(self)
        self.call_next(self._enter_step, self.bodies[step], is_new)

    def _made_body(self) -> StepBody:
        step = self.view.session.place.step
        body = self.bodies[step] = body_of(step, self.view)
        return body

    async def _enter_step(self, body: StepBody, is_new: bool) -> None:
        """Put the cursor into a step; a body that was just made is put on the screen first."""
        if not self.is_attached:
            return
        if is_new:
            await self.query_one("#step").mount(body)
        elif body.view is not self.view:
            body.show(self.view)
        if body is self.body or not self.is_current:
            body.point(self.view.session.place.question)
            self._weigh()
            release_keys(self)
            self.open_beside()
            if not is_new and self.focused is not None:  # a step comes back scrolled as it was left
                self.call_after_refresh(self.focused.scroll_visible, animate=False)

    @property
    def pointed(self) -> Path:
        """The question that the cursor stands on; empty where it stands on none."""
        focused = self.focused
        if focused is None or self.body not in focused.ancestors:
            return ()
        if isinstance(focused, Sheet):
            return focused.pointed
        return field_path(focused)

    def _show_hint(self) -> None:
        sheet = self.focused if isinstance(self.focused, Sheet) else None
        line, cell = (sheet.line, sheet.cell) if sheet else (None, None)
        says = (line.says or sheet.cut_text, cell.says if cell else "") if sheet and line else ()
        self._hint.show(self.view, self.pointed, " · ".join(filter(None, says)))
        here = keys_here(self.view, self.focused, adds=self.body.adder is not None)
        if self.came_from is not None:
            here = [key_of_return(self.view, self.came_from.step), *here]
        self._keys.show(here, keys_always(self.view))

    def show_kept(self, kept: str) -> None:
        self.kept = kept
        if self._is_there:
            self._top.show_kept(kept, self.view.wording.language)

    async def speak(self, view: View, kept: str) -> None:
        """Say everything again, in the language that the view speaks now."""
        self.view, self.kept, self._is_whole = view, kept, False
        self.bodies.clear()
        self._following = Following()
        await self.recompose()
        self._begin()

    def tell(self, text: str, *, serious: bool = False) -> None:
        self._hint.tell(text, serious=serious)

    # Where the cursor stands

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._point()

    def on_sheet_pointed(self, message: Sheet.Pointed) -> None:
        message.stop()
        if message.sheet.has_focus:
            self._point()

    def follow_cursor(self) -> None:
        if self._is_there:
            self._point()

    def _point(self) -> None:
        place = Place(self.view.session.place.step, self.pointed)
        if place != self.view.session.place:
            take(self, PlaceChanged(place))
        else:
            self._show_hint()

    async def action_to_ask(self) -> None:
        """The list of what is left to ask."""
        from skalatui.tui.dialogs.reasons import Reasons, show_reasons
        from skalatui.tui.dialogs.to_ask import to_ask

        self.body.settle()
        await show_reasons(self, Reasons(self.view, to_ask))

    def action_cover(self) -> None:
        if levels.are_hidden(self.view):
            self.tell(self.view.wording.say("client.levels"))
            return
        self.cover = levels.turned(self.view, self.cover)
        self.body.show(self.view)
        self._weigh()

    def on_trial_line_clicked(self, message: TrialLine.Clicked) -> None:
        self.app.simulate_key("f2")
