"""The entry of the program: from the words of the command line to an exit code.

What a command line has no need of is not imported: of the shortest ones that is most of what takes their time.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # as typing has it, which `--version` and `--help` do not wait for
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence
    from types import SimpleNamespace

    from skalatui.cli.parser import CommandRun
    from skalatui.cli.shell import Shell
    from skalatui.text.language import Language

    Arguments = Namespace | SimpleNamespace

SELDOM = 50_000  # new things until garbage is searched for: of a short command never, in a portfolio now and then
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

        code = textconv(sys.argv[3])
    else:
        code = main(sys.argv[1:], os.environ)
    gc.freeze()  # what stands now ends with the process: it is not looked through once more
    sys.exit(code)


def main(words: Sequence[str], environment: Mapping[str, str]) -> int:
    """The exit code of a command line. Usage faults and `--help` end with SystemExit, as argparse does."""
    try:
        return _run(words, environment)
    except BrokenPipeError:
        _print_no_more()  # the reader has gone (`| head`)
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as failure:
        return _told(failure, words, environment)


def _run(words: Sequence[str], environment: Mapping[str, str]) -> int:
    if list(words) == ["--version"]:  # needs no parser, and so none of the time that it takes
        from skalatui import __version__

        sys.stdout.write(f"skalatui {__version__}\n")
        sys.stdout.flush()
        return 0
    from skalatui.cli.plain_words import plainly_asked

    arguments: Arguments | None = plainly_asked(words)
    is_plain = arguments is not None
    language, is_given = _language(words, environment, is_plain=is_plain)
    if arguments is None:
        arguments = _parsed(words, language)
    code = _command(arguments, language, environment, is_given=is_given)
    sys.stdout.flush()
    return code


def _parsed(words: Sequence[str], language: Language) -> Namespace:
    from skalatui.cli.parser import parser_for
    from skalatui.store.texts import catalogue

    try:
        return parser_for(catalogue(language), words).parse_args(words)
    except SystemExit:  # after the help, which may not have got through
        sys.stdout.flush()
        raise


def _command(arguments: Arguments, language: Language, environment: Mapping[str, str], *, is_given: bool) -> int:
    """The exit code of the command that was asked for."""
    from importlib import import_module
    from pathlib import Path

    from skalatui.cli.plain_words import WIZARD
    from skalatui.cli.shell import Shell, folder_wanted

    if arguments.command != WIZARD:  # which looks for garbage when nobody waits for it
        gc.set_threshold(SELDOM)
    scale = getattr(arguments, "edition", None)
    shell = Shell(
        language,
        folder_wanted(getattr(arguments, "dir", None), environment),
        Path(scale) if scale else None,
        environment=environment,
    )
    if not is_given:
        _mind_language(environment, shell)
    command: CommandRun = import_module(f"skalatui.cli.commands.{arguments.command}").run
    return command(arguments, shell)


def _told(failure: OSError, words: Sequence[str], environment: Mapping[str, str]) -> int:
    """The exit code of what the system would not do, once that is told."""
    from skalatui.cli.shell import FAILED, Shell

    shell = Shell(_language(words, environment, is_plain=False)[0])
    cause = failure.strerror or str(failure)
    if failure.filename is None:  # no file's, so it is that of what was printed
        _print_no_more()
        shell.complain(shell.say("cli.no-output", cause=cause))
    else:
        shell.complain(shell.say("cli.failed", cause=cause, file=str(failure.filename)))
    return FAILED


def _language(words: Sequence[str], environment: Mapping[str, str], *, is_plain: bool) -> tuple[Language, bool]:
    """The language to speak, and whether the words ask for it; plain ones do not."""
    from skalatui.cli.languages import language_given, language_wanted

    given = None if is_plain else language_given(words)
    return language_wanted(given, environment), given is not None


def _print_no_more() -> None:
    """Let what is left to print go nowhere: Python would try to at the end, and complain."""
    from contextlib import suppress

    with suppress(OSError, ValueError):  # in a test it may be no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _mind_closed_streams() -> None:
    """Give a stream that was closed before we began one that tells: nothing comes in, and what is printed fails.

    Python has None there, and the next file that is opened would take its number.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            from contextlib import suppress

            with suppress(OSError):
                to = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
                setattr(sys, name, os.fdopen(to, "w" if number else "r", encoding="utf-8"))


def _mind_language(environment: Mapping[str, str], shell: Shell) -> None:
    """Say so where `SKALATUI_LANG` asks for a language that there is not; a locale is no wish for this program."""
    from skalatui.cli.languages import LANGUAGE, language_of_tag
    from skalatui.text.language import LANGUAGES

    wanted = environment.get(LANGUAGE)
    if wanted and language_of_tag(wanted) is None:
        shell.complain(shell.say("cli.no-such-language", found=wanted, known=LANGUAGES))


if __name__ == "__main__":
    run()
