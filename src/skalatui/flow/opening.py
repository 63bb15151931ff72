"""An interview is opened: new, from a file, from an example or from a draft."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree, value_at, with_value
from skalatui.flow.conversation import Conversation
from skalatui.flow.file_names import path_from_here
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.interview.answers import CHOSEN
from skalatui.interview.events import Place
from skalatui.interview.questionnaire import Questionnaire
from skalatui.interview.session import Session, new_session
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.store.editions import edition_of, others_than
from skalatui.text.language import Language

if TYPE_CHECKING:
    from skalatui.store.charters import CharterFile
    from skalatui.store.conflicted import Conflicted
    from skalatui.store.drafts import DraftFound


@dataclass(frozen=True)
class Opener:
    """Opens interviews with the edition given at the start, else with the one that a charter names.

    Unreadable where an edition of one's own has faults.
    """

    scale: Path | None
    today: date

    def new(self, name: str, language: Language) -> Conversation:
        return self._conversation(new_session(language, name), self.edition({}), language)

    def of_file(self, file: CharterFile, language: Language) -> Conversation:
        from skalatui.charter.migrations import migrated
        from skalatui.store.own_comments import comments_of

        tree = file.document.values
        edition = self.edition(tree)
        answers = self._answers(tree, edition)
        opened = self._conversation(Session(answers), edition, language)
        opened.path, opened.base = file.path, file.base
        opened.saved = answers if migrated(tree) is None else None  # an older form is to be written anew
        opened.comments = comments_of(file.document)
        return opened

    def of_merge(self, file: Conflicted, tree: Tree, language: Language) -> Conversation:
        """The interview of a merge that was settled; it is saved in place of the file as it was conflicted."""
        from skalatui.store.own_comments import merged_comments

        edition = self.edition(tree)
        opened = self._conversation(Session(self._answers(tree, edition)), edition, language)
        opened.path, opened.base = file.path, file.stands_on
        opened.comments = merged_comments(file.base, file.ours, file.theirs)
        return opened

    def of_example(self, name: str, language: Language) -> Conversation:
        tree = assets.example(name).values
        edition = self.edition(tree)
        opened = self._conversation(Session(self._answers(tree, edition)), edition, language)
        opened.example, opened.shipped = name, opened.session.tree
        return opened

    def of_draft(self, found: DraftFound, language: Language) -> Conversation | None:
        """The interview of a draft, at the question where it was left; None where its text cannot be read."""
        from skalatui.flow.resuming import comments_in, example_in, resumed

        document = found.content.document
        if document is None or not self.can_open(found):
            return None
        edition = self.edition(document.values)
        answers = self._answers(document.values, edition)
        chosen = value_at(document.values, CHOSEN)
        if chosen is not None:  # without its reason yet, which would make it a derived one in a file
            answers = with_value(answers, CHOSEN, chosen)
        opened = self._conversation(resumed(answers, found.content.place.question), edition, language)
        opened.comments = comments_in(found.content.place.question)
        base = found.content.place.base
        if base is not None:
            opened.path, opened.base = path_from_here(base.real), base
        elif example_in(found.content.place.question) in assets.example_names():
            opened.example = example_in(found.content.place.question)
            opened.shipped = self.of_example(opened.example, language).session.tree
        self._go_on_trying(opened, found.content.place.question)
        return opened

    def can_open(self, found: DraftFound) -> bool:
        """Whether a draft is one that this version can read."""
        from skalatui.charter.migrations import is_newer

        document = found.content.document
        return document is not None and not is_newer(document.values)

    def _go_on_trying(self, opened: Conversation, place: str) -> None:
        """Into the trial in which a draft was left; one that cannot be read is none, and the answers stand."""
        from skalatui.flow.resuming import resumed, trial_in

        if (trial := trial_in(place)) is None:
            return
        text, place_of_trial = trial
        try:
            tree = read(text.encode()).values
        except (Unreadable, UnicodeEncodeError):
            return
        tried = resumed(self._answers(tree, opened.edition), place_of_trial)
        if tried.place.step in [step.id for step in opened.questionnaire.steps]:
            opened.begin_trial(tried)

    def view(self, tree: Tree, wording: Wording) -> View:
        """A charter, or its answers, as screens are shown an interview; to look at only."""
        edition = self.edition(tree)
        session = Session(self._answers(tree, edition))
        return View(session, assets.questionnaire(edition, self.scale), edition, wording, self.today)

    def edition(self, tree: Tree) -> Edition:
        """The shipped edition that a charter names, else the one given at the start; going over to that is offered."""
        named = edition_of(tree)
        if self.scale is None:
            return named
        from skalatui.charter.migrations import up_to_date

        return named if up_to_date(tree).get("scale") == named.id else assets.edition(self.scale)

    def others(self, edition: Edition) -> tuple[Edition, ...]:
        """The other known editions: a row's text may be of any of them."""
        own = () if self.scale is None else (assets.edition(self.scale),)
        return tuple(other for other in (*own, *others_than(edition)) if other.id != edition.id)

    def errors(self, file: CharterFile, language: Language) -> tuple[Problem, ...]:
        """All that keeps a file from being worked on. Takes a while the first time: pydantic is imported."""
        from skalatui.charter.check import errors_in
        from skalatui.store.place_names import named

        edition = self.edition(file.document.values)
        others = self.others(edition)
        found = errors_in(file.document, edition, others=others)
        return named(found, file.document.values, (edition, *others), language)

    def warnings(self, file: CharterFile, language: Language) -> tuple[Problem, ...]:
        """What is worth telling of a file without errors: what is rebuilt, kept though unknown, counted otherwise."""
        from skalatui.charter.check import problems_in
        from skalatui.store.place_names import named

        edition = self.edition(file.document.values)
        others = self.others(edition)
        found = problems_in(file.document, edition, assets.catalogue, others=others)
        return named(found, file.document.values, (edition, *others), language)

    def _answers(self, tree: Tree, edition: Edition) -> Tree:
        from skalatui.charter.compose import answers_of

        return answers_of(tree, edition, others=self.others(edition))

    def _conversation(self, session: Session, edition: Edition, language: Language) -> Conversation:
        questionnaire = self._questionnaire(edition)
        steps = [step.id for step in questionnaire.steps]
        if session.place.step not in steps:
            session = Session(session.tree, session.held, Place(steps[0]))
        wording = Wording(language, assets.catalogue(language))
        return Conversation(session, edition, questionnaire, wording, self.today, by_edition=self._by_edition)

    def _by_edition(self, tree: Tree) -> tuple[Edition, Questionnaire]:
        edition = self.edition(tree)
        return edition, self._questionnaire(edition)

    def _questionnaire(self, edition: Edition) -> Questionnaire:
        own = self.scale is not None and assets.edition(self.scale).id == edition.id
        return assets.questionnaire(edition, self.scale if own else None)
