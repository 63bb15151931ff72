"""The steps of the interview: a module each, made when its step is first opened."""
