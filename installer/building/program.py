"""The order of the build, and its options."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from building import embedded, listing, payload, release, setup
from building.payload import Order
from building.places import written_version
from building.signing import ready
from building.signing_trial import tried
from environment import ROOT, Stopped
from sync.wire.release_version import version_numbers

OUT = ROOT / "dist"
MOST = {"payload": 125_000_000, "setup": 42_000_000}
"""Bytes. What a thin line and an old disk were promised: with the image of the start, 20 MB, installed 145 MB."""


def main(arguments: Sequence[str]) -> int:
    """0 when everything that was asked for is there. Raises Stopped."""
    given = _parser().parse_args(arguments)
    if given.make_release_key:
        release.make_key(given.make_release_key)
        print(f"已生成 Made: {given.make_release_key}")
        return 0
    if given.try_signing:
        print(tried(embedded.embedded(given.python_zip, given.sha256)["pythonw.exe"]))
        return 0
    return _compare(given) if given.compare else _build(given)


def _build(given: argparse.Namespace) -> int:
    signer = ready(given.sign_pfx, given.sign_password, given.sign_stamp)
    private = release.read_key(given.release_key) if given.release_key else None
    with_setup, with_update = not (given.payload_only or given.update_only), not given.payload_only
    if given.update_only and private is None:
        raise Stopped("更新要有签名私钥:--release-key。An update needs the key that signs it: --release-key.")
    if with_setup:
        setup.check_tool()
    order, out = _order(given), given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    made = payload.build(order, out)
    within = _told("payload", made)
    if with_setup:
        within &= _told("setup", setup.make(made, order.version, order.made, out, signer))
    if with_update and private is not None:
        _told("update", release.make(made, order.made, private, out))
    return 0 if within else 1


def _compare(given: argparse.Namespace) -> int:
    """Makes the payload twice, in two places, and says whether every file is the same. 1 where one is not."""
    lists = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            lists.append(listing.of_folder(payload.build(_order(given), Path(folder))))
    differing = listing.differences(*lists)
    print(f"{len(lists[0])} 个文件,{len(differing)} 个不同。{len(lists[0])} files, {len(differing)} differ.")
    print(*differing[:20], sep="\n")
    return 1 if differing else 0


def _order(given: argparse.Namespace) -> Order:
    private = release.read_key(given.release_key) if given.release_key else None
    return Order(
        version=given.version or written_version(),
        made=payload.commit_time(),
        python_zip=given.python_zip,
        sha256=given.sha256,
        compiler=given.compiler,
        public_key=private.public_key().public_bytes_raw() if private else None,
    )


def _told(what: str, made: Path) -> bool:
    """One line: what, how large, how many files, where. False where it is larger than was promised, which is said."""
    files = [path for path in made.rglob("*") if path.is_file()] if made.is_dir() else [made]
    size = sum(path.stat().st_size for path in files)
    print(f"{what}: {size / 1e6:.1f} MB, {len(files)} files, {made}", flush=True)
    if size <= (most := MOST.get(what, size)):
        return True
    print(f"{what} 超过了 {most / 1e6:.0f} MB。It is larger than was promised.", flush=True)
    return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 installer/build.py",
        description="制作 Windows 安装包和更新文件夹。Makes the setup for Windows and the update folder.",
    )
    add = parser.add_argument
    add("--out", type=Path, default=OUT, help="结果放在哪里 where the results go (dist)")
    add("--version", type=_version, help="版本号 another version than the sources say, e.g. 0.2.0")
    add("--python-zip", type=Path, help="另用一个 CPython 3.13 嵌入包 another embeddable CPython 3.13, with --sha256")
    add("--sha256", help="它的 SHA-256 its SHA-256")
    add("--compiler", type=Path, help="用哪个 CPython 3.13 编译 the CPython 3.13 that compiles")
    add("--release-key", type=Path, help="更新的签名私钥 the private key that signs updates (Ed25519, PEM)")
    add("--make-release-key", type=Path, help="只生成这样一个私钥 only make such a key")
    add("--sign-pfx", type=Path, help="代码签名证书 the certificate for Authenticode (PKCS 12)")
    add("--sign-password", type=Path, help="含其口令的文件 a file with its password")
    add("--sign-stamp", default="", help="时间戳服务地址 the address of a time stamping service")
    add("--try-signing", action="store_true", help="用自制证书试签一次 sign once with a self-made certificate")
    add("--payload-only", action="store_true", help="只做程序文件夹 only the folder of the program")
    add("--update-only", action="store_true", help="只做程序文件夹和更新 only that and the update")
    add("--compare", action="store_true", help="做两次并比较 make the payload twice and compare")
    return parser


def _version(text: str) -> str:
    version_numbers(text)
    return text
