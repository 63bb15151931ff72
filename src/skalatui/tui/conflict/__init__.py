"""The picker of a merge that git left open: each conflict, what each choice does to the level, and the way on."""
