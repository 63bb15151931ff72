"""The entry to the wizard. Textual is imported when it runs, not before."""

from __future__ import annotations

from skalatui.flow.start import Start

CRASHED = 1  # Textual has no code for an end that it did not mean


def run(start: Start) -> int:
    """Run the wizard on this process's terminal until it is left; its exit code."""
    from skalatui.tui.garbage import collected_later

    with collected_later():
        from skalatui.tui.stray_bytes import tolerate
        from skalatui.tui.wizard import Wizard

        tolerate()
        wizard = Wizard(start)
        wizard.take_signals()
    try:
        wizard.run()
    finally:
        wizard.give_terminal_back()
    return CRASHED if wizard.return_code is None else wizard.return_code
