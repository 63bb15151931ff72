"""The knowledge: levels, rows, roles, platforms, questions, and which rows are in force at a level."""
