"""What must hold of rows that replace rows: they are there, they enter later, and nothing goes round in a circle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from skalatui.document.problem import Parameter, Problem
from skalatui.document.tree import Path
from skalatui.scale.shapes import ScaleRow


def replacement_faults(section: str, rows: Mapping[str, ScaleRow], known: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with `replaces` in one section; `known` also holds the rows that are not whole."""
    for id, row in rows.items():
        path = (section, id, "replaces")
        yield from twice(row.replaces, path)
        for replaced in dict.fromkeys(row.replaces):
            if replaced not in known:
                yield Problem("scale.unknown-row", path, parameters={"found": replaced, "section": section})
            elif replaced in rows and replaced != id and rows[replaced].entered >= row.entered:
                levels: dict[str, Parameter] = {"level": row.entered, "entered": rows[replaced].entered}
                yield Problem("scale.replaces-later", path, parameters={"row": id, "other": replaced, **levels})
    yield from _circles(section, rows)


def twice(names: Iterable[str], path: Path) -> Iterator[Problem]:
    """The names that a list holds more than once."""
    for name, times in Counter(names).items():
        if times > 1:
            yield Problem("scale.duplicate", path, parameters={"found": name})


def _circles(section: str, rows: Mapping[str, ScaleRow]) -> Iterator[Problem]:
    """Each circle of replacements, told at its first row; once told it is taken out and the next one looked for."""
    replaced = {id: tuple(row.replaces) for id, row in rows.items()}
    order = list(rows)
    while True:
        try:
            TopologicalSorter(replaced).prepare()
        except CycleError as error:
            circle = sorted(set(error.args[1]), key=order.index)
            path = (section, circle[0], "replaces")
            yield Problem("scale.replacement-cycle", path, parameters={"rows": tuple(circle)})
            replaced |= dict.fromkeys(circle, ())
        else:
            return
