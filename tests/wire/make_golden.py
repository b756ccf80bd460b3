"""Makes the golden files of dictionary 1: run when it was frozen, never again.

python -m tests.wire.make_golden
"""

from hashlib import sha256
from pathlib import Path

from sync.wire.dictionary import parts
from sync.wire.envelope import seal_exchange
from sync.wire.messages import Exchange
from tests.bench.market import market_entries
from tests.wire.strategies import DEVICE

FOLDER = Path(__file__).parents[1] / "data" / "wire"


def main() -> None:
    entries = market_entries(11, 300, DEVICE)
    request = Exchange(
        device=DEVICE, incarnation=1, token=b"", scopes=(), first_seq=1, next_seq=301, device_head8=bytes(8),
        entries=entries,
    )  # fmt: skip
    (FOLDER / "exchange_v1.bin").write_bytes(seal_exchange(request, 0))
    dictionary = sha256("\0".join(map(str, parts(1))).encode()).hexdigest()
    read = sha256(b"".join(entry.canonical + entry.body for entry in entries)).hexdigest()
    (FOLDER / "digests_v1.txt").write_text(f"{dictionary}\n{read}\n")


if __name__ == "__main__":
    main()
