"""Every fault of the protocol's specification (§13), and the tests that press what has to follow from it.

Read the test before it is named here. Where what is pressed is less than what the specification expects, the entry is a
Reason: what is missing, in a sentence, beside the tests there are.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why no test, or not the whole of what is expected; ``tests``: what there is."""

    why: str
    tests: tuple[str, ...] = ()


_BOXES = "tests/faults/test_boxes.py::"
_LANE = "tests/faults/test_attachments.py::"
_AGES = "tests/faults/test_versions_http.py::"
_MOVED = "tests/faults/test_moved_desks.py::"
_STRANGE = "tests/faults/test_strange_line.py::"
_ENDS = "tests/faults/test_killed_ends.py::"
_STORE = "tests/faults/test_damaged_store.py::"
_CLOCK = "tests/faults/test_wrong_clock.py::"
_COMMIT = "tests/faults/test_moments.py::test_a_platform_killed_at_its_commit_has_all_or_nothing_and_gets_it_once"
_CUT = "tests/test_cut_lines.py::test_two_hundred_cuts_lose_and_double_nothing"
_LINE = "tests/client/test_transport.py::"
_ENGINE = "tests/client/test_engine.py::"
_READ = "tests/client/test_clock_reading.py::"
_TLS = "tests/client/test_tls.py::"
_X = "tests/server/test_exchange.py::"
_JUDGE = "tests/server/test_judging.py::"
_BATCH = "tests/server/test_judging_batch.py::"
_BACK = "tests/server/test_restored.py::"
_GAPS = "tests/server/test_gaps.py::"
_DB = "tests/server/test_database.py::"
_MERGE = "tests/server/test_merging.py::"
_SALVAGE = "tests/server/test_salvage.py::"
_FOLLOW = "tests/desktop/test_followed_logs.py::"
_LEFT = "tests/desktop/test_revoked_grant.py::"
_ADMIT = "tests/server/test_admission.py::"
_ANYHOW = "tests/server/test_rewinding_property.py::test_one_log_in_the_end"

