"""The grammar of the command line, with its help in the interface's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from textwrap import fill
from typing import Any

from skalatui import __version__
from skalatui.cli.plain_words import WIZARD
from skalatui.cli.shell import Shell
from skalatui.flow.looks import LOOKS
from skalatui.text.language import LANGUAGES

SHELLS = ("bash", "zsh", "tcsh")


def parser_for(shell: Shell) -> argparse.ArgumentParser:
    """The parser of all commands; `command` of its result names the module that runs."""
    speak(shell)
    anywhere = _options_anywhere(shell)
    parser = argparse.ArgumentParser(
        prog="skalatui",
        description=shell.say("cli.about"),
        epilog=shell.say("cli.examples"),
        parents=[anywhere],
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    parser.set_defaults(command=WIZARD, start="library")
    parser.add_argument("--version", action="version", version=f"skalatui {__version__}", help=shell.say("cli.version"))
    parser.add_argument("--print-completion", choices=SHELLS, action=_Completion, help=shell.say("cli.completion"))
    parser.add_argument("--example", metavar=shell.say("cli.metavar.name"), help=shell.say("cli.example"))
    commands = parser.add_subparsers(title=shell.say("cli.commands"), metavar=shell.say("cli.metavar.command"))

    def command(name: str, module: str, **defaults: object) -> argparse.ArgumentParser:
        added = commands.add_parser(
            name,
            help=shell.say(f"cli.command.{name}.help"),
            description=shell.say(f"cli.command.{name}.description"),
            epilog=shell.say("cli.example-heading") + "\n  " + shell.say(f"cli.command.{name}.example"),
            parents=[anywhere],
            formatter_class=_Formatter,
            allow_abbrev=False,
        )
        added.set_defaults(command=module, **defaults)
        return added

    def positional(added: argparse.ArgumentParser, name: str, metavar: str, **options: Any) -> None:
        added.add_argument(name, metavar=shell.say(f"cli.metavar.{metavar}"), help=shell.say(f"cli.{name}"), **options)

    def flag(added: argparse.ArgumentParser, name: str) -> None:
        added.add_argument(f"--{name}", action="store_true", help=shell.say(f"cli.{name}"))

    new, opening = command("new", WIZARD, start="new"), command("open", WIZARD, start="open")
    positional(new, "name", "name", nargs="?")
    positional(opening, "file", "file")
    for interview in (parser, new, opening):
        interview.add_argument("--plain", action="store_true", default=argparse.SUPPRESS, help=shell.say("cli.plain"))
        interview.add_argument("--theme", choices=LOOKS, default=argparse.SUPPRESS, help=shell.say("cli.theme"))
    build = command("build", "build")
    positional(build, "file", "file")
    build.add_argument("-o", "--output", metavar=shell.say("cli.metavar.out"), help=shell.say("cli.output"))
    flag(build, "force")
    flag(build, "drop-comments")
    recommend = command("recommend", "recommend")
    positional(recommend, "files", "file", nargs="+")
    flag(recommend, "json")
    check = command("check", "check")
    positional(check, "paths", "path", nargs="*")
    for name in ("staged", "guard", "json"):
        flag(check, name)
    diff = command("diff", "diff")
    diff.add_argument("a", metavar="A", help=shell.say("cli.diff-a"))
    diff.add_argument("b", metavar="B", nargs="?", help=shell.say("cli.diff-b"))
    shapes = diff.add_mutually_exclusive_group()
    for shape in ("json", "markdown", "stat"):
        shapes.add_argument(f"--{shape}", action="store_true", help=shell.say(f"cli.{shape}"))
    merge = command("merge", "merge")
    for side in ("base", "ours", "theirs"):
        merge.add_argument(side, metavar=side.upper(), help=shell.say(f"cli.merge-{side}"))
    merge.add_argument("path", metavar="PATH", nargs="?", help=shell.say("cli.merge-path"))
    git = command("git", "git")
    actions = git.add_subparsers(
        title=shell.say("cli.commands"), metavar=shell.say("cli.metavar.command"), dest="action", required=True
    )
    for action in ("enable", "disable", "status", "textconv"):
        added = actions.add_parser(
            action,
            help=shell.say(f"cli.git.{action}.help"),
            description=shell.say(f"cli.git.{action}.description"),
            epilog=shell.say("cli.example-heading") + "\n  " + shell.say(f"cli.git.{action}.example"),
            parents=[anywhere],
            formatter_class=_Formatter,
            allow_abbrev=False,
        )
        if action == "textconv":
            positional(added, "file", "file")
            continue
        if action != "status":
            added.add_argument("patterns", metavar="PATTERN", nargs="*", help=shell.say("cli.git.patterns"))
        added.add_argument("--global", action="store_true", dest="everywhere", help=shell.say("cli.git.global"))
    listing = command("list", "list_charters")
    positional(listing, "directory", "dir", nargs="?")
    forms = listing.add_mutually_exclusive_group()
    for form in ("json", "csv"):
        forms.add_argument(f"--{form}", action="store_true", help=shell.say(f"cli.{form}"))
    scale = command("scale", "show_scale")
    scale.add_argument("--level", type=int, metavar="N", help=shell.say("cli.level"))
    flag(scale, "json")
    command("schema", "schema")
    return parser


def language_given(words: Sequence[str]) -> str | None:
    """The value of `--lang`, looked for before the parser that speaks the language can be made."""
    for index, word in enumerate(words):
        if word == "--":
            return None
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and index + 1 < len(words):
            return words[index + 1]
    return None


def _options_anywhere(shell: Shell) -> argparse.ArgumentParser:
    """Options that may stand before the command or after it."""
    anywhere = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = anywhere.add_argument_group(shell.say("cli.everywhere"))
    group.add_argument("--lang", choices=LANGUAGES, help=shell.say("cli.lang"))
    group.add_argument("--dir", metavar=shell.say("cli.metavar.dir"), help=shell.say("cli.dir"))
    group.add_argument("--scale", metavar=shell.say("cli.metavar.dir"), help=shell.say("cli.scale"), dest="edition")
    return anywhere


def speak(shell: Shell) -> None:
    """Let argparse's own words be in the interface's language.

    argparse asks gettext for them by their English text; our texts live in the catalogue, so the look-up that
    argparse holds is put in its place. What the catalogue does not have stays as it is.
    """

    def translated(english: str | None) -> str | None:
        if english is None:
            return None
        key = f"cli.argparse.{_key(english)}"
        return shell.catalogue.say(key) if shell.catalogue.has(key) else english

    def plural(one: str, other: str, count: int) -> str | None:
        return translated(one if count == 1 else other)

    vars(argparse).update(_=translated, ngettext=plural)


def _key(english: str) -> str:
    """`argument %(argument_name)s: %(message)s` becomes `argument-argument-name-message`."""
    words = "".join(letter if letter.isalpha() else " " for letter in english.replace(")s", ")").lower()).split()
    return "-".join(words)


class _Formatter(argparse.HelpFormatter):
    """Wraps long lines and keeps the line breaks of a text, so that examples stand one a line."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        def wrapped(line: str) -> str:
            return fill(line, width, subsequent_indent="  " * line.startswith(" ")) if line else ""

        return "\n".join(wrapped(line) for line in text.splitlines())


class _Completion(argparse.Action):
    """Prints the completion script of a shell and ends; its maker is imported here and nowhere else."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: object, values: object, *_: object) -> None:
        import shtab

        print(shtab.complete(parser, str(values)))
        parser.exit()


CommandRun = Callable[[Any, Shell], int]  # with what the parser made of the words
