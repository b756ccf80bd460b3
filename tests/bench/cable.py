"""A cable that is really pulled: the desk and the platform in network namespaces of their own, 16 kbit/s between them.

Half of the pulls last three seconds, which TCP outlives; half last until the desk has given up. Needs Linux with user
namespaces, ``unshare``, ``nsenter``, ``ip`` and ``tc``; nothing outside the namespaces is touched, no root is needed.
"""

import json
import subprocess
import sys
import tempfile


def measure() -> dict[str, float | int]:
    inside = (sys.executable, "-m", "tests.bench.cable_parts.inside")
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run(("unshare", "-rn", *inside, folder), check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, float | int] = json.loads(told.stdout)
    return figures
