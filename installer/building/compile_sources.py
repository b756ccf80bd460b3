"""Compiles Python sources; a program for the Python whose compiled files are wanted, wherever that one runs.

From its standard input comes, marshalled, a table of shown path to source; to its standard output goes, marshalled too,
a table of shown path to compiled file. It opens no file: it works inside a chroot, and no path of the machine gets in.
Each compiled file says "unchecked" (PEP 552): it is taken without a look at its source. Sources that cannot be compiled
are left out: a library may carry one for a newer Python.
"""

import marshal
import sys
import warnings
from importlib.util import MAGIC_NUMBER, source_hash

UNCHECKED = (0b01).to_bytes(4, "little")


def compiled(sources: "dict[str, bytes]") -> "dict[str, bytes]":
    """Shown path to compiled file."""
    done = {}
    for shown in sorted(sources):
        try:
            code = compile(sources[shown], shown, "exec", dont_inherit=True, optimize=0)
        except SyntaxError:
            continue
        done[shown] = MAGIC_NUMBER + UNCHECKED + source_hash(sources[shown]) + marshal.dumps(code)
    return done


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.stdout.buffer.write(marshal.dumps(compiled(marshal.load(sys.stdin.buffer)), 2))
