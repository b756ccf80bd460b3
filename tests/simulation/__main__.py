"""The soak of the simulation: ``python -m tests.simulation --runs 2000 --steps 50 [--seed 1] [--workers 2]``.

Plays blocks of runs, one process per core, and prints the seed of each; a block that fails is played again with
``--seed ITS_SEED --runs 25``. Exit status 1 when a run failed.
"""

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from tests.simulation.test_simulation import STEPS, play

BLOCK = 25


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args(arguments)
    blocks = range(asked.seed, asked.seed + -(-asked.runs // BLOCK))
    begun, failed = time.monotonic(), 0
    with ProcessPoolExecutor(asked.workers) as workers:
        for seed, told in zip(blocks, workers.map(partial(block, asked.steps), blocks), strict=True):
            failed += bool(told)
            print(f"seed {seed}: {BLOCK} runs of {asked.steps} steps: {told or 'passed'}", flush=True)
    seconds = time.monotonic() - begun
    print(f"{len(blocks) * BLOCK} runs of {asked.steps} steps, {failed} blocks failed, {seconds:.0f} s")
    return 1 if failed else 0


def block(steps: int, seed: int) -> str:
    """What went wrong, with everything needed to play it again; nothing when all went well."""
    try:
        play(seed, BLOCK, steps)
    except Exception as error:  # told by the parent, which knows the seed
        return "\n".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", [])])
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
