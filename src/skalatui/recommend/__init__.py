"""Answers to verdicts: staffing assignment, findings, roadmap, what is worth asking. Pure functions of the answers."""
