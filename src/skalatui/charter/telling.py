"""Problems of a charter in the making: an error or a warning, with what fills its sentence."""

from __future__ import annotations

from skalatui.document.problem import Parameter, Problem
from skalatui.document.tree import Path


def error(code: str, path: Path = (), /, **parameters: Parameter) -> Problem:
    return Problem(code, path, parameters=parameters)


def warning(code: str, path: Path = (), /, **parameters: Parameter) -> Problem:
    return Problem(code, path, parameters=parameters, severity="warning")
