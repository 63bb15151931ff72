"""The entry of the program: from the words of the command line to an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui import __version__
from skalatui.cli.plain_words import plainly_asked
from skalatui.cli.shell import FAILED, LANGUAGE, Shell, folder_wanted, language_of_tag, language_wanted
from skalatui.text.language import LANGUAGES

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from skalatui.cli.parser import CommandRun

INTERRUPTED = 130  # as a shell reports an end by SIGINT
BROKEN_PIPE = 141  # as a shell reports an end by SIGPIPE


def run() -> None:
    """Run the command line of this process and end with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without æ, ø and å still gets every line
    if sys.argv[1:3] == ["git", "textconv"] and len(sys.argv) == 4 and not sys.argv[3].startswith("-"):
        from skalatui.cli.textconv import textconv  # git asks with every file of a diff: past the parser and its words

        sys.exit(textconv(sys.argv[3]))
    if sys.argv[1:] == ["--version"]:  # needs no parser, and so none of the time that it takes
        sys.exit(print(f"skalatui {__version__}"))
    sys.exit(main(sys.argv[1:], os.environ))


def main(words: Sequence[str], environment: Mapping[str, str]) -> int:
    """The exit code of a command line. Usage faults and `--help` end with SystemExit, as argparse does."""
    given: str | None = None
    arguments: Namespace | SimpleNamespace | None = plainly_asked(words)
    if arguments is None:
        from skalatui.cli.parser import language_given

        given = language_given(words)
    shell = Shell(language_wanted(given, environment))
    try:
        if arguments is None:
            from skalatui.cli.parser import parser_for

            arguments = parser_for(shell).parse_args(words)
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
        # The reader has gone (`| head`): nothing more can be said, and Python must not try to at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as failure:
        shell.complain(
            shell.say("cli.failed", cause=failure.strerror or str(failure), file=str(failure.filename or ""))
        )
        return FAILED
    return code


def _mind_language(environment: Mapping[str, str], shell: Shell) -> None:
    """Say so where `SKALATUI_LANG` asks for a language that there is not; a locale is no wish for this program."""
    wanted = environment.get(LANGUAGE)
    if wanted and language_of_tag(wanted) is None:
        shell.complain(shell.say("cli.no-such-language", found=wanted, known=LANGUAGES))


if __name__ == "__main__":
    run()
