"""The parser of the command line, with its help in the interface's language."""

from __future__ import annotations

import argparse
import sys

from skalatui import __version__
from skalatui.cli.grammar import COMMANDS, WIZARD, add_interview_options
from skalatui.text.language import LANGUAGES

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from skalatui.cli.grammar import Command, Say
    from skalatui.cli.shell import Shell
    from skalatui.text.catalogue import Catalogue

    CommandRun = Callable[[Any, Shell], int]  # with what the parser made of the words

SHELLS = ("bash", "zsh", "tcsh")
_COMPLETION = "--print-completion"


def parser_for(catalogue: Catalogue, words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of a command line; `command` of its result names the module that runs.

    Every command is known by its name and line of help. Only those that `words` name are made whole, since no other
    can be meant: to make them all takes longer than most of them take to run.
    """
    speak(catalogue)
    say = catalogue.say
    parser = _CommandParser(
        prog="skalatui",
        description=say("cli.about"),
        epilog=say("cli.examples"),
        parents=[_options_anywhere(say)],
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    parser.set_defaults(command=WIZARD, start="library")
    parser.add_argument("--version", action="version", version=f"skalatui {__version__}", help=say("cli.version"))
    parser.add_argument(_COMPLETION, choices=SHELLS, action=_Completion, help=say("cli.completion"))
    parser.add_argument("--example", metavar=say("cli.metavar.name"), help=say("cli.example"))
    all_whole = any(word.startswith(_COMPLETION) for word in words)
    _add_commands(parser, COMMANDS, "cli.command", say, None if all_whole else words)
    add_interview_options(parser, say)
    return parser


def _add_commands(
    parser: argparse.ArgumentParser, commands: Sequence[Command], texts: str, say: Say, words: Sequence[str] | None
) -> None:
    options: dict[str, Any] = {} if texts == "cli.command" else {"dest": "action", "required": True}
    added = parser.add_subparsers(
        title=say("cli.commands"),
        metavar=say("cli.metavar.command"),
        prog=parser.prog,
        parser_class=_CommandParser,
        **options,
    )
    for command in commands:
        text = f"{texts}.{command.name}"
        if words is not None and command.name not in words:
            added.add_parser(command.name, help=say(f"{text}.help"), is_whole=False)
            continue
        made = added.add_parser(
            command.name,
            help=say(f"{text}.help"),
            description=say(f"{text}.description"),
            epilog=say("cli.example-heading") + "\n  " + say(f"{text}.example"),
            parents=[_options_anywhere(say)],
            formatter_class=_Formatter,
            allow_abbrev=False,
        )
        if command.module:
            made.set_defaults(command=command.module, **command.defaults)
        if command.actions:
            _add_commands(made, command.actions, f"cli.{command.name}", say, words)
        if command.fill is not None:
            command.fill(made, say)


def _options_anywhere(say: Say) -> _CommandParser:
    """Options that may stand before the command or after it."""
    anywhere = _CommandParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = anywhere.add_argument_group(say("cli.everywhere"))
    group.add_argument("--lang", choices=LANGUAGES, help=say("cli.lang"))
    group.add_argument("--dir", metavar=say("cli.metavar.dir"), help=say("cli.dir"))
    group.add_argument("--scale", metavar=say("cli.metavar.dir"), help=say("cli.scale"), dest="edition")
    return anywhere


def speak(catalogue: Catalogue) -> None:
    """Let argparse's own words be in the interface's language.

    argparse asks gettext for them by their English text; our texts live in the catalogue, so the look-up that
    argparse holds is put in its place. What the catalogue does not have stays as it is.
    """

    def translated(english: str | None) -> str | None:
        if english is None:
            return None
        key = f"cli.argparse.{_key(english)}"
        return catalogue.say(key) if catalogue.has(key) else english

    def plural(one: str, other: str, count: int) -> str | None:
        return translated(one if count == 1 else other)

    vars(argparse).update(_=translated, ngettext=plural)


def _key(english: str) -> str:
    """`argument %(argument_name)s: %(message)s` becomes `argument-argument-name-message`."""
    words = "".join(letter if letter.isalpha() else " " for letter in english.replace(")s", ")").lower()).split()
    return "-".join(words)


class _CommandParser(argparse.ArgumentParser):
    """The parser of a command; one that is not whole only stands for its name."""

    def __init__(self, *, is_whole: bool = True, **options: Any) -> None:
        if is_whole:
            super().__init__(**options)

    def _print_message(self, message: str, file: Any = None) -> None:
        """Told by argparse of all that it prints. Its own way passes over a full disk, as if the help had been read."""
        if file is sys.stdout and file is not None:
            file.write(message)
            file.flush()
        else:
            super()._print_message(message, file)


class _Formatter(argparse.HelpFormatter):
    """Wraps long lines and keeps the line breaks of a text, so that examples stand one a line."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        from textwrap import fill

        def wrapped(line: str) -> str:
            return fill(line, width, subsequent_indent="  " * line.startswith(" ")) if line else ""

        return "\n".join(wrapped(line) for line in text.splitlines())


class _Completion(argparse.Action):
    """Prints the completion script of a shell and ends; its maker is imported here and nowhere else."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: object, values: object, *_: object) -> None:
        import shtab

        print(shtab.complete(parser, str(values)))
        parser.exit()
