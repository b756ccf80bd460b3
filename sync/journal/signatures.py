"""Ed25519 (RFC 8032): what one end signed, the other checks. Every use has a label of its own.

The label keeps a signature of one use from being shown as one of another: signed is ``label NUL content``.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_BYTES = 32
SIGNATURE_BYTES = 64
PACK_LABEL = b"qianban pack v1"


def verify(public: bytes, label: bytes, content: bytes, signature: bytes) -> bool:
    """Whether the holder of ``public`` (32 bytes) signed exactly this; False too for a key or signature that is none.

    Raises ValueError for a label that is empty or holds a NUL: that is a slip of ours, not of whoever signed.
    """
    signed = labelled(label, content)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
    except (ValueError, InvalidSignature):
        return False
    return True


def sign(private: Ed25519PrivateKey, label: bytes, content: bytes) -> bytes:
    """64 bytes. Raises ValueError as :func:`verify` does."""
    return private.sign(labelled(label, content))


def labelled(label: bytes, content: bytes) -> bytes:
    """The bytes that are signed. Raises ValueError for a label that is empty or holds a NUL."""
    if not label or b"\0" in label:
        raise ValueError("a label is some bytes without NUL")
    return label + b"\0" + content
