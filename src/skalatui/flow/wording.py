"""The words of the interface in one language: the catalogue's, and those that data carries in both."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from skalatui.document.problem import Parameter, Problem
from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Path
from skalatui.text.catalogue import Catalogue
from skalatui.text.language import Language, Words
from skalatui.text.level_words import without_levels
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.interview.events import Refused, Told


@dataclass(frozen=True)
class Wording:
    """Everything said comes back displayable: no control characters, no markup is ever read from it.

    What data carries is said without the sentences that name a level where it `hides_levels`.
    """

    language: Language
    catalogue: Catalogue
    hides_levels: bool = False

    @cached_property
    def hiding_levels(self) -> Wording:
        return replace(self, hides_levels=True)

    def say(self, id: str, /, **parameters: Parameter) -> str:
        """A text of the wizard's own, by its key in `wizard.toml`."""
        return self.catalogue.say(f"wizard.{id}", **parameters)

    def word(self, path: Path, value: str | bool) -> str:
        """The words of an answer's value; a value that has none is shown as it stands."""
        from skalatui.interview.value_words import word_id

        id = word_id(path, value)
        return self.catalogue.say(id) if self.catalogue.has(id) else displayable(str(value))

    def of(self, words: Words) -> str:
        """A text that data carries in both languages, on one line."""
        return displayable(self.fit(words.in_language(self.language)).replace("\n", " ").strip())

    def lines_of(self, words: Words) -> str:
        return displayable(self.fit(words.in_language(self.language)).strip("\n"), lines=True)

    def fit(self, text: str) -> str:
        """A fixed text of the method, fit for whoever looks on."""
        return without_levels(text, self.catalogue.say("staircase.level-words").split()) if self.hides_levels else text

    def reason(self, told: Refused | Told | Problem) -> str:
        """Why something was refused, or what it did beside the wish."""
        parameters: Mapping[str, Parameter] = told.parameters
        if "roles" in parameters:
            roles = parameters["roles"]
            parameters = {**parameters, "roles": ", ".join(roles) if isinstance(roles, tuple) else roles}
        return self.catalogue.say(told.code, **parameters)
