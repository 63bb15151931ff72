"""The words of a text, and which of them name a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from skalatui.text.personal_data.marks import Marks

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*['’]?")
_DIRECT = re.compile(r"[ \t\u00a0\u202f]{1,2}")
_END = re.compile(r"[.!?;\n\r]")
_INNER_CAPITAL = re.compile(r"[^\W\d_A-Z](?=[A-ZÆØÅ])")  # MinSundhedsplatform, and hardly any name
_PARTICLES = frozenset(("van", "von", "der", "den", "de", "da", "di", "al", "el", "bin", "af", "la"))
_LONGEST_NAME = 5  # words
_LONGEST_ENDING = 4  # letters; a shorter word counts as itself only, not as the ending of another


class Name(NamedTuple):
    """The words from `first` to `last` that may name a person.

    `known`: it starts with a first name. `full`: with a first name and more, or ends with a surname. `doubtful`: a
    first name alone that may as well be another word with which the sentence starts (Per patient).
    """

    first: int
    last: int
    known: bool
    full: bool
    doubtful: bool = False


class WordsOf:
    """The words of a text in order, each with its lower case."""

    def __init__(self, text: str, marks: Marks) -> None:
        self._text = text
        self._marks = marks
        found = list(_WORD.finditer(text))
        self._starts = [word.start() for word in found]
        self._ends = [word.end() for word in found]
        self.words = [word[0] for word in found]
        self.folded = [word.casefold() for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, name: Name) -> tuple[int, int]:
        return self._starts[name.first], self._ends[name.last]

    def between(self, one: int, other: int) -> str:
        """The text between two words, `one` being the earlier."""
        return self._text[self._ends[one] : self._starts[other]]

    def is_direct(self, word: int) -> bool:
        """Whether only a space stands before the next word, or the full stop of an abbreviation and a space."""
        if not 0 <= word < len(self.words) - 1:
            return False
        gap = self.between(word, word + 1)
        if gap.startswith(".") and self._is_abbreviation(word):
            gap = gap[1:]
        return bool(_DIRECT.fullmatch(gap))

    def ends_sentence(self, word: int) -> bool:
        """Whether a sentence, or a line, ends between a word and the next."""
        gap = self.between(word, word + 1)
        if gap.startswith(".") and self._is_abbreviation(word):
            gap = gap[1:]
        return bool(_END.search(gap))

    def starts_sentence(self, word: int) -> bool:
        return word == 0 or self.ends_sentence(word - 1) or ":" in self.between(word - 1, word)

    def has_capital(self, word: int) -> bool:
        """Whether a word is written like a name: Ida, Anne-Marie, O'Brien; neither HIV nor LinkedIn nor I."""
        letters = self.words[word]
        if not letters[0].isupper() or letters.isupper():
            return False
        return letters.startswith(("Mc", "Mac")) or not _INNER_CAPITAL.search(letters)

    def name_at(self, first: int) -> Name | None:
        """The name that begins with a word; None where the word is no name, or one of a place or an institution."""
        if not self._may_name(first) or (first and self._bare(first - 1) & self._marks.honours):
            return None
        last = first
        while last - first < _LONGEST_NAME - 1 and (more := self._next_of_name(last)):
            last = more
        if self._is_place(first, last):
            return None
        known = self.is_first_name(first)
        doubtful = first == last and self.starts_sentence(first) and bool(self._bare(first) & self._marks.words_too)
        return Name(first, last, known and not doubtful, (known and last > first) or self._is_surname(last), doubtful)

    def name_up_to(self, last: int) -> Name | None:
        """The name that ends with a word: the longest whose first word is a first name, or that word alone."""
        if not self._may_name(last):
            return None
        first = last
        while last - first < _LONGEST_NAME - 1 and first and self.is_direct(first - 1) and self._may_name(first - 1):
            first -= 1
        starts = [word for word in range(first, last + 1) if self.is_first_name(word)]
        name = self.name_at(starts[0] if starts else last)
        return name if name is not None and name.last == last else None

    def is_first_name(self, word: int) -> bool:
        return bool(self._bare(word) & self._marks.first_names)

    def is_genitive(self, word: int) -> bool:
        """Whether a word may say whose something is: Idas, Ida's, Jens'."""
        return self.folded[word].endswith(("s", "'", "’"))

    def is_at_work(self, name: Name) -> bool:
        """Whether a word beside the name says that this is somebody of the hospital or the press."""
        start = self._starts[name.first]
        if self._text[max(0, start - 3) : start].rstrip().endswith("/"):
            return True  # v/Anne Jensen
        if name.first and self.is_direct(name.first - 1) and self._is_staff(name.first - 1):
            return True
        if name.last + 1 >= len(self) or self.ends_sentence(name.last):
            return False
        return any(self._is_staff(word) for word in range(name.last + 1, min(name.last + 3, len(self))))

    def _next_of_name(self, last: int) -> int:
        """The word that goes on with a name, over an initial's full stop or a particle (Ida H. von Staffeldt); or 0."""
        if last + 1 >= len(self) or not self._goes_on(last):
            return 0
        if self._may_name(last + 1) or self._is_initial(last + 1):
            return last + 1
        is_particle = self.folded[last + 1] in _PARTICLES and last + 2 < len(self)
        return last + 2 if is_particle and self.is_direct(last + 1) and self._may_name(last + 2) else 0

    def _goes_on(self, word: int) -> bool:
        gap = self.between(word, word + 1)
        return bool(_DIRECT.fullmatch(gap.removeprefix(".") if self._is_initial(word) else gap))

    def _is_initial(self, word: int) -> bool:
        return len(self.words[word]) == 1 and self.words[word].isupper() and self.words[word] != "I"

    def _may_name(self, word: int) -> bool:
        return self.has_capital(word) and not self._is_no_name(word) and not self._is_staff(word)

    def _is_no_name(self, word: int) -> bool:
        return not self._bare(word).isdisjoint(self._marks.never_names)

    def _is_place(self, first: int, last: int) -> bool:
        """Whether some word is one of a place's, or the next one is: Steno Diabetes Center, Ingrid Jespersens Gade."""
        end = last + 2 if self.is_direct(last) else last + 1
        return any(self._ends_as(word, self._marks.places) for word in range(first, end))

    def _is_surname(self, word: int) -> bool:
        return any(
            bare in self._marks.surnames or (bare.endswith(self._marks.surname_endings) and len(bare) > _LONGEST_ENDING)
            for bare in self._bare(word)
        )

    def _is_staff(self, word: int) -> bool:
        return self._ends_as(word, self._marks.staff)

    def _ends_as(self, word: int, endings: frozenset[str]) -> bool:
        """Whether a word is one of `endings`, or ends with a long one of them: overlæge, Rigshospitalet."""
        return any(
            bare[start:] in endings
            for bare in self._bare(word)
            for start in range(len(bare))
            if start == 0 or len(bare) - start > _LONGEST_ENDING - 1
        )

    def _is_abbreviation(self, word: int) -> bool:
        return self.folded[word] in self._marks.abbreviations or self._is_initial(word)

    def _bare(self, word: int) -> set[str]:
        """What a word may be without its genitive, and its part before a hyphen: anne-maries, anne-marie, anne."""
        folded = self.folded[word]
        found = {folded, folded.rstrip("'’")}
        if folded.endswith(("'s", "’s")):
            found.add(folded[:-2])
        elif folded.endswith("s"):
            found.add(folded[:-1])
        return found | {part for bare in tuple(found) if (part := bare.partition("-")[0])}
