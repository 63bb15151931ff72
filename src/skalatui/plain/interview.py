"""The interview line by line: it stands at a place, asks what is asked there, and goes on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path, Value
from skalatui.flow.asking import (
    CLOSING,
    OWN_ROWS,
    TABLES,
    asked_at,
    next_place,
    place_before,
    places_in,
    stands_in,
)
from skalatui.flow.conversation import Conversation
from skalatui.flow.durations import minutes_in_words
from skalatui.flow.levels import are_hidden, is_step_hidden, wishes_settled
from skalatui.flow.progress import progress
from skalatui.flow.start import Start
from skalatui.flow.view import View
from skalatui.interview.events import (
    AnswerGiven,
    Event,
    Place,
    PlaceChanged,
)
from skalatui.interview.fields import field_at
from skalatui.plain import advice, closing, hints, listing, taking
from skalatui.plain.commands import ESCAPE, Command, command_in
from skalatui.plain.entering import FREELY_TYPED, chosen_by, options_of
from skalatui.plain.finding import names_step
from skalatui.plain.keeping import Keeper
from skalatui.plain.question import again_lines, question_lines
from skalatui.plain.talk import Talk

if TYPE_CHECKING:
    from skalatui.flow.opening import Opener


class Interview:
    """Runs until the person leaves it. All state that matters is `conversation`."""

    def __init__(self, talk: Talk, start: Start, opener: Opener, conversation: Conversation, keeper: Keeper) -> None:
        self.talk, self.start, self.opener = talk, start, opener
        self.conversation, self.keeper = conversation, keeper
        self.shows_levels: bool | None = None  # as asked for; None: covered until every wish has an answer
        self.pointed_out: Path = ()  # the answer in which personal data was pointed out last
        self.contradicted: Path = ()  # the answer at which a contradiction was told last
        self.is_over = False
        self._step = ""  # the step that was announced last
        self._introduced: set[str] = set()  # the steps that were announced at all
        self._heard: set[Path] = set()  # the lists that were read out whole in this step
        self._forward = True

    @property
    def view(self) -> View:
        return self.conversation.view

    @property
    def cover(self) -> str:
        """What is said in place of the levels; empty while they are shown."""
        if are_hidden(self.view):
            return self.talk.text("client.levels")
        if self.shows_levels is None:
            return "" if wishes_settled(self.view) else self.talk.text("covered")
        return "" if self.shows_levels else self.talk.text("covered-by-you")

    @property
    def is_covered(self) -> bool:
        return bool(self.cover)

    def run(self) -> None:
        while not self.is_over:
            place = self.view.session.place
            here = Place(place.step, stands_in(self.view, place.step, place.question))
            if here != place:
                self.go(here)
            if here.step != self._step:
                self._announce(here.step)
            self._turn(here.question)

    def _announce(self, step: str) -> None:
        self._step = step
        self._heard.clear()
        view, of = self.view, self.view.wording.of
        steps = [one.id for one in view.questionnaire.steps]
        found = view.questionnaire.step(step)
        console = self.talk.console
        console.say()
        self.talk.say("step", number=steps.index(step) + 1, count=len(steps), title=of(found.title))
        console.say(of(found.heading))
        is_untouched = next(one.state for one in progress(view) if one.step == step) == "untouched"
        if is_untouched and step not in self._introduced:
            console.say(of(found.lead))
        self._introduced.add(step)
        if step == "recommendation" and not is_step_hidden(step, view):
            console.say_all(advice.short_lines(view, cover=self.cover))

    def has_heard(self, table: Path) -> bool:
        """Whether a list was read out since the step began; from now on it was."""
        heard = table in self._heard
        self._heard.add(table)
        return heard

    def hear_again(self) -> None:
        self._heard.clear()

    def _turn(self, path: Path) -> None:
        self.talk.console.say()
        if is_step_hidden(self._step, self.view):
            self.talk.say("client.covered")
            self.step(1 if self._forward else -1)
        elif not path:
            self.talk.say("nothing-here")
            self.onward(path) if self._forward else self.backward(path)
        elif path in TABLES:
            listing.rows_turn(self, path)
        elif path == OWN_ROWS:
            listing.own_rows_turn(self)
        elif path == CLOSING:
            closing.turn(self)
        else:
            if self.conversation.before is not None:
                self.talk.say("trying")
            self.talk.console.say_all(question_lines(self.view, self._step, path))
            self.answered(path)

    # Answering

    def answered(self, path: Path, *, moves: bool = True) -> None:
        """Read lines until one answers the question at `path`, or leads elsewhere.

        Without `moves` it is asked in passing, and an empty line only ends it.
        """
        while True:
            line = self.talk.ask()
            if not line.strip():
                break
            command = self.command_in(line, path)
            if command is not None:
                if self.obey(command, path):
                    return
            elif (entered := taking.entered(self, path, line)) == "left":
                return
            elif entered == "taken":
                break
        if moves:
            self.onward(path)

    def command_in(self, line: str, path: Path = ()) -> Command | None:
        """The command in a typed line; None where it answers the question at `path`."""
        if line.startswith(ESCAPE):
            return None
        field = field_at(path)
        asked = asked_at(self.view, path) if field is not None else None
        if asked is not None and chosen_by(options_of(self.view, asked), line, exactly=True):
            return None
        is_text = asked is not None and asked.kind in FREELY_TYPED and not asked.options
        found = command_in(line, self.talk.wording.language, bare=False)
        if found is None or not found.rest or not is_text:
            return found
        if found.name == "steps":
            return found if names_step(self.view, found.rest) else None
        names_level = found.name == "why" and advice.verdict_named(self.view, found.rest)
        return found if (found.name in ("find", "compare") or names_level) and self.is_meant(line) else None

    def is_meant(self, line: str) -> bool:
        """Whether a line that may as well be a text is meant as the command; asked, since either is easily wrong."""
        ways = [(name, self.talk.text(f"meant.{name}")) for name in ("command", "answer")]
        return self.talk.choose([self.talk.text("meant.which", typed=line.strip())], ways) == "command"

    def obey(self, command: Command, path: Path) -> bool:
        """Do a command; whether the question at `path` is no longer the one to answer.

        One that is still asked is said again where the command asked for something else.
        """
        from skalatui.plain.obeying import obey

        asked = self.talk.console.asked
        if obey(self, command, path):
            return True
        if self.talk.console.asked > asked and field_at(path) is not None:
            self.talk.console.say_all(again_lines(self.view, self._step, path))
        return False

    def give(self, path: Path, value: Value, *, typed: str = "", hinted: bool = True) -> bool:
        """Give an answer; whether it was taken. A figure or a date that was understood is said as it was."""
        before = self.view
        if not self.take(AnswerGiven(path, value)):
            return False
        shown = self.view.entry(path)
        if typed and shown.strip() != typed.strip().removeprefix(ESCAPE):
            said = minutes_in_words(self.view, path)
            self.talk.console.say(said) if said else self.talk.say("understood", text=shown)
        if hinted:
            hints.tell_personal_data(self, path)
            hints.tell_doubt(self, path)
        hints.tell_contradictions(self, before, path)
        hints.tell_not_asked_again(self, before, path)
        return True

    def take(self, event: Event) -> bool:
        """Apply an event and keep what follows; False where it was refused, which is told."""
        with self.talk.console.undisturbed():
            reason = self.conversation.take(event)
            if reason is not None:
                self.conversation.hold(event)
            self.keep_now()
        if reason is not None:
            self.talk.console.say(self.talk.wording.reason(reason))
        for told in self.conversation.session.told if reason is None else ():
            self.talk.console.say(self.talk.wording.reason(told))
        return reason is None

    def keep_now(self) -> None:
        """Write the draft; a new reason why that failed is told."""
        before = self.keeper.problem
        problem = self.keeper.keep()
        if problem is not None and problem != before:
            self.talk.console.say(self.talk.wording.say("told.draft-failed", reason=self.talk.wording.reason(problem)))

    # Moving

    def go(self, place: Place) -> None:
        self.conversation.take(PlaceChanged(place))

    def onward(self, path: Path) -> None:
        """To the place after `path`, in this step or the next."""
        self._forward = True
        step = self.view.session.place.step
        following = next_place(self.view, step, path) if path else None
        if following is not None:
            self.go(Place(step, following))
        else:
            self.step(1)

    def backward(self, path: Path) -> None:
        self._forward = False
        step = self.view.session.place.step
        before = place_before(self.view, step, path) if path else None
        if before is not None:
            self.go(Place(step, before))
        elif self.step(-1):
            places = places_in(self.view, self.view.session.place.step)
            self.go(Place(self.view.session.place.step, places[-1] if places else ()))

    def step(self, by: int) -> bool:
        """To the step before or after; told where there is none."""
        self._forward = by > 0
        steps = [one.id for one in self.view.questionnaire.steps]
        number = steps.index(self.view.session.place.step) + by
        if 0 <= number < len(steps):
            self.go(Place(steps[number]))
            return True
        self.talk.say("first-step") if number < 0 else self.talk.console.say(self.talk.wording.say("told.last-step"))
        return False
