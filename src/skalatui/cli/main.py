"""The entry of the program: from the words of the command line to an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui import __version__
from skalatui.cli.plain_words import plainly_asked
from skalatui.cli.shell import DONE, FAILED, LANGUAGE, Shell, folder_wanted, language_of_tag, language_wanted
from skalatui.text.language import LANGUAGES

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from skalatui.cli.parser import CommandRun

INTERRUPTED = 130  # as a shell reports an end by SIGINT
BROKEN_PIPE = 141  # as a shell reports an end by SIGPIPE


def run() -> None:
    """Run the command line of this process and end with its exit code."""
    _mind_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without æ, ø and å still gets every line
    if sys.argv[1:3] == ["git", "textconv"] and len(sys.argv) == 4 and not sys.argv[3].startswith("-"):
        from skalatui.cli.textconv import textconv  # git asks with every file of a diff: past the parser and its words

        sys.exit(textconv(sys.argv[3]))
    sys.exit(main(sys.argv[1:], os.environ))


def main(words: Sequence[str], environment: Mapping[str, str]) -> int:
    """The exit code of a command line. Usage faults and `--help` end with SystemExit, as argparse does."""
    given: str | None = None
    arguments: Namespace | SimpleNamespace | None = plainly_asked(words)
    asks_version = list(words) == ["--version"]  # needs no parser, and so none of the time that it takes
    if arguments is None and not asks_version:
        from skalatui.cli.parser import language_given

        given = language_given(words)
    shell = Shell(language_wanted(given, environment))
    try:
        if asks_version:
            shell.print(f"skalatui {__version__}")
            sys.stdout.flush()
            return DONE
        if arguments is None:
            from skalatui.cli.parser import parser_for

            try:
                arguments = parser_for(shell).parse_args(words)
            except SystemExit:  # after the help, which may not have got through
                sys.stdout.flush()
                raise
        if given is None:
            _mind_language(environment, shell)
        scale = getattr(arguments, "edition", None)
        shell = Shell(
            shell.language,
            folder_wanted(getattr(arguments, "dir", None), environment),
            Path(scale) if scale else None,
            environment=environment,
        )
        command: CommandRun = import_module(f"skalatui.cli.commands.{arguments.command}").run
        code = command(arguments, shell)
        sys.stdout.flush()
    except BrokenPipeError:
        _print_no_more()  # the reader has gone (`| head`)
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as failure:
        cause = failure.strerror or str(failure)
        if failure.filename is None:  # no file's, so it is that of what was printed
            _print_no_more()
            shell.complain(shell.say("cli.no-output", cause=cause))
        else:
            shell.complain(shell.say("cli.failed", cause=cause, file=str(failure.filename)))
        return FAILED
    return code


def _print_no_more() -> None:
    """Let what is left to print go nowhere: Python would try to at the end, and complain."""
    with suppress(OSError, ValueError):  # in a test it may be no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _mind_closed_streams() -> None:
    """Give a stream that was closed before we began one that tells: nothing comes in, and what is printed fails.

    Python has None there, and the next file that is opened would take its number.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with suppress(OSError):
                to = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
                setattr(sys, name, os.fdopen(to, "w" if number else "r", encoding="utf-8"))


def _mind_language(environment: Mapping[str, str], shell: Shell) -> None:
    """Say so where `SKALATUI_LANG` asks for a language that there is not; a locale is no wish for this program."""
    wanted = environment.get(LANGUAGE)
    if wanted and language_of_tag(wanted) is None:
        shell.complain(shell.say("cli.no-such-language", found=wanted, known=LANGUAGES))


if __name__ == "__main__":
    run()
