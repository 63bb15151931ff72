"""The interview line by line: it stands at a place, asks what is asked there, and goes on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

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
from skalatui.flow.levels import wishes_settled
from skalatui.flow.progress import progress
from skalatui.flow.reviewing import REVIEW_BY, proposed_review
from skalatui.flow.start import Start
from skalatui.flow.view import View
from skalatui.interview.events import (
    AnswerGiven,
    Event,
    Place,
    PlaceChanged,
)
from skalatui.interview.fields import Kind, field_at
from skalatui.plain import advice, closing, hints, listing
from skalatui.plain.commands import ESCAPE, Command, command_in
from skalatui.plain.entering import FREELY_TYPED, SEVERAL_LINES, accepts, chosen_by, options_of, several_by, text_of
from skalatui.plain.finding import names_step
from skalatui.plain.keeping import Keeper
from skalatui.plain.question import question_lines
from skalatui.plain.talk import Talk

if TYPE_CHECKING:
    from skalatui.flow.asked import Asked
    from skalatui.flow.opening import Opener

Entered: TypeAlias = Literal["taken", "refused", "left"]  # `left`: a command among the lines led elsewhere

JOINS = "+"  # before a first line: it goes on with the text that stands there
BLANK = "."  # a line of a paragraph that is to be empty


class Interview:
    """Runs until the person leaves it. All state that matters is `conversation`."""

    def __init__(self, talk: Talk, start: Start, opener: Opener, conversation: Conversation, keeper: Keeper) -> None:
        self.talk, self.start, self.opener = talk, start, opener
        self.conversation, self.keeper = conversation, keeper
        self.shows_levels: bool | None = None  # as asked for; None: covered until every wish has an answer
        self.is_over = False
        self._step = ""  # the step that was announced last
        self._heard: set[Path] = set()  # the lists that were read out whole in this step
        self._forward = True

    @property
    def view(self) -> View:
        return self.conversation.view

    @property
    def is_covered(self) -> bool:
        return not wishes_settled(self.view) if self.shows_levels is None else not self.shows_levels

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
        view, of = self.view, self.talk.wording.of
        steps = [one.id for one in view.questionnaire.steps]
        found = view.questionnaire.step(step)
        console = self.talk.console
        console.say()
        self.talk.say("step", number=steps.index(step) + 1, count=len(steps), title=of(found.title))
        console.say(of(found.heading))
        if next(one.state for one in progress(view) if one.step == step) == "untouched":
            console.say(of(found.lead))
        if step == "recommendation":
            console.say_all(advice.short_lines(view, is_covered=self.is_covered))

    def has_heard(self, table: Path) -> bool:
        """Whether a list was read out since the step began; from now on it was."""
        heard = table in self._heard
        self._heard.add(table)
        return heard

    def hear_again(self) -> None:
        self._heard.clear()

    def _turn(self, path: Path) -> None:
        self.talk.console.say()
        if not path:
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
            elif (entered := self._entered(path, line)) == "left":
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
        return found if found.name == "find" and self._is_meant(line) else None

    def _is_meant(self, line: str) -> bool:
        """Whether a line that may as well be a text is meant as the command; asked, since either is easily wrong."""
        ways = [(name, self.talk.text(f"meant.{name}")) for name in ("command", "answer")]
        return self.talk.choose([self.talk.text("meant.which", typed=line.strip())], ways) == "command"

    def obey(self, command: Command, path: Path) -> bool:
        """Do a command; whether the question at `path` is no longer the one to answer."""
        from skalatui.plain.obeying import obey

        return obey(self, command, path)

    def _entered(self, path: Path, line: str) -> Entered:
        """What became of a typed line; told where it was refused."""
        field = asked_at(self.view, path)
        if field.kind in SEVERAL_LINES:
            return self._lines_entered(field, line)
        return "taken" if self._line_entered(field, line) else "refused"

    def _line_entered(self, field: Asked, line: str) -> bool:
        path, options = field.path, options_of(self.view, field)
        if path == REVIEW_BY and (proposed := proposed_review(self.view)) and accepts(self.view, line):
            return self.give(path, proposed, typed=line)
        if not options:
            return self.give(path, text_of(line.removeprefix(ESCAPE)), typed=line)
        if field.kind is Kind.CHOICES:
            several = several_by(options, line)
            if several is not None:
                return self.give(path, several)
        elif (one := chosen_by(options, line)) is not None:
            return self.give(path, one.value)
        self.talk.say("no-such-answer", typed=line.strip(), answers=", ".join(f"{o.number} {o.word}" for o in options))
        return False

    def _lines_entered(self, field: Asked, first: str) -> Entered:
        """Take a text of several lines, each as soon as it is typed; an empty one ends it.

        A line that is a command, word for word, is asked about.
        """
        found: list[str] = []
        if first.startswith(JOINS) and (entry := self.view.entry(field.path)):
            found = entry.rstrip("\n").split("\n")
            first = first.removeprefix(JOINS).lstrip()
        line = first.removeprefix(ESCAPE)
        while True:
            if field.kind is Kind.PARAGRAPH and line.strip(BLANK) == "" and line:
                line = line.removeprefix(BLANK)
            found.append(text_of(line))
            is_taken = self.give(
                field.path, list(found) if field.kind is Kind.TEXTS else "\n".join(found), hinted=False
            )
            if not is_taken:
                return "refused"
            line = self.talk.ask("more-lines")
            while line.strip() and (command := self._command_among_lines(line)) is not None:
                if self.obey(command, field.path):
                    hints.tell_personal_data(self, field.path)
                    return "left"
                line = self.talk.ask("more-lines")
            if not line.strip():
                hints.tell_personal_data(self, field.path)
                return "taken"
            line = line.removeprefix(ESCAPE)

    def _command_among_lines(self, line: str) -> Command | None:
        found = None if line.startswith(ESCAPE) else command_in(line, self.talk.wording.language, bare=True)
        return found if found is not None and self._is_meant(line) else None

    def give(self, path: Path, value: Value, *, typed: str = "", hinted: bool = True) -> bool:
        """Give an answer; whether it was taken. A figure or a date that was understood is said as it was."""
        before = self.view
        if not self.take(AnswerGiven(path, value)):
            return False
        shown = self.view.entry(path)
        if typed and shown.strip() != typed.strip().removeprefix(ESCAPE):
            self.talk.say("understood", text=shown)
        if hinted:
            hints.tell_personal_data(self, path)
        hints.tell_contradictions(self, before, path)
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
