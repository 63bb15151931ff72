"""A file of a form still to come: why it is not opened, and its text to be read all the same."""

from __future__ import annotations

from typing import NoReturn

from skalatui.charter.form import SCHEMA
from skalatui.charter.migrations import form_of
from skalatui.document.problem import Parameter, Problem, Unreadable
from skalatui.plain.console import Ended
from skalatui.plain.talk import Talk, problem_lines
from skalatui.store.charters import CharterFile
from skalatui.text.safe import displayable

READ = "read"


def refuse_newer(talk: Talk, file: CharterFile) -> NoReturn:
    """Offer the file as text, then raise Unreadable with why it is not opened."""
    forms: dict[str, Parameter] = {"found": str(form_of(file.document.values)), "known": SCHEMA}
    problem = Problem("charter.newer-schema", ("schema",), file.document.line_of(("schema",)), forms)
    say = talk.wording.catalogue.say
    ways = [(READ, say("keeping.file.read")), ("", say("keeping.file.neither"))]
    try:
        if talk.choose(problem_lines(talk, [problem], str(file.path)), ways) == READ:
            talk.console.say(say("keeping.file.text-title"))
            talk.read_out(displayable(file.document.text, lines=True).split("\n"))
    except Ended:
        pass  # nobody is there to read it
    raise Unreadable(problem)
