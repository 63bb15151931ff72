"""The catalogue: every text of the program in one language, looked up by id and filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from skalatui.text.safe import displayable

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from skalatui.document.problem import Parameter
    from skalatui.document.tree import Tree, Value
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
        self._said: dict[str, str] = {}  # the texts without braces; a screen says the same few hundred with every key

    def say(self, id: str, /, **parameters: Parameter | date) -> str:
        """The text `id` with its `{braces}` filled from `parameters`, made displayable.

        A text with `one` and `other` is chosen by the parameter `count`, one with other forms by the parameter
        `kind`. KeyError for an id that is not there, and for braces without a parameter.
        """
        if not parameters and (said := self._said.get(id)) is not None:
            return said
        entry: Value | None = self._entry(id)
        if isinstance(entry, Mapping) and {"one", "other"} <= entry.keys():
            entry = entry["one" if parameters["count"] == 1 else "other"]
        elif isinstance(entry, Mapping):
            entry = entry.get(str(parameters.get("kind")))
        if not isinstance(entry, str):
            raise KeyError(id)
        said = _BRACES.sub(lambda found: self._shown(parameters[found[1]]), entry)
        if not parameters:
            self._said[id] = said
        return said

    def has(self, id: str) -> bool:
        """Whether `say` knows `id`."""
        if id in self._said:
            return True
        try:
            entry = self._entry(id)
        except KeyError:
            return False
        return isinstance(entry, str) or (isinstance(entry, Mapping) and {"one", "other"} <= entry.keys())

    def _entry(self, id: str) -> Value:
        stem, *keys = id.split(".")
        if stem not in self._trees:
            self._trees[stem] = self._load(stem)
        entry: Value = self._trees[stem]
        for key in keys:
            if not isinstance(entry, dict) or key not in entry:
                raise KeyError(id)
            entry = entry[key]
        return entry

    def _shown(self, value: Parameter | date) -> str:
        if isinstance(value, str):
            return displayable(value)
        if isinstance(value, tuple):
            return ", ".join(map(displayable, value))
        from datetime import date  # most texts have neither days nor numbers in them

        from skalatui.text import figures

        if isinstance(value, date):
            return figures.day(value, self.language)
        return figures.number(value, self.language)
