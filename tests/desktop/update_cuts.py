"""Power cuts, played: what a disk may hold when the current goes at any moment of what was recorded.

Everything up to the last ``settle`` is there. Of what came after it each thing may be there or not, by itself: a file
system owes nobody an order. What was being written at that moment may be missing, cut short anywhere, or full of zeros.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path

from desktop.device.update_marks import PYTHON, read_mark

Act = tuple[str, ...] | tuple[str, str, bytes]
State = dict[str, bytes]


class QuickDisk:
    """A disk in a test whose plug nobody pulls: it waits for nothing. Implements Disk."""

    def write(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def settle(self, folder: Path) -> None:
        assert folder.is_dir()


class RecordedDisk(QuickDisk):
    """Does it, and writes it down."""

    def __init__(self) -> None:
        self.acts: list[Act] = []

    def write(self, path: Path, content: bytes) -> None:
        super().write(path, content)
        self.acts.append(("write", path.name, content))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.acts.append(("replace", source.name, target.name))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.acts.append(("remove", path.name))

    def settle(self, folder: Path) -> None:
        super().settle(folder)
        self.acts.append(("settle",))


def cuts(before: State, acts: list[Act]) -> list[State]:
    """Every state of the marks a cut may leave, each once."""
    found = {tuple(sorted(state.items())) for state in _cuts(before, acts)}
    return [dict(state) for state in sorted(found)]


def _cuts(before: State, acts: list[Act]) -> Iterator[State]:
    settled, loose = before, []
    for act in acts:
        for kept in product((True, False), repeat=len(loose)):
            state = _after(settled, [one for one, stays in zip(loose, kept, strict=True) if stays])
            yield state
            yield from _torn(state, act)
        if act[0] == "settle":
            settled, loose = _after(settled, loose), []
        else:
            loose.append(act)
    yield _after(settled, loose)


def _torn(state: State, act: Act) -> Iterator[State]:
    """While ``act`` was being done."""
    match act:
        case ("write", str(name), bytes(content)):
            yield from (state | {name: content[:length]} for length in range(len(content) + 1))
            yield state | {name: bytes(len(content))}
        case _:
            yield _after(state, [act])


def _after(state: Mapping[str, bytes], acts: Iterable[Act]) -> State:
    """A name that never came to the disk cannot be renamed there."""
    found = dict(state)
    for act in acts:
        match act:
            case ("write", str(name), bytes(content)):
                found[name] = content
            case ("replace", str(source), str(target)) if source in found:
                found[target] = found.pop(source)
            case ("remove", str(name)):
                found.pop(name, None)
    return found


def fresh_root(
    root: Path, versions: Iterable[str], marks: Mapping[str, bytes], without_python: Iterable[str] = ()
) -> Path:
    """A root with these marks and folders that hold nothing but a Python, or not even that."""
    for folder in (*versions, *without_python):
        (root / folder).mkdir(parents=True)
    for folder in versions:
        (root / folder / PYTHON).write_bytes(b"MZ")
    for name, content in marks.items():
        (root / name).write_bytes(content)
    return root


def state_of(root: Path) -> State:
    return {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}


def marks_of(root: Path) -> dict[str, str]:
    """Every file of the root, with the folder it names."""
    return {path.name: read_mark(root, path.name) for path in root.iterdir() if path.is_file()}
