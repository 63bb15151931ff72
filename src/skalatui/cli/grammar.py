"""The commands of the command line: the name of each, the module that runs it, and what may stand behind it."""

from __future__ import annotations

import argparse

from skalatui.flow.looks import LOOKS

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, TypeAlias

    Say: TypeAlias = Callable[..., str]
    Parser: TypeAlias = argparse.ArgumentParser
    Fill: TypeAlias = Callable[[Parser, Say], None]

WIZARD = "wizard"  # what runs where no command is given


class Command:
    """One command. `fill` adds its arguments, `actions` are commands of its own."""

    def __init__(
        self,
        name: str,
        module: str = "",
        fill: Fill | None = None,
        defaults: Mapping[str, str] | None = None,
        actions: Sequence[Command] = (),
    ) -> None:
        self.name = name
        self.module = module
        self.fill = fill
        self.defaults = defaults or {}
        self.actions = actions


def add_interview_options(parser: Parser, say: Say) -> None:
    """What every way into an interview takes."""
    parser.add_argument("--plain", action="store_true", default=argparse.SUPPRESS, help=say("cli.plain"))
    parser.add_argument("--theme", choices=LOOKS, default=argparse.SUPPRESS, help=say("cli.theme"))


def _positional(parser: Parser, say: Say, name: str, metavar: str, **options: Any) -> None:
    parser.add_argument(name, metavar=say(f"cli.metavar.{metavar}"), help=say(f"cli.{name}"), **options)


def _flags(parser: Any, say: Say, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", action="store_true", help=say(f"cli.{name}"))


def _new(parser: Parser, say: Say) -> None:
    _positional(parser, say, "name", "name", nargs="?")
    add_interview_options(parser, say)


def _open(parser: Parser, say: Say) -> None:
    _positional(parser, say, "file", "file")
    add_interview_options(parser, say)


def _build(parser: Parser, say: Say) -> None:
    _positional(parser, say, "file", "file")
    parser.add_argument("-o", "--output", metavar=say("cli.metavar.out"), help=say("cli.output"))
    _flags(parser, say, "force", "drop-comments")


def _recommend(parser: Parser, say: Say) -> None:
    _positional(parser, say, "files", "file", nargs="+")
    _flags(parser, say, "json")


def _check(parser: Parser, say: Say) -> None:
    _positional(parser, say, "paths", "path", nargs="*")
    _flags(parser, say, "staged", "guard", "json")


def _diff(parser: Parser, say: Say) -> None:
    parser.add_argument("a", metavar="A", help=say("cli.diff-a"))
    parser.add_argument("b", metavar="B", nargs="?", help=say("cli.diff-b"))
    _flags(parser.add_mutually_exclusive_group(), say, "json", "markdown", "stat")


def _merge(parser: Parser, say: Say) -> None:
    for side in ("base", "ours", "theirs"):
        parser.add_argument(side, metavar=side.upper(), help=say(f"cli.merge-{side}"))
    parser.add_argument("path", metavar="PATH", nargs="?", help=say("cli.merge-path"))


def _git_everywhere(parser: Parser, say: Say) -> None:
    parser.add_argument("--global", action="store_true", dest="everywhere", help=say("cli.git.global"))


def _git_patterns(parser: Parser, say: Say) -> None:
    parser.add_argument("patterns", metavar="PATTERN", nargs="*", help=say("cli.git.patterns"))
    _git_everywhere(parser, say)


def _git_textconv(parser: Parser, say: Say) -> None:
    _positional(parser, say, "file", "file")


def _list(parser: Parser, say: Say) -> None:
    _positional(parser, say, "directory", "dir", nargs="?")
    _flags(parser.add_mutually_exclusive_group(), say, "json", "csv")


def _scale(parser: Parser, say: Say) -> None:
    parser.add_argument("--level", type=int, metavar="N", help=say("cli.level"))
    _flags(parser, say, "json")


COMMANDS = (
    Command("new", WIZARD, _new, {"start": "new"}),
    Command("open", WIZARD, _open, {"start": "open"}),
    Command("build", "build", _build),
    Command("recommend", "recommend", _recommend),
    Command("check", "check", _check),
    Command("diff", "diff", _diff),
    Command("merge", "merge", _merge),
    Command(
        "git",
        "git",
        actions=(
            Command("enable", fill=_git_patterns),
            Command("disable", fill=_git_patterns),
            Command("status", fill=_git_everywhere),
            Command("textconv", fill=_git_textconv),
        ),
    ),
    Command("list", "list_charters", _list),
    Command("scale", "show_scale", _scale),
    Command("schema", "schema"),
)
