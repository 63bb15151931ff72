"""One module a command, imported when it is called: `run(arguments, shell)` gives the exit code."""
