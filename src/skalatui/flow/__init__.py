"""The one flow under both front ends: the interview in progress, opened, resumed, shown and saved. No screens here."""
