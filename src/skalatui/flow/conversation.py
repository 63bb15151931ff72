"""The interview in progress: its session, the file that it came from, and what every screen is shown of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from skalatui.document.carrying import NO_COMMENTS, OwnComments
from skalatui.document.tree import Tree
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.interview.events import Event, Refused, RowRekeyed
from skalatui.interview.questionnaire import Questionnaire
from skalatui.interview.session import Session, apply
from skalatui.scale.edition import Edition

if TYPE_CHECKING:
    from skalatui.store.charters import Base

FOLLOWS_FROM_ANSWERS: tuple[str, ...] = ("answers", "assessment", "names", "applicable")


@dataclass
class Conversation:
    """Holds the newest session; all else is made from it. `path` is the file it is saved to, None while it has none.

    `base` is the content of that file as it was opened or saved last; `saved` are the answers that it holds.
    `comments` are those that somebody wrote into the file by hand.
    """

    session: Session
    edition: Edition
    questionnaire: Questionnaire
    wording: Wording
    today: date
    path: FilePath | None = None
    base: Base | None = None
    saved: Tree | None = None
    comments: OwnComments = NO_COMMENTS
    changes: int = 0  # counts the answers that changed, so that whoever writes knows whether it has the newest
    _view: View | None = field(default=None, repr=False)

    def take(self, event: Event) -> Refused | None:
        """Apply an event; the reason where it was refused, and nothing has changed then."""
        after = apply(self.session, event)
        if isinstance(after, Refused):
            return after
        before = self.session
        self.session = after
        if after.tree is not before.tree or after.held is not before.held:
            self.changes += 1
        if isinstance(event, RowRekeyed) and after.tree is not before.tree:
            self._let_comments_follow(event)
        return None

    def speak(self, wording: Wording) -> None:
        """Go on in another language of the interface."""
        self.wording = wording
        self._view = None

    @property
    def view(self) -> View:
        """What screens show now. While the answers stand, their assessment stands too."""
        view = self._view
        if view is None or view.session.tree is not self.session.tree:
            view = View(self.session, self.questionnaire, self.edition, self.wording, self.today)
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
        """Whether the file holds every answer that there is."""
        return self.saved is not None and self.saved == self.session.tree
