"""Where a command runs: the language of its words, its streams, its folder, the edition it was given."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from skalatui.document.problem import Parameter, Problem, Unreadable
from skalatui.store import assets
from skalatui.text.catalogue import Catalogue
from skalatui.text.safe import displayable

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:  # `--help` and `--version` wait for none of these
    from typing import TextIO

    from skalatui.interview.questionnaire import Questionnaire
    from skalatui.scale.edition import Edition
    from skalatui.text.language import Language

DONE, NO, FAILED = 0, 1, 2  # exit codes (CHARTER.md, *Command line*)
DEFAULT_FOLDER = Path("saved")


class Shell:
    """The edge of the program. `scale` is the folder of an edition of one's own, where one was given."""

    def __init__(
        self,
        language: Language,
        folder: Path = DEFAULT_FOLDER,
        scale: Path | None = None,
        out: TextIO | None = None,
        err: TextIO | None = None,
        environment: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.language = language
        self.folder = folder
        self.scale = scale
        self.out = out or sys.stdout
        self.err = err or sys.stderr
        self.environment = environment

    @cached_property
    def catalogue(self) -> Catalogue:
        return assets.catalogue(self.language)

    def say(self, id: str, /, **parameters: Parameter) -> str:
        return self.catalogue.say(id, **parameters)

    def print(self, text: str = "") -> None:
        """A line on standard output. `text` is made by the catalogue or is displayable."""
        self.out.write(f"{text}\n")

    def complain(self, text: str) -> None:
        """A line on standard error."""
        self.err.write(f"{text}\n")

    def edition(self) -> Edition:
        """The edition given on the command line, else the newest. Unreadable for a folder with faults."""
        return assets.edition(self.scale)

    def questionnaire(self, edition: Edition) -> Questionnaire:
        """The questions for an edition, made once for all charters that go by it."""
        if edition.id not in self._questionnaires:
            self._questionnaires[edition.id] = assets.questionnaire(edition, self.scale)
        return self._questionnaires[edition.id]

    @cached_property
    def _questionnaires(self) -> dict[str, Questionnaire]:
        return {}

    def problem(self, problem: Problem, file: str = "") -> str:
        """A problem as one line: file, line, place, and what to do."""
        from skalatui.text.problem_lines import in_a_line

        return in_a_line(problem, self.say(problem.code, **problem.parameters), file)

    def complain_of(self, file: str, problems: Iterable[Problem]) -> None:
        from skalatui.document.shortened import shortened

        for problem in shortened(problems):
            self.complain(self.problem(problem, file))

    def fail(self, file: str, unreadable: Unreadable) -> int:
        self.complain_of(file, unreadable.problems)
        return FAILED


class JsonArray:
    """A JSON array on standard output, written item by item, so that ten thousand need no more memory than one."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._is_begun = False

    def __enter__(self) -> JsonArray:
        return self

    def add(self, item: object) -> None:
        import json

        text = json.dumps(item, ensure_ascii=False, indent=1, default=str).replace("\n", "\n ")
        self._shell.out.write(f"{',' if self._is_begun else '['}\n {text}")
        self._is_begun = True

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is None:
            self._shell.print("\n]" if self._is_begun else "[]")


def folder_wanted(given: str | None, environment: Mapping[str, str]) -> Path:
    """The folder of charters: as given, else `SKALATUI_DIR`, else `saved` here."""
    return Path(given or environment.get("SKALATUI_DIR") or DEFAULT_FOLDER)


def file_name(path: os.PathLike[str] | str) -> str:
    """A path for showing: bytes of a file name that are no text are shown, not sent."""
    return displayable(os.fsencode(path).decode("utf-8", "backslashreplace"))
