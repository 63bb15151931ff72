"""What stands around a step: where we are, which levels the answers give, the question's hint, the keys."""
