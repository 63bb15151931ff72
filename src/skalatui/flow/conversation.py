"""The interview in progress: its session, the file that it came from, and what every screen is shown of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from skalatui.document.carrying import NO_COMMENTS, OwnComments
from skalatui.document.problem import Problem
from skalatui.document.tree import Tree
from skalatui.flow import trial
from skalatui.flow.carried import Carried
from skalatui.flow.levels import are_hidden
from skalatui.flow.understanding import understood
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.interview.events import AnswerGiven, EntryHeld, Event, Refused, RowRekeyed
from skalatui.interview.fields import field_at
from skalatui.interview.questionnaire import Questionnaire
from skalatui.interview.session import TYPED, Session, apply
from skalatui.scale.edition import Edition

if TYPE_CHECKING:
    from skalatui.store.charters import Base

FOLLOWS_FROM_ANSWERS: tuple[str, ...] = ("tree", "answers", "assessment", "names", "applicable", "asked", "standings")


@dataclass
class Conversation:
    """Holds the newest session; all else is made from it. `path` is the file it is saved to, None while it has none.

    `base` is the content of that file as it was opened or saved last; `saved` are the answers that it holds.
    `example` is the example that it began as, `shipped` are the answers of that.
    `by_edition` gives the edition that a tree names, with its questions: taking another one is an answer, and undone
    like one. `comments` are those that somebody wrote into the file by hand.
    While something is tried, `session` is the trial's and `before` shows the real one.
    """

    session: Session
    edition: Edition
    questionnaire: Questionnaire
    wording: Wording
    today: date
    path: FilePath | None = None
    base: Base | None = None
    saved: Tree | None = None
    example: str = ""
    shipped: Tree | None = None
    comments: OwnComments = NO_COMMENTS
    for_client: bool = False  # what is shown is without notes and evidence
    outside: FilePath | None = None  # where a link leads out of the folder of charters, once saving there was agreed to
    noticed: tuple[Problem, ...] = ()  # what is worth telling of the file as it was opened
    by_edition: Callable[[Tree], tuple[Edition, Questionnaire]] | None = field(default=None, repr=False)
    changes: int = 0  # counts the answers that changed, so that whoever writes knows whether it has the newest
    before: View | None = None
    _comments_before: OwnComments = NO_COMMENTS
    _view: View | None = field(default=None, repr=False)
    _carried: Carried = field(default_factory=Carried, repr=False)

    def take(self, event: Event) -> Refused | None:
        """Apply an event; the reason where it was refused, and nothing has changed then."""
        after = apply(self.session, understood(event, self.today))
        if isinstance(after, Refused):
            return after
        before = self.session
        self.session = after
        if after.tree is not before.tree or after.held is not before.held:
            self.changes += 1
        if after.tree.get("scale") != before.tree.get("scale") and self.by_edition is not None:
            self.edition, self.questionnaire = self.by_edition(after.tree)
        if isinstance(event, RowRekeyed) and after.tree is not before.tree:
            self._let_comments_follow(event)
        return None

    def hold(self, event: Event) -> bool:
        """Keep typed text that is no answer yet where it was typed; False for what was not typed."""
        field = field_at(event.path) if isinstance(event, AnswerGiven) else None
        if not isinstance(event, AnswerGiven) or field is None or field.kind not in TYPED:
            return False
        value = event.value
        text = "\n".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        return self.take(EntryHeld(event.path, text)) is None

    # A trial (`flow.trial`)

    @property
    def real(self) -> Session:
        """The session whose answers are meant: not the trial's."""
        return self.session if self.before is None else self.before.session

    @property
    def real_comments(self) -> OwnComments:
        """The comments as they belong to the real session's rows."""
        return self.comments if self.before is None else self._comments_before

    def begin_trial(self, tried: Session | None = None) -> None:
        """Try from here on what may be dropped again; `tried` is a trial that was left and goes on."""
        if self.before is None:
            self.before, self._comments_before = self.view, self.comments
            self.session = trial.begun(self.session) if tried is None else tried
            self._view = None

    def keep_trial(self) -> None:
        """Mean what was tried: one step of undo leads back to before."""
        if self.before is not None:
            self._end_trial(trial.kept(self.before.session, self.session))

    def drop_trial(self) -> None:
        """Back to exactly what was before, its history and its place too."""
        if self.before is not None:
            self.comments = self._comments_before
            self._end_trial(self.before.session)

    def _end_trial(self, session: Session) -> None:
        if trial.differs(self.real, self.session):
            self.changes += 1
        self.session, self.before, self._view = session, None, None

    def speak(self, wording: Wording) -> None:
        """Go on in another language of the interface."""
        self.wording = wording
        self._view = None
        if self.before is not None:
            self.before = replace(self.before, wording=wording)

    def turn(self, *, for_client: bool) -> None:
        """Go on with or without what is hidden from clients."""
        self.for_client = for_client
        self._view = None
        if self.before is not None:
            self.before = replace(self.before, for_client=for_client)

    @property
    def view(self) -> View:
        """What screens show now. While the answers stand, their assessment stands too."""
        view = self._view
        if view is None or view.session.tree is not self.session.tree:
            asked = (self.session, self.questionnaire, self.edition, self.wording, self.today)
            view = View(*asked, before=self.before, for_client=self.for_client, carried=self._carried)
            if are_hidden(view):
                view = replace(view, wording=self.wording.hiding_levels)
        elif view.session is not self.session:
            known = vars(view)
            view = replace(view, session=self.session)
            vars(view).update({name: known[name] for name in FOLLOWS_FROM_ANSWERS if name in known})
        self._view = view
        return view

    def _let_comments_follow(self, event: RowRekeyed) -> None:
        """A row has another key: a person's comments on it, and on what is filed under its key elsewhere, follow."""
        *table, key = event.path
        elsewhere = {"departments": ("roles",), "platforms": ("response",)}.get(table[0], ())
        for place in (tuple(table), *((section,) for section in elsewhere)):
            self.comments = self.comments.renamed((*place, key), (*place, event.key))

    @property
    def is_saved(self) -> bool:
        """Whether the file holds every answer that there is; what a trial changed is in no file."""
        return self._are(self.saved)

    @property
    def is_as_shipped(self) -> bool:
        """Whether it is an example in which no answer was changed, and that no file was made of."""
        return self.base is None and self._are(self.shipped)

    def _are(self, answers: Tree | None) -> bool:
        """Whether they are all the answers that there are: the real ones, and those of a trial."""
        return answers is not None and answers == self.session.tree == self.real.tree
