"""git as a reader: plumbing only, so that nothing of the repository's own is run, and never on names as options.

This module alone starts git. Filters, hooks, fsmonitor, drivers, pagers and transports of a repository stay unused:
the commands here do not reach for them, and what configuration could bring in is switched off.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from skalatui.document.limits import LARGEST, too_large
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass

TIMEOUT = 30.0  # seconds for one command; they take some thousandths
_SAFE = (
    *("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never", "-c", "log.showSignature=false", "-c", "core.quotePath=false"),
)
_KEPT = (  # where the repository is; all else that git listens to goes, but for the user's own configuration
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"),
    *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"),
    "GIT_TEST_ASSUME_DIFFERENT_OWNER",
)
_USERS = "GIT_CONFIG_"
_SET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",  # a partial clone would fetch what is missing, by a command of its configuration
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",  # reasons are recognised by their English words
}


@dataclass(frozen=True)
class Answer:
    """What a git command gave: its exit code, its output, and its reason in English."""

    code: int
    out: bytes
    reason: str

    @property
    def line(self) -> str:
        """The output as one line of text; names that are no UTF-8 stay what they are for the file system."""
        return os.fsdecode(self.out.removesuffix(b"\n"))


def run(arguments: Sequence[str], folder: Path, *, input: bytes = b"", literal: bool = True) -> Answer:
    """The answer of `git ARGUMENTS` as run in `folder`; with `literal`, paths are names and no patterns.

    Unreadable where there is no git, or it does not finish.
    """
    program = _program()
    if program is None:
        raise Unreadable(Problem("git.missing"))
    try:
        done = subprocess.run(
            [program, *_SAFE, *(["--literal-pathspecs"] if literal else []), *arguments],
            cwd=folder,
            env=_cleaned(os.environ),
            input=input,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as failure:
        raise Unreadable(Problem("git.too-slow", parameters={"seconds": int(TIMEOUT)})) from failure
    except (OSError, ValueError) as failure:  # a folder that is gone, a NUL in a name
        raise Unreadable(Problem("git.failed", parameters={"reason": str(failure)})) from failure
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "backslashreplace").strip())


def is_there() -> bool:
    """Whether git is installed."""
    return _program() is not None


def why(answer: Answer) -> Problem:
    """The problem behind a command that failed."""
    if "dubious ownership" in answer.reason:
        return Problem("git.not-yours")
    if "not a git repository" in answer.reason:
        return Problem("git.no-repository")
    first = answer.reason.splitlines()[0] if answer.reason else f"exit code {answer.code}"
    return Problem("git.failed", parameters={"reason": first.removeprefix("fatal: ")})


def checked(answer: Answer) -> Answer:
    """The answer of a command that worked. Unreadable for one that failed."""
    if answer.code:
        raise Unreadable(why(answer))
    return answer


def top_of(folder: Path) -> Path | None:
    """The top of the work tree around `folder`; None in a bare repository. Unreadable outside one."""
    inside = checked(run(["rev-parse", "--is-inside-work-tree"], folder)).line
    return Path(checked(run(["rev-parse", "--show-toplevel"], folder)).line) if inside == "true" else None


def blob_at(revision: str, path: str, folder: Path) -> bytes:
    """The content of `path` in a revision (in the index for an empty one), as `REVISION:PATH` names it in `folder`.

    Paths are the repository's, or the folder's with `./`. Unreadable where there is none such, or it is too large.
    """
    if revision.startswith("-") or "\n" in revision or ":" in revision:
        raise Unreadable(Problem("diff.failed.no-revision", parameters={"revision": revision}))
    found = run(["rev-parse", "--verify", "--quiet", f"{revision}:{path}"], folder)
    if found.code:
        raise Unreadable(_why_not(revision, path, folder))
    size = int(checked(run(["cat-file", "-s", found.line], folder)).line)
    if (problem := too_large(size)) is not None:
        raise Unreadable(problem)
    answer = run(["cat-file", "blob", found.line], folder)
    if answer.code:
        raise Unreadable(Problem("store.is-a-folder") if "bad file" in answer.reason else why(answer))
    return answer.out[:LARGEST]


def _why_not(revision: str, path: str, folder: Path) -> Problem:
    checked(run(["rev-parse", "--git-dir"], folder))
    if revision and run(["rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}"], folder).code:
        return Problem("diff.failed.no-revision", parameters={"revision": revision})
    return Problem("diff.failed.no-path", parameters={"path": path, "revision": revision or "index"})


@cache
def _program() -> str | None:
    return shutil.which("git")


def _cleaned(environment: Mapping[str, str]) -> dict[str, str]:
    def stays(name: str) -> bool:
        return not name.startswith("GIT_") or name.startswith(_USERS) or name in _KEPT

    return {name: value for name, value in environment.items() if stays(name)} | _SET
