"""The words of a text, and which of them name a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from skalatui.text.personal_data.marks import Marks
from skalatui.text.personal_data.traits import Dictionary

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*['’]?")
_DIRECT = re.compile(r"[ \t\u00a0\u202f]{1,2}")
_END = re.compile(r"[.!?;\n\r]")
_PARTICLES = frozenset(("van", "von", "der", "den", "de", "da", "di", "al", "el", "bin", "af", "la"))
_LONGEST_NAME = 5  # words
_LONGEST_GAP = 40  # characters between two words; more is no gap of a sentence


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

    def __init__(self, text: str, marks: Marks, dictionary: Dictionary) -> None:
        self._text = text
        self._marks = marks
        self._traits_of = dictionary.traits_of
        self._is_written_like_a_name = dictionary.is_written_like_a_name
        spans = [word.span() for word in _WORD.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._gaps = [text[end:start] for end, start in zip(self._ends, self._starts[1:], strict=False)]
        self.words = [text[start:end] for start, end in spans]
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
        if not 0 <= word < len(self._gaps):
            return False
        return self._gaps[word] == " " or bool(_DIRECT.fullmatch(self._gap(word)))

    def ends_sentence(self, word: int) -> bool:
        """Whether a sentence, or a line, ends between a word and the next."""
        if self._gaps[word] == " ":
            return False
        gap = self._gap(word)
        return len(gap) > _LONGEST_GAP or bool(_END.search(gap))

    def starts_sentence(self, word: int) -> bool:
        return word == 0 or self.ends_sentence(word - 1) or ":" in self._gaps[word - 1]

    def has_capital(self, word: int) -> bool:
        """Whether a word is written like a name."""
        return self._is_written_like_a_name(self.words[word])

    def name_at(self, first: int) -> Name | None:
        """The name that begins with a word; None where the word is no name, or one of a place or an institution."""
        if not self._may_name(first) or (first and self._traits_of(self.folded[first - 1]).honour):
            return None
        last = first
        while last - first < _LONGEST_NAME - 1 and (more := self._next_of_name(last)):
            last = more
        if self._is_place(first, last):
            return None
        traits = self._traits_of(self.folded[first])
        known, is_alone = traits.first_name, first == last
        doubtful = is_alone and traits.word_too and self.starts_sentence(first)
        full = (known and not is_alone) or self._traits_of(self.folded[last]).surname
        return Name(first, last, known and not doubtful, full, doubtful)

    def name_up_to(self, last: int) -> Name | None:
        """The name that ends with a word: the longest whose first word is a first name, or that word alone."""
        if not self._may_name(last):
            return None
        first = last
        while last - first < _LONGEST_NAME - 1 and first and self.is_direct(first - 1) and self._may_name(first - 1):
            first -= 1
        starts = (word for word in range(first, last + 1) if self._traits_of(self.folded[word]).first_name)
        name = self.name_at(next(starts, last))
        return name if name is not None and name.last == last else None

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

    def _gap(self, word: int) -> str:
        """What stands between a word and the next, without the full stop of an abbreviation or an initial."""
        gap = self._gaps[word]
        if gap.startswith(".") and (self.folded[word] in self._marks.abbreviations or self._is_initial(word)):
            return gap[1:]
        return gap

    def _next_of_name(self, last: int) -> int:
        """The word that goes on with a name, over an initial's full stop or a particle (Ida H. von Staffeldt); or 0."""
        if not self.is_direct(last) or (self._gaps[last].startswith(".") and not self._is_initial(last)):
            return 0
        if self._may_name(last + 1) or self._is_initial(last + 1):
            return last + 1
        is_particle = self.folded[last + 1] in _PARTICLES and self.is_direct(last + 1)
        return last + 2 if is_particle and self._may_name(last + 2) else 0

    def _is_initial(self, word: int) -> bool:
        return len(self.words[word]) == 1 and self.words[word].isupper() and self.words[word] != "I"

    def _may_name(self, word: int) -> bool:
        if not self.has_capital(word):
            return False
        traits = self._traits_of(self.folded[word])
        return not (traits.never_name or traits.staff)

    def _is_place(self, first: int, last: int) -> bool:
        """Whether some word is one of a place's, or the next one is: Steno Diabetes Center, Ingrid Jespersens Gade."""
        end = last + 2 if self.is_direct(last) else last + 1
        return any(self._traits_of(self.folded[word]).place for word in range(first, end))

    def _is_staff(self, word: int) -> bool:
        return self._traits_of(self.folded[word]).staff
