"""One door to everything typed about a party: identity numbers, names, telephones, notes, and their masks."""

from sync.casework.bad_input import BadInput
from sync.casework.masks import mask_id, mask_name, mask_phone
from sync.casework.party_codes import (
    Gender,
    IdCard,
    Uscc,
    check_id_card,
    check_permit,
    check_uscc,
    id_check_digit,
    uscc_check_digit,
)
from sync.casework.party_texts import check_name, check_phone, clean_text

__all__ = [
    "BadInput",
    "Gender",
    "IdCard",
    "Uscc",
    "check_id_card",
    "check_name",
    "check_permit",
    "check_phone",
    "check_uscc",
    "clean_text",
    "id_check_digit",
    "mask_id",
    "mask_name",
    "mask_phone",
    "uscc_check_digit",
]
