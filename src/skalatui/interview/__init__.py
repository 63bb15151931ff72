"""The interview: questions, answers, order and applicability, events and undo. A state machine without I/O."""
