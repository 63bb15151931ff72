"""The words by which the guard knows a name or a number: data, made ready for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from skalatui.document.records import dataclass
from skalatui.document.tree import Tree


@dataclass(frozen=True)
class Marks:
    """All words in lower case. What each group means stands in the data (`assets/personal-data`)."""

    first_names: frozenset[str]
    words_too: frozenset[str]
    surnames: frozenset[str]
    surname_endings: tuple[str, ...]
    titles: frozenset[str]
    titles_with_capital: frozenset[str]
    particular: frozenset[str]
    persons: frozenset[str]
    states: frozenset[str]
    family: frozenset[str]
    links: frozenset[str]
    belongings: frozenset[str]
    verbs: tuple[str, ...]
    between: tuple[str, ...]
    announcing: tuple[str, ...]
    staff: frozenset[str]
    no_names: frozenset[str]
    places: frozenset[str]
    honours: frozenset[str]
    abbreviations: frozenset[str]
    telephone: tuple[str, ...]
    others: tuple[str, ...]
    others_unspaced: tuple[str, ...]
    counted: tuple[str, ...]

    @cached_property
    def never_names(self) -> frozenset[str]:
        """What has a capital and is no person, and the words that say what somebody is."""
        of_people = (self.titles, self.titles_with_capital, self.particular, self.persons, self.states, self.family)
        return self.no_names.union(*of_people)


def marks_from(files: Mapping[str, Tree]) -> Marks:
    """The words of the files `names` and `marks`. KeyError for a group that is missing."""
    names: Mapping[str, Any] = files["names"]
    marks: Mapping[str, Any] = files["marks"]
    patients, others, numbers = marks["patients"], marks["others"], marks["numbers"]
    return Marks(
        first_names=_words(names["first-names"].split()) | _words(names["words-too"].split()),
        words_too=_words(names["words-too"].split()),
        surnames=_words(names["surnames"].split()),
        surname_endings=tuple(names["surname-endings"]),
        titles=_words(patients["titles"]),
        titles_with_capital=_words(patients["titles-with-capital"]),
        particular=_words(patients["particular"]),
        persons=_words(patients["persons"]),
        states=_words(patients["states"]),
        family=_words(patients["family"]),
        links=_words(patients["links"]),
        belongings=_words(patients["belongings"]),
        verbs=tuple(patients["verbs"]),
        between=tuple(patients["between"]),
        announcing=tuple(patients["announcing"]),
        staff=_words(others["staff"]),
        no_names=_words(others["no-names"]),
        places=_words(others["places"]),
        honours=_words(others["honours"]),
        abbreviations=_words(others["abbreviations"]),
        telephone=tuple(numbers["telephone"]),
        others=tuple(numbers["others"]),
        others_unspaced=tuple(numbers["others-unspaced"]),
        counted=tuple(numbers["counted"]),
    )


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
