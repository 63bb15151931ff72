"""The wizard: screens that show an interview's session and post events to it. Nothing here is state that matters."""
