"""The catalogue: every text of the program in one language, looked up by id and filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from skalatui.document.tree import Tree, Value, value_at
from skalatui.text import figures
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.document.problem import Parameter
    from skalatui.text.language import Language

_BRACES = re.compile(r"\{(\w+)\}")


class Catalogue:
    """The texts of `language`. An id is a file's stem and a key in it: `document.empty`, `cli.build.help`.

    `load` gives the tree of a stem, and raises KeyError where there is none; it is asked once, when a text of that
    stem is first needed.
    """

    def __init__(self, language: Language, load: Callable[[str], Tree]) -> None:
        self.language = language
        self._load = load
        self._trees: dict[str, Tree] = {}

    def say(self, id: str, /, **parameters: Parameter | date) -> str:
        """The text `id` with its `{braces}` filled from `parameters`, made displayable.

        A text with `one` and `other` is chosen by the parameter `count`, one with other forms by the parameter
        `kind`. KeyError for an id that is not there, and for braces without a parameter.
        """
        entry = self._entry(id)
        if isinstance(entry, Mapping) and {"one", "other"} <= entry.keys():
            entry = entry["one" if parameters["count"] == 1 else "other"]
        elif isinstance(entry, Mapping):
            entry = entry.get(str(parameters.get("kind")))
        if not isinstance(entry, str):
            raise KeyError(id)
        return _BRACES.sub(lambda found: self._shown(parameters[found[1]]), entry)

    def has(self, id: str) -> bool:
        """Whether `say` knows `id`."""
        try:
            entry = self._entry(id)
        except KeyError:
            return False
        return isinstance(entry, str) or (isinstance(entry, Mapping) and {"one", "other"} <= entry.keys())

    def _entry(self, id: str) -> Value | None:
        stem, *keys = id.split(".")
        if stem not in self._trees:
            self._trees[stem] = self._load(stem)
        entry = value_at(self._trees[stem], tuple(keys))
        if entry is None:
            raise KeyError(id)
        return entry

    def _shown(self, value: Parameter | date) -> str:
        if isinstance(value, str):
            return displayable(value)
        if isinstance(value, tuple):
            return ", ".join(map(displayable, value))
        if isinstance(value, date):
            return figures.day(value, self.language)
        return figures.number(value, self.language)
