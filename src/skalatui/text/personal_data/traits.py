"""What a single word may be, whatever stands around it: a first name, a place's word, somebody at work."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from skalatui.text.personal_data.marks import Marks

_INNER_CAPITAL = re.compile(r"[^\W\d_A-Z](?=[A-ZÆØÅ])")  # MinSundhedsplatform, and hardly any name
_SHORTEST_ENDING = 4  # letters; a shorter word counts as itself only, not as the ending of another
_LONGEST_ENDING = 20
_REMEMBERED = 4096  # words; a person types the same ones again with every key


class Traits(NamedTuple):
    """All that a word may be. A genitive is what its word is; of a word with a hyphen the first part may tell."""

    first_name: bool
    word_too: bool  # a first name that is a word too
    surname: bool
    never_name: bool
    staff: bool
    place: bool
    honour: bool


class Dictionary:
    """Tells the traits of words by the marks."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self.traits_of = lru_cache(_REMEMBERED)(self._traits_of)
        self.is_written_like_a_name = lru_cache(_REMEMBERED)(_is_written_like_a_name)

    def _traits_of(self, folded: str) -> Traits:
        marks, bare = self._marks, _bare(folded)
        return Traits(
            first_name=not bare.isdisjoint(marks.first_names),
            word_too=not bare.isdisjoint(marks.words_too),
            surname=not bare.isdisjoint(marks.surnames)
            or any(word.endswith(marks.surname_endings) and len(word) > _SHORTEST_ENDING for word in bare),
            never_name=not bare.isdisjoint(marks.never_names),
            staff=_ends_as(bare, marks.staff),
            place=_ends_as(bare, marks.places),
            honour=not bare.isdisjoint(marks.honours),
        )


def _is_written_like_a_name(word: str) -> bool:
    """Ida, Anne-Marie, O'Brien; neither HIV nor LinkedIn nor I."""
    if not word[0].isupper() or word.isupper():
        return False
    return word.startswith(("Mc", "Mac")) or not _INNER_CAPITAL.search(word)


def _bare(folded: str) -> set[str]:
    """What a word may be without its genitive, and its part before a hyphen: anne-maries, anne-marie, anne."""
    found = {folded, folded.rstrip("'’")}
    if folded.endswith(("'s", "’s")):
        found.add(folded[:-2])
    elif folded.endswith("s"):
        found.add(folded[:-1])
    return found | {part for bare in tuple(found) if (part := bare.partition("-")[0])}


def _ends_as(bare: set[str], endings: frozenset[str]) -> bool:
    """Whether a word is one of `endings`, or ends with a longer one of them: overlæge, Rigshospitalet."""
    return any(
        word in endings or any(word[-length:] in endings for length in range(_SHORTEST_ENDING, _LONGEST_ENDING + 1))
        for word in bare
    )
