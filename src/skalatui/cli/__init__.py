"""The command line: parse, call, print, exit code. Nothing heavy is imported before the command needs it."""
