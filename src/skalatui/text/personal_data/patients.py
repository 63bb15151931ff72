"""Named patients: a person's name that a word beside it marks as a patient's or a relative's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from skalatui.text.personal_data.finding import Finding
from skalatui.text.personal_data.marks import Marks
from skalatui.text.personal_data.naming import Name, WordsOf
from skalatui.text.personal_data.traits import Dictionary

_NEAR = 4  # words that may stand between a mark and a full name
_LETTERS = re.compile(r"[^\W\d_]+")
_GAP = "[ \\t\u00a0,(:–\\-\"»“']{1,3}"


class NamedPatients:
    """Finds names of patients and relatives.

    A name alone is none: the hospital's own people have names too. It counts where a word beside it says so: a title
    (fru Olsen), a patient (patienten Ida), a state (Ida blev indlagt), a family (mor til Ida, Idas mor).
    """

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._dictionary = Dictionary(marks)
        self._titles = marks.titles | marks.titles_with_capital
        self._about = marks.particular | marks.persons | marks.states
        self._all = self._titles | self._about | marks.family | marks.belongings
        self._before = _with_words((*marks.verbs, *marks.between))  # between a name and the mark behind it
        self._after = _with_words((*marks.verbs, *marks.between, *marks.announcing))
        self._verb = re.compile(rf"[ \u00a0](?:{_either(marks.verbs)})(?!\w)")
        self._announced = re.compile(rf"(?:.*\W)?(?:{_either(marks.announcing)}){_GAP}", re.DOTALL)

    def in_text(self, text: str) -> Iterator[Finding]:
        """Every such name, with the word that gives it away; one that several words mark is found several times."""
        if not self.has_mark(text):
            return
        words = WordsOf(text, self._marks, self._dictionary)
        for place, word in enumerate(words.folded):
            if word not in self._all:
                continue
            for name in self._names_by(words, place):
                if name is not None and not words.is_at_work(name):
                    yield Finding("patient", *words.span(name), mark=words.words[place])

    def has_mark(self, text: str) -> bool:
        """Whether any word could give a name away."""
        return not self._all.isdisjoint(_LETTERS.findall(text.casefold()))

    def _names_by(self, words: WordsOf, place: int) -> Iterator[Name | None]:
        marks, word = self._marks, words.folded[place]
        if word in self._titles:
            yield self._titled(words, place)
        if word in self._about:
            yield self._behind(words, place)
        if word in marks.persons or word in marks.states:
            yield self._ahead(words, place)
        if word in marks.family and words.is_direct(place) and words.folded[place + 1] in marks.links:
            yield words.name_at(place + 2) if words.is_direct(place + 1) else None
            yield self._ahead(words, place)
        if (word in marks.family or word in marks.belongings) and words.is_direct(place - 1):
            yield self._whose(words, place)

    def _titled(self, words: WordsOf, place: int) -> Name | None:
        """Fru Olsen; not HR, MR and MS, nor the verb miss."""
        title = words.words[place]
        if title.isupper() or (words.folded[place] in self._marks.titles_with_capital and not title[0].isupper()):
            return None
        return words.name_at(place + 1) if words.is_direct(place) else None

    def _behind(self, words: WordsOf, place: int) -> Name | None:
        """Patienten Ida; patient: Ida; pårørende, der hedder Ida."""
        first = next(_capitals(words, range(place + 1, place + _NEAR + 2)), None)
        name = None if first is None else words.name_at(first)
        if name is None or first is None or _is_cut(words, place, first):
            return None
        between = words.between(place, first)
        if first == place + 1 and words.is_direct(place):
            takes_any = words.folded[place] in self._marks.particular
            return name if takes_any or name.known or name.full else None
        if self._announced.fullmatch(between) and self._after.fullmatch(between):
            return name
        return name if name.known and (name.full or self._after.fullmatch(between)) else None

    def _ahead(self, words: WordsOf, place: int) -> Name | None:
        """Ida (patient); Ida, som er pårørende; Ida blev indlagt."""
        last = next(_capitals(words, range(place - 1, place - _NEAR - 2, -1)), None)
        name = None if last is None else words.name_up_to(last)
        if name is None or last is None or _is_cut(words, last, place):
            return None
        between = words.between(last, place)
        if not (name.known or (name.doubtful and self._verb.match(between))):
            return None
        return name if name.full or self._before.fullmatch(between) else None

    def _whose(self, words: WordsOf, place: int) -> Name | None:
        """Idas mor; Jens Hansens indlæggelse."""
        if not words.is_genitive(place - 1):
            return None
        name = words.name_up_to(place - 1)
        return name if name is not None and name.known else None


def _capitals(words: WordsOf, places: Iterable[int]) -> Iterator[int]:
    return (place for place in places if 0 <= place < len(words) and words.has_capital(place))


def _is_cut(words: WordsOf, one: int, other: int) -> bool:
    """Whether a sentence ends between two words."""
    return any(words.ends_sentence(word) for word in range(one, other))


def _with_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """What may stand between a name and its mark: up to three of the phrases, and no other words."""
    return re.compile(rf"(?:{_GAP}(?:{_either(phrases)})){{0,3}}{_GAP}", re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
