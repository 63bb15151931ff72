"""Many charters in their order: what a command finds in each is remembered from before, or worked out on every core."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from importlib import import_module
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from skalatui.cli.shell import Shell
from skalatui.document.problem import Problem, Unreadable
from skalatui.store.library import Unread
from skalatui.store.reading import bytes_of
from skalatui.store.remembered import Remembered, remembered
from skalatui.text.language import Language

Result: TypeAlias = dict[str, Any]  # of JSON's types
Found: TypeAlias = "tuple[Path, Result | tuple[Problem, ...]]"

CORES = "SKALATUI_CORES"  # an environment variable: how many processes work at the most
AT_ONCE = 256  # files whose contents are held together
_UNREADABLE = "unreadable"  # the key of a result that is nothing but problems
FEW = 16  # files for which looking up takes longer than working out
FORKS = sys.platform == "linux"  # a process that forks has all that was loaded; elsewhere each loads it again
PAYS_FROM = 48 if FORKS else 600  # files to be worked out
A_TASK = 8  # files that go to a process together


class _Task(NamedTuple):
    """What is asked of each file: a function of a command's module, by both names (`check.problems_of`)."""

    kind: str
    shell: Shell

    def of(self, content: bytes) -> str:
        module, function = self.kind.split(".")
        work = getattr(import_module(f"skalatui.cli.commands.{module}"), function)
        try:
            found: Result = work(content, self.shell)
        except Unreadable as unreadable:
            found = {_UNREADABLE: [*map(as_json, unreadable.problems)]}
        return json.dumps(found, separators=(",", ":"), default=str)


def results(paths: Iterable[Path | Unread], kind: str, shell: Shell) -> Iterator[Found]:
    """Each file with what `kind` says of its content, or with the problems that kept it from being read.

    `kind` names a function of a command's module, `(content: bytes, shell: Shell) -> Result`, that depends on
    nothing else and raises Unreadable with what is wrong.
    """
    ahead = iter(paths)
    first = list(islice(ahead, AT_ONCE))
    if len(first) <= FEW:
        memory = Remembered(None, b"", 0)
    else:
        day = int(time.time() // 86_400)
        memory = remembered(shell.environment, day, shell.language, scale=shell.scale)
    with ExitStack() as stack:
        stack.callback(memory.close)
        desk = _Desk(_Task(kind, shell), memory, stack)
        waiting: deque[Callable[[], list[Found]]] = deque()
        while first:
            waiting.append(desk.begin(first))  # the next files are read while the processes are at the ones before
            if len(waiting) > 1:
                yield from waiting.popleft()()
            first = list(islice(ahead, AT_ONCE))
        while waiting:
            yield from waiting.popleft()()


class _Desk:
    """Gives files out to be worked out, and takes the results in."""

    def __init__(self, task: _Task, memory: Remembered, stack: ExitStack) -> None:
        self._task = task
        self._memory = memory
        self._stack = stack
        self._processes: Executor | None = None
        self._is_warm = False

    def begin(self, paths: Sequence[Path | Unread]) -> Callable[[], list[Found]]:
        """Read files and set off what is not remembered of them; the call that gives their results, in order."""
        contents = [_content(path) for path in paths]
        texts = {number: content for number, content in enumerate(contents) if isinstance(content, bytes)}
        recalled = self._memory.recall(self._task.kind, [*texts.values()])
        known = {number: result for number, result in zip(texts, recalled, strict=True) if result is not None}
        missing = [number for number in texts if number not in known]
        worked_out = self._set_off([texts[number] for number in missing])

        def finish() -> list[Found]:
            new = dict(zip(missing, worked_out(), strict=True))
            self._memory.keep(self._task.kind, ((texts[number], result) for number, result in new.items()))
            found = {number: _from_json(result) for number, result in (known | new).items()}
            return [
                (
                    path.path if isinstance(path, Unread) else path,
                    content if isinstance(content, tuple) else found[number],
                )
                for number, (path, content) in enumerate(zip(paths, contents, strict=True))
            ]

        return finish

    def _set_off(self, contents: list[bytes]) -> Callable[[], list[str]]:
        here = self._task.of
        processes = self._pool() if len(contents) >= PAYS_FROM else None
        if processes is None:
            return lambda: [here(content) for content in contents]
        if FORKS and not self._is_warm:  # what the first one loads, the processes need not load again
            first, contents = [here(contents[0])], contents[1:]
            self._is_warm = True
        else:
            first = []
        parts = [contents[start : start + A_TASK] for start in range(0, len(contents), A_TASK)]
        given: list[Future[list[str]]] = [processes.submit(_worked_out, part) for part in parts]

        def finish() -> list[str]:
            found = first
            for part, future in zip(parts, given, strict=True):
                try:
                    found += future.result()
                except BrokenExecutor:  # a process was killed, for want of memory perhaps
                    found += [here(content) for content in part]
            return found

        return finish

    def _pool(self) -> Executor | None:
        """The processes; None where there is one core. They begin with the first task."""
        cores = _cores(self._task.shell.environment)
        if self._processes is None and cores > 1:
            shell = self._task.shell
            pool = ProcessPoolExecutor(
                cores,
                mp_context=get_context("fork" if FORKS else "spawn"),
                initializer=_begin_process,
                initargs=(self._task.kind, shell.language, shell.folder, shell.scale),
            )
            self._stack.callback(pool.shutdown, cancel_futures=True)
            self._processes = pool
        return self._processes


def as_json(problem: Problem) -> Result:
    """A problem in JSON's types; `problem_from` makes it whole again."""
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "parameters": dict(problem.parameters),
        "severity": problem.severity,
        "name": problem.name,
    }


def problem_from(found: Result) -> Problem:
    parameters = {
        name: tuple(value) if isinstance(value, list) else value for name, value in found["parameters"].items()
    }
    return Problem(**{**found, "path": tuple(found["path"]), "parameters": parameters})


def _from_json(result: str) -> Result | tuple[Problem, ...]:
    found: Result = json.loads(result)
    return tuple(map(problem_from, found[_UNREADABLE])) if _UNREADABLE in found else found


def _path(found: Path | Unread) -> Path:
    return found.path if isinstance(found, Unread) else found


def _content(path: Path | Unread) -> bytes | tuple[Problem, ...]:
    if isinstance(path, Unread):
        return path.problems
    try:
        return bytes_of(path)
    except Unreadable as unreadable:
        return unreadable.problems


def _cores(environment: Mapping[str, str]) -> int:
    """The cores to work on: as many as this process may use, or fewer where the environment says so."""
    wanted = environment.get(CORES, "")
    if wanted.isascii() and wanted.isdecimal() and int(wanted):
        return int(wanted)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# In a process of the pool

_TASKS: list[_Task] = []


def _begin_process(kind: str, language: Language, folder: Path, scale: Path | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that gives out the work ends it
    _TASKS[:] = [_Task(kind, Shell(language, folder, scale))]


def _worked_out(contents: list[bytes]) -> list[str]:
    (task,) = _TASKS
    return [task.of(content) for content in contents]
