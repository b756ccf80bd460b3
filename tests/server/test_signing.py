"""The platform's key: where it is kept, what it signs, who believes it."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as some

from sync.journal.signatures import KEY_BYTES, SIGNATURE_BYTES, verify
from sync.server.admin import main
from sync.server.signing import PlatformKey, key_file, load_key, make_key
from sync.server.trouble import PlatformTrouble

KEY = PlatformKey.made()
LABEL = b"a label"


@given(some.binary(max_size=200))
def test_what_was_signed_is_believed(content: bytes) -> None:
    signature = KEY.sign(LABEL, content)
    assert (len(KEY.public), len(signature)) == (KEY_BYTES, SIGNATURE_BYTES)
    assert verify(KEY.public, LABEL, content, signature)


@given(content=some.binary(max_size=80), bit=some.integers(0, 8 * SIGNATURE_BYTES - 1))
def test_one_bit_of_a_signature_is_one_too_many(content: bytes, bit: int) -> None:
    signature = bytearray(KEY.sign(LABEL, content))
    signature[bit // 8] ^= 1 << bit % 8
    assert not verify(KEY.public, LABEL, content, bytes(signature))


@given(content=some.binary(max_size=80), other=some.binary(max_size=80))
def test_a_signature_is_of_one_content(content: bytes, other: bytes) -> None:
    assert verify(KEY.public, LABEL, other, KEY.sign(LABEL, content)) is (content == other)


def test_a_signature_of_one_use_is_none_of_another() -> None:
    assert not verify(KEY.public, b"another", b"x", KEY.sign(LABEL, b"x"))


def test_a_label_cannot_swallow_the_content() -> None:
    with pytest.raises(ValueError, match="NUL"):
        KEY.sign(b"a\0b", b"x")


@pytest.mark.parametrize(
    "public",
    [b"", bytes(31), bytes(32), b"\xff" * 32, PlatformKey.made().public],
    ids=["none", "short", "zeros", "ones", "another"],
)
def test_another_key_is_not_believed(public: bytes) -> None:
    assert not verify(public, LABEL, b"x", KEY.sign(LABEL, b"x"))


@pytest.mark.parametrize("signature", [b"", bytes(64), b"x" * 63, b"x" * 65], ids=["none", "zeros", "short", "long"])
def test_no_signature_is_not_believed(signature: bytes) -> None:
    assert not verify(KEY.public, LABEL, b"x", signature)


def test_a_key_comes_back_from_its_file_and_is_the_owners_alone(tmp_path: Path) -> None:
    made, new = make_key(tmp_path / "k")
    assert new and stat.S_IMODE((tmp_path / "k").stat().st_mode) == 0o600
    assert load_key(tmp_path / "k").public == made.public


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    first, _ = make_key(tmp_path / "k")
    again, new = make_key(tmp_path / "k")
    assert (again.public, new) == (first.public, False)


def test_the_key_lies_beside_an_embedded_database() -> None:
    assert key_file("data/platform.db") == Path("data/platform.db.key")
    assert key_file("postgresql://h/x") == Path("platform.key")
    assert key_file("data/platform.db", Path("k")) == Path("k")


def other_kind() -> bytes:
    return generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    "content", [b"", b"no key", KEY.pem()[:70], other_kind()], ids=["empty", "text", "cut", "another kind"]
)
def test_a_file_that_holds_no_key_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "k").write_bytes(content)
    with pytest.raises(PlatformTrouble, match="unreadable_key"):
        load_key(tmp_path / "k")


def test_init_makes_the_key_once_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    db = str(tmp_path / "p.db")
    assert main(["init", "--db", db]) == 0 and "p.db.key" in capsys.readouterr().out
    public = load_key(tmp_path / "p.db.key").public
    assert main(["init", "--db", db]) == 0 and "密钥" not in capsys.readouterr().out
    assert load_key(tmp_path / "p.db.key").public == public


def test_a_platform_without_its_key_does_not_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    db = str(tmp_path / "p.db")
    main(["init", "--db", db])
    (tmp_path / "p.db.key").unlink()
    assert main(["serve", "--db", db, "--port", "0"]) == 1
    assert "请把原来的密钥文件放回原处" in capsys.readouterr().err


def test_a_folder_that_takes_no_key_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--db", str(tmp_path / "p.db"), "--key", str(tmp_path / "no" / "k")]) == 1
    assert "平台密钥不能写到" in capsys.readouterr().err
