"""The guards of the state machine by event, in the order in which they are asked, under the names of the table.

A rehearsal answers to this table only. The rules of a desk are stricter in places; what the table does not name is
taken as put right, or as agreed to by the centre.
"""

from collections.abc import Mapping

GUARDS: Mapping[str, tuple[str, ...]] = {
    "E01": ("item_effective", "party_valid", "materials_checked", "duplicates_shown"),
    "E03": ("first_notice_or_reasoned_second", "nonempty", "within_acceptance"),
    "E04": ("all_lines_settled",),
    "E05": ("supplement_overdue", "reminded"),
    "E06": ("materials_complete",),
    "E07": ("only_tolerable_missing", "promise_signed"),
    "E08": ("reason", "remedies"),
    "E09": ("acceptance_overdue",),
    "E10": (),
    "E11": (),
    "E12": (),
    "E13": ("opinion", "report_up_item"),
    "E13b": ("report_up_item",),
    "E14": ("kind_allowed", "basis"),
    "E15": ("result_text",),
    "E16": ("not_after_due", "once"),
    "E17": ("is_tolerant",),
    "E18": ("is_tolerant", "tolerant_overdue"),
    "E19": (),
    "E20": ("no_tolerant_missing", "not_same_person_unless_instant"),
    "E21": ("reason", "remedies", "not_same_person_unless_instant"),
    "E22": ("signed_request",),
    "E23": ("ground",),
    "E24": ("reason", "overdue_needs_supervisor"),
    "E27": (),
    "E29": ("one_per_occasion",),
    "E33": ("old_new_reason",),
}

LAPSES = frozenset({"E05", "E18"})
"""Events that are only possible after a deadline; a step of theirs comes after it unless it says otherwise."""