FAULTS: dict[str, tuple[str, ...] | Reason] = {
    "F1": (_CUT,),
    "F2": (_CUT, "tests/wire/test_frame.py::test_a_frame_cut_anywhere_is_refused"),
    "F3": (_CUT, _COMMIT, _ENGINE + "test_a_lost_answer_makes_no_second_event"),
    "F4": (_LINE + "test_an_answer_cut_without_a_length_is_not_believed",),
    "F5": (
        _LINE + "test_an_answer_from_a_cache_is_not_believed",
        "tests/journal/test_journal.py::test_applying_an_answer_twice_changes_nothing",
        "tests/simulation/test_simulation.py::test_nothing_is_lost_and_everybody_agrees",
    ),
    "F6": (_BOXES + "test_f6_two_exchanges_started_at_once_are_one_after_the_other",),
    "F7": (_STRANGE + "test_an_exchange_with_somebody_else_keeps_everything_waiting",),
    "F8": (_STRANGE + "test_an_exchange_with_somebody_else_keeps_everything_waiting",),
    "F9": (
        _BOXES + "test_f9_a_cache_is_not_believed_and_asked_ever_more_seldom",
        "tests/server/test_http.py::test_an_answer_carries_as_few_headers_as_can_be",
    ),
    "F10": (_BOXES + "test_f10_what_a_proxy_does_to_the_encoding_is_noticed_or_does_not_matter",),
    "F11": (
        _BOXES + "test_f11_a_limit_of_ten_kilobytes_is_got_under_by_halving_and_not_tried_again_that_day",
        "tests/client/test_pace.py::test_a_limit_of_the_line_is_believed_for_a_day",
    ),
    "F12": (_LANE + "test_where_patch_is_blocked_the_lane_goes_around",),
    "F13": (_LANE + "test_a_proxy_that_swallows_chunks_gets_smaller_ones",),
    "F14": (
        _TLS + "test_a_stranger_in_the_line_is_not_no_network",
        _TLS + "test_the_clerk_reads_who_signed_it",
    ),
    "F15": (_TLS + "test_a_certificate_of_another_time_means_the_clock_or_has_run_out",),
    "F16": (_TLS + "test_another_server_is_asked_nothing_however_well_it_would_answer",),
    "F17": (_LINE + "test_a_drip_is_cut_off_at_the_deadline",),
    "F18": Reason(
        "A line this slow takes minutes: the bench of village lines measures 20 and 32 kbit/s, and nothing runs at"
        " 9.6 kbit/s with lost packets.",
        ("tests/client/test_pace.py::test_a_line_too_slow_halves_the_size_and_a_quick_one_doubles_it_slowly",),
    ),
    "F19": Reason(
        "The portions are pressed with 120 events, not with 3,000 beside a window in use.",
        (_ENGINE + "test_a_long_backlog_drains_in_portions_the_line_can_take",),
    ),
    "F20": Reason(
        "The power of the build machine is not cut: the process is killed, and the end of the log is torn off.",
        (
            "tests/desktop/test_kill_desk.py::test_nothing_confirmed_is_lost_in_a_hundred_kills",
            _STORE + "test_a_torn_end_of_the_log_costs_only_what_was_never_confirmed",
        ),
    ),
    "F21": (_X + "test_a_restored_backup_without_new_work_is_behind_and_gets_its_events_back", _ANYHOW),
    "F22": (
        _ENGINE + "test_a_full_disk_leaves_the_cursor_where_it_was",
        "tests/faults/test_full_disk.py::test_the_line_hears_of_it_as_a_trouble_of_this_computer",
    ),
    "F23": (
        _STORE + "test_a_file_that_cannot_be_opened_is_named_and_left_alone",
        _STORE + "test_what_waited_in_a_damaged_file_goes_into_a_bundle_as_far_as_it_can_be_read",
        _STORE + "test_what_lies_behind_an_unreadable_entry_stays",
    ),
    "F24": Reason(
        "The lock outlasts the store's wait, shortened for the test; no antivirus holds it for half a minute.",
        (
            "tests/faults/test_locked_store.py::test_f24_a_lock_that_is_let_go_in_time_is_waited_for",
            "tests/faults/test_locked_store.py"
            "::test_f24_a_lock_that_outlasts_the_patience_is_told_and_the_next_try_goes_on_where_it_was",
        ),
    ),
    "F25": (
        _X + "test_a_restored_backup_without_new_work_is_behind_and_gets_its_events_back",
        _MOVED + "test_f25_f26_a_folder_put_back_gets_its_events_again_and_keeps_what_is_new",
        _ANYHOW,
    ),
    "F26": (
        _X + "test_a_restored_backup_that_worked_on_is_a_fork_and_loses_nothing",
        _MOVED + "test_f25_f26_a_folder_put_back_gets_its_events_again_and_keeps_what_is_new",
        _ANYHOW,
        "tests/desktop/test_high_water.py"
        "::test_a_database_put_back_is_noticed_before_anything_goes_up_and_nothing_is_lost_or_doubled",
    ),
    "F27": (
        _ENGINE + "test_a_copied_device_goes_on_under_a_new_incarnation",
        _MOVED + "test_f27_a_cloned_disk_goes_on_under_another_incarnation_and_the_administrator_is_told",
        _ANYHOW,
    ),
    "F28": Reason("A desk does not choose its device id: the platform draws it and its table holds each once."),
    "F29": (
        _SALVAGE + "test_what_a_revoked_device_sends_is_kept_aside_and_in_no_log",
        _STRANGE + "test_a_desk_that_was_shut_out_keeps_its_work_and_is_told_whom_to_ask",
        "tests/desktop/test_shut_out.py"
        "::test_it_closes_keeps_what_waits_stays_closed_after_a_restart_and_opens_when_let_in_again",
    ),
    "F30": (
        "tests/server/test_bundles.py::test_what_is_told_as_waiting_is_less_by_what_was_carried",
        "tests/desktop/test_bundles.py::test_the_disk_of_a_dead_computer_is_carried_in_once",
    ),
    "F31": (
        _BACK + "test_f31_a_restored_platform_gets_back_what_its_desks_hold",
        "tests/server/test_restored_http.py::test_yesterdays_file_is_served_and_loses_nothing",
    ),
    "F32": (_BACK + "test_f32_the_digests_tell_when_nobody_says_that_it_was_restored",),
    "F33": (_BACK + "test_f33_new_events_have_passed_the_old_cursor_already",),
    "F34": (
        _BACK + "test_f34_an_empty_platform_is_not_believed_and_nothing_changes",
        _BACK + "test_f34_a_log_that_lost_most_is_not_believed_without_a_signature",
    ),
    "F35": (
        _MOVED + "test_f35_a_desk_that_is_led_to_another_platform_keeps_everything_and_gives_it_nothing",
        "tests/desktop/test_packs_line.py::test_a_desk_that_pins_another_key_believes_neither_head_nor_pack",
    ),
    "F36": Reason("The platform reads and writes one database; it has no replicas a desk could be led to."),
    "F37": (_GAPS + "test_no_event_is_lost_and_no_position_missing",),
    "F38": (
        _GAPS + "test_an_idle_transaction_elsewhere_stops_nobody",
        _GAPS + "test_the_whole_exchange_loses_nothing_while_a_transaction_lies_idle",
    ),
    "F39": (_DB + "test_two_that_wait_for_each_other_are_both_done_in_the_end",),
    "F40": (_DB + "test_who_waits_too_long_is_told_to_come_back",),
    "F41": (_COMMIT, _ENDS + "test_a_platform_killed_during_a_push_took_each_batch_whole_or_not_at_all"),
    "F42": (_COMMIT,),
    "F43": (_BACK + "test_f32_the_digests_tell_when_nobody_says_that_it_was_restored",),
    "F44": Reason(
        "An event that makes the judging fail is set aside at once and not after three tries; the bug is in a catalogue"
        " of the test, none is known in the rules.",
        (
            _BATCH + "test_f44_an_event_that_crashes_the_validator_is_set_aside_and_nineteen_others_are_taken",
            _JUDGE + "test_a_poisonous_event_is_set_aside_alone",
        ),
    ),
    "F45": (
        _JUDGE + "test_a_case_nobody_has_registered_yet_waits",
        _JUDGE + "test_what_waited_is_confirmed_at_a_new_position_when_its_case_arrives",
    ),
    "F46": (
        _JUDGE + "test_what_waited_is_confirmed_at_a_new_position_when_its_case_arrives",
        _JUDGE + "test_a_note_before_its_case_in_one_batch_is_released_at_once",
    ),
    "F47": (
        "tests/server/test_with_engine.py::test_two_desks_decide_offline_and_one_is_told_who_won",
        _JUDGE + "test_two_clerks_decide_the_same_case_and_the_first_one_wins",
    ),
    "F48": (_JUDGE + "test_the_second_supplement_notice_of_another_clerk_is_rejected_with_the_first_as_winner",),
    "F49": Reason(
        "A draft is no event and lies in no table the line reads, so it cannot be under way.",
        ("tests/desktop/test_device.py::test_drafts_belong_to_their_writer_and_survive_a_restart",),
    ),
    "F50": (_BOXES + "test_f50_what_is_recorded_during_an_exchange_follows_in_the_same_run",),
    "F51": (_X + "test_the_same_id_with_another_body_needs_a_person",),
    "F52": Reason(
        "An event of somebody who may not is irregular: confirmed and listed for the supervisor, not rejected.",
        (
            _BATCH
            + "test_f52_an_act_in_the_name_of_somebody_else_is_listed_alone_though_the_computers_signature_is_good",
            _JUDGE + "test_somebody_who_is_not_on_the_list_is_confirmed_and_listed",
        ),
    ),
    "F53": ("tests/server/test_signed.py::test_a_batch_of_another_hand_stores_nothing_but_an_incident",),
    "F54": (
        _X + "test_a_hole_is_answered_with_a_new_incarnation",
        _X + "test_after_a_gap_the_same_entries_go_up_under_the_new_incarnation",
    ),
    "F55": (
        "tests/faults/test_hostile_texts.py::test_a_note_longer_than_the_line_carries_is_refused_where_it_is_made",
    ),
    "F56": (
        _MERGE + "test_a_desk_that_was_away_while_its_township_was_merged_loses_nothing",
        _MERGE + "test_the_new_office_holds_the_cases_of_the_old_one",
        _LEFT + "test_the_log_of_the_own_office_stays_whoever_it_was_merged_into",
    ),
    "F57": Reason(
        "A log granted to a desk that follows its own already comes from its beginning, not by a snapshot.",
        (
            _FOLLOW + "test_a_case_of_a_log_that_may_not_be_followed_any_more_is_out_of_sight",
            _LEFT + "test_no_byte_of_it_lies_in_the_file_nor_beside_it",
            "tests/desktop/test_revoked_end_to_end.py::test_a_grant_given_taken_back_and_given_again",
        ),
    ),
    "F58": (
        _FOLLOW + "test_a_case_the_desk_worked_on_stays_and_so_does_what_waits",
        _LEFT + "test_what_waits_goes_up_first",
        _SALVAGE + "test_accepted_it_stands_in_the_log_in_its_slots",
    ),
    "F59": Reason(
        "Every event type has its first version yet, so no body is lifted.",
        (
            _AGES + "test_f59_all_that_an_old_program_recorded_is_taken_and_nothing_comes_down_until_it_is_renewed",
            "tests/server/test_versions.py::test_what_an_older_program_recorded_is_taken_and_nothing_comes_down",
        ),
    ),
    "F60": (
        _AGES + "test_f60_a_new_event_type_is_kept_as_it_came_and_its_case_takes_nothing_more",
        _JUDGE + "test_a_desk_takes_over_what_was_set_aside",
        "tests/faults/test_hostile_log.py::test_an_answer_with_anything_in_it_is_taken",
    ),
    "F61": Reason(
        "An event type the platform does not know is set aside there, whole and listed; it does not wait at the desk.",
        (
            _AGES
            + "test_f61_what_a_newer_program_says_at_the_beginning_is_passed_over_and_its_new_events_are_kept_whole",
            _JUDGE + "test_a_poisonous_event_is_set_aside_alone",
            _JUDGE + "test_what_is_set_aside_keeps_every_byte",
        ),
    ),
    "F62": (
        "tests/server/test_packs_signed.py::test_another_catalogue_or_calendar_than_the_desks_refuses_nothing",
        "tests/server/test_packs_signed.py::test_two_editions_judge_a_case_by_the_version_it_names",
    ),
    "F63": (
        "tests/server/test_contacts.py::test_a_clock_set_wrong_is_listed_with_both_edges_and_blocks_nothing",
        _CLOCK + "test_identities_stay_in_order_through_every_jump",
    ),
    "F64": ("tests/server/test_contacts.py::test_a_clock_set_wrong_is_listed_with_both_edges_and_blocks_nothing",),
    "F65": (
        _READ + "test_f65_a_clock_set_right_during_an_exchange_is_right",
        _READ + "test_f65_a_clock_set_wrong_during_an_exchange_is_wrong_at_once",
    ),
    "F66": (_LANE + "test_a_line_cut_at_73_percent_goes_on_where_the_platform_is",),
    "F67": (_LANE + "test_a_file_that_is_gone_or_changed_sends_nothing_and_is_missing",),
    "F68": (_LANE + "test_a_byte_changed_on_the_way_is_sent_again",),
    "F69": (_LANE + "test_two_machines_of_an_office_send_the_same_once",),
    "F70": (
        _LINE + "test_a_connection_that_died_while_resting_is_replaced_at_once",
        _LINE + "test_a_line_that_died_in_mid_exchange_is_tried_once_more_at_once_and_then_not",
        _ENGINE + "test_failures_are_remembered_across_a_restart",
    ),
    "F71": (_BOXES + "test_f71_what_failed_once_goes_up_at_the_next_timer_though_nobody_does_anything",),
    "F72": Reason(
        "The real gate and the desks' own backoff in simulated time, one exchange a desk; not 26,000 sockets.",
        (
            _ADMIT + "test_twenty_six_thousand_devices_at_once_are_all_let_in_within_the_half_hour",
            _ADMIT + "test_nobody_is_sent_away_more_than_a_few_times",
            _STRANGE + "test_an_exchange_with_somebody_else_keeps_everything_waiting",
        ),
    ),
}
