"""The interview line by line: prompts and answers for screen readers and bare terminals, over the same flow."""
