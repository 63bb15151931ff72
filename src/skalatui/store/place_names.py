"""What the interview calls the places of a charter's problems: the question, and whose or what row it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from skalatui.document.problem import Problem
from skalatui.document.records import replace
from skalatui.document.tree import Path, Tree
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.text.language import Language
from skalatui.text.safe import displayable

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from skalatui.charter.naming import AnswerNames

LONGEST = 120  # characters of a name, which stands on every line of its row
_OF_THE_SCALE = (("practice",), ("strategies",))


def named(
    problems: Iterable[Problem], tree: Tree, editions: Sequence[Edition], language: Language
) -> tuple[Problem, ...]:
    """The problems of a charter, each with the name of its place where that says more than its key in the file.

    What looks like personal data in a person's or a row's name is not repeated; a check tells it masked.
    """
    found = tuple(problems)
    if not any(problem.path for problem in found):
        return found
    from skalatui.charter.naming import AnswerNames
    from skalatui.store.labels import label
    from skalatui.text.personal_data.detector import ALL_KINDS

    names, by_keys = (
        AnswerNames(trees, editions, assets.catalogue(language), partial(label, language=language))
        for trees in ([tree], [])
    )

    def name_of(path: Path) -> str:
        may_be = (_name(one, path) for one in (names, by_keys))
        return next((name for name in may_be if name and not assets.detector().findings(name, ALL_KINDS)), "")

    return tuple(replace(problem, name=name_of(problem.path)) for problem in found)


def _name(names: AnswerNames, path: Path) -> str:
    if path[:1] in _OF_THE_SCALE and not any(edition.row(*path[:2]) for edition in names.editions if path[1:]):
        return ""  # a row that the scale does not have would be called what any row is
    name = names.place(path) if path and all(map(str.strip, path)) else ""  # an empty key names nothing
    if name in (displayable(".".join(path)), displayable("".join(path[-1:]))):
        return ""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
