"""What opens over a screen and closes again: details, help, a search, a question."""
