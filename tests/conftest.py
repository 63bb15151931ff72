"""What holds for every test: properties are not timed, since a machine's speed is no property of the program.

A run looks at the same examples each time, so that what passed here passes there; HYPOTHESIS_PROFILE=wander looks at
other ones each time, to find what nobody has thought of.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("wander", settings.get_profile("house"), derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))
