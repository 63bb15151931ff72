"""The drivers of charters in a repository or for all of a user's: set up, taken away, looked at.

What is written is a section of git's own configuration for each driver, and a line of attributes for each pattern.
"""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.store import git
from skalatui.store.git_lines import DRIVER, patterns_in, with_lines, without_lines
from skalatui.store.reading import bytes_of
from skalatui.store.replacing import put, why_unwritable

PATTERNS = ("saved/**/*.toml",)
MERGE, TEXTCONV = f"merge.{DRIVER}.driver", f"diff.{DRIVER}.textconv"


@dataclass(frozen=True)
class Place:
    """Where the drivers are set up: a repository (`folder` is in it), or with `everywhere` the user's own files."""

    folder: Path
    everywhere: bool = False

    @property
    def scope(self) -> str:
        return "--global" if self.everywhere else "--local"

    def attributes(self) -> Path:
        """The file of attributes: at the top of the work tree, of a bare repository its own, else the user's."""
        if self.everywhere:
            return _users_attributes(self.folder, os.environ)
        top = git.top_of(self.folder)
        if top is not None:
            return top / ".gitattributes"
        return Path(self._rev_parse("--git-path", "info/attributes"))

    def prefix(self) -> str:
        """From the top of the work tree to the folder: `a/b/`; patterns are given as seen from the folder."""
        return "" if self.everywhere else git.checked(git.run(["rev-parse", "--show-prefix"], self.folder)).line

    def _rev_parse(self, *words: str) -> str:
        found = git.checked(git.run(["rev-parse", *words], self.folder)).line
        return str(self.folder / found)


def enable(place: Place, patterns: Sequence[str], program: str = sys.executable) -> tuple[str, ...]:
    """Set the drivers up for `patterns` (else PATTERNS), called by the Python at `program`; the patterns as written.

    Doing it twice changes nothing. Unreadable where it cannot be done.
    """
    attributes = place.attributes()
    wanted = tuple(place.prefix() + _checked(pattern) for pattern in (patterns or PATTERNS))
    for key, value in drivers(program).items():
        if git.run(["config", place.scope, "--get-all", key], place.folder).line != value:
            git.checked(git.run(["config", place.scope, "--replace-all", key, value], place.folder))
    there = _content(attributes)
    content = with_lines(there, wanted)
    if content != there:
        _put(attributes, content)
    return wanted


def disable(place: Place, patterns: Sequence[str] = ()) -> None:
    """Take away what `enable` wrote: the lines of `patterns`, or with none all of them and the drivers too."""
    attributes = place.attributes()
    there = _content(attributes)
    if there is not None:
        content = without_lines(there, [place.prefix() + pattern for pattern in patterns])
        if content is None:
            attributes.unlink()
        elif content != there:
            _put(attributes, content)
    if patterns:
        return
    for section in (f"merge.{DRIVER}", f"diff.{DRIVER}"):
        known = git.run(["config", place.scope, "--get-regexp", f"^{section.replace('.', '[.]')}[.]"], place.folder)
        if known.code == 0:
            git.checked(git.run(["config", place.scope, "--remove-section", section], place.folder))


def drivers(program: str) -> Mapping[str, str]:
    """git's configuration for the drivers. Both are lines for a shell.

    -P keeps Python from importing modules that lie in the repository. A driver that could not run leaves ours
    without a mark of theirs: then git merges the lines, and the merge stays open. Text that cannot be made is the
    file as it is, since git stops where a textconv fails.
    """
    call = f"{shlex.quote(Path(program).as_posix())} -P -m skalatui"
    by_lines = "git merge-file -L ours -L base -L theirs %A %O %B"
    return {
        f"merge.{DRIVER}.name": "charters by answers (skalatui)",
        MERGE: f"{call.replace('%', '%%')} merge %O %A %B %P || {{ grep -q '^<<<<<<< ' %A || {by_lines}; exit 1; }}",
        TEXTCONV: f'f() {{ {call} git textconv "$1" 2>/dev/null || cat "$1"; }}; f',
    }


@dataclass(frozen=True)
class Status:
    """What is set up: both drivers as configured, the program that they call, the patterns and the files they reach.

    `problems` say why the drivers are not active; none where they are.
    """

    merge: str
    textconv: str
    attributes: Path
    patterns: tuple[str, ...]
    reached: int
    problems: tuple[Problem, ...]


def status(place: Place, program: str = sys.executable) -> Status:
    """What is set up here, by whichever of git's files. Unreadable outside a repository, unless `everywhere`."""
    attributes = place.attributes()
    merge, textconv = (git.run(["config", "--get", key], place.folder).line for key in (MERGE, TEXTCONV))
    patterns = tuple(patterns_in(_content(attributes) or b""))
    reached, overruled = (0, None) if place.everywhere else _reached(place)
    problems = [problem for problem in (_why_not(merge and textconv and merge, program),) if problem]
    if overruled is not None:
        problems.append(Problem("git.setup.why-overruled", parameters={"file": overruled}))
    elif not patterns and not reached:
        problems.append(Problem("git.setup.why-lines"))
    return Status(merge, textconv, attributes, patterns, reached, tuple(problems))


def _why_not(driver: str, program: str) -> Problem | None:
    if not driver:
        return Problem("git.setup.why-driver")
    try:
        called = shlex.split(driver.replace("%%", "%"))[0]
    except (ValueError, IndexError):
        called = driver
    if not Path(called).is_file():
        return Problem("git.setup.why-interpreter", parameters={"program": called})
    if driver != drivers(program)[MERGE]:
        return Problem("git.setup.why-other", parameters={"program": called})
    return None


def _reached(place: Place) -> tuple[int, str | None]:
    """How many tracked files go by our drivers, and one that our lines name but other attributes take away."""
    top = git.top_of(place.folder)
    if top is None:
        return 0, None
    listed = git.checked(git.run(["ls-files", "-z", "--full-name", "--", "*.toml"], place.folder, literal=False)).out
    names = [name for name in listed.split(b"\0") if name]
    if not names:
        return 0, None
    asked = git.run(["check-attr", "-z", "--stdin", "merge", "diff"], top, input=b"\0".join(names) + b"\0")
    fields = git.checked(asked).out.split(b"\0")
    found: dict[bytes, set[bytes]] = {}
    for name, value in zip(fields[0::3], fields[2::3], strict=False):
        found.setdefault(name, set()).add(value)
    ours = DRIVER.encode()
    both = [name for name, values in found.items() if values == {ours}]
    half = [name for name, values in found.items() if ours in values and values != {ours}]
    return len(both), os.fsdecode(half[0]) if half else None


def _checked(pattern: str) -> str:
    bad = not pattern or pattern.startswith(("!", "/..", "../")) or any(sign in pattern for sign in "\n\r\0")
    if bad or "/../" in pattern:
        raise Unreadable(Problem("git.setup.bad-pattern", parameters={"pattern": pattern}))
    return pattern.removeprefix("./").removeprefix("/")


def _users_attributes(folder: Path, environment: Mapping[str, str]) -> Path:
    configured = git.run(["config", "--global", "--type=path", "--get", "core.attributesFile"], folder)
    if configured.code == 0 and configured.line:
        return Path(configured.line)
    base = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "git" / "attributes"


def _content(path: Path) -> bytes | None:
    if path.is_symlink():
        raise Unreadable(Problem("git.setup.attributes-link", parameters={"file": str(path)}))
    return bytes_of(path) if path.exists() else None


def _put(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content, replaced=path.stat() if path.exists() else None)
    except OSError as failure:
        raise Unreadable(why_unwritable(failure, path.parent)) from failure
