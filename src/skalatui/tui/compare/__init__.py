"""Two charters side by side, which to compare, and the history of an answer and of the level."""
