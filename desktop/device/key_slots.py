"""What is in the key slots: the data key, wrapped once per person.

data key (32 random bytes)
└── wrapped by AES-GCM under HKDF( Argon2id(PIN) ‖ device secret )   one slot per staff code
└── wrapped by AES-GCM under HKDF( device secret )                   slot "device", only with a credential store
└── wrapped by AES-GCM under HKDF( Argon2id(code of the sheet) )     slot "recovery", opens on any machine
"""

import secrets

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.device.slot_file import FORM, Cost, Slot


def seal(profile: str, name: str, data_key: bytes, secret: bytes, pin: str | None, cost: Cost) -> Slot:
    """Wrap the data key; ``pin`` None for the device slot."""
    salt = secrets.token_bytes(16) if pin is not None else b""
    nonce = secrets.token_bytes(12)
    wrapping = AESGCM(_wrapping_key(secret, pin, salt, cost))
    sealed = wrapping.encrypt(nonce, data_key, _bound_to(profile, name))
    return Slot(name=name, nonce=nonce.hex(), sealed=sealed.hex(), salt=salt.hex(), cost=cost)


def unseal(profile: str, slot: Slot, secret: bytes, pin: str | None) -> bytes | None:
    """The data key, or None when PIN or secret are not the right ones."""
    wrapping = AESGCM(_wrapping_key(secret, pin, bytes.fromhex(slot.salt), slot.cost))
    try:
        return wrapping.decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.sealed), _bound_to(profile, slot.name))
    except InvalidTag:
        return None


def _wrapping_key(secret: bytes, pin: str | None, salt: bytes, cost: Cost) -> bytes:
    stretched = b""
    if pin is not None:
        stretched = hash_secret_raw(
            pin.encode(), salt, cost.rounds, cost.memory_kib, cost.lanes, hash_len=32, type=Type.ID
        )
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"qianban/slot/v1").derive(stretched + secret)


def _bound_to(profile: str, name: str) -> bytes:
    return f"{FORM}|{profile}|{name}".encode()
