"""What may stand in the way of an update. The version in use goes on working in every one of these cases."""

from desktop.trouble import Trouble


class UpdateTrouble(Trouble):
    """Of what is offered: ``release_`` with a ReleaseFault, ``update_older`` (offered, known), ``update_equal``
    (version), ``update_given_up`` (version), ``update_no_folder``, ``update_no_source``, ``update_no_platform``,
    ``update_gone`` (the platform has not all of it any more).

    Of this computer: ``update_not_installed``, ``update_busy`` (another program is at it), ``update_room`` (needed,
    free: megabytes), ``update_disk`` (reason), ``update_unproved`` (version: it does not start here),
    ``update_no_previous``, ``update_no_keys`` (the program does not know whom to believe), ``update_no_list``,
    ``update_newer_data`` (version: it could not open the data any more).
    """


def disk_trouble(error: OSError) -> UpdateTrouble:
    """``reason``: the number the system gives it, of Windows where it has one; no path."""
    windows = getattr(error, "winerror", None)
    return UpdateTrouble("update_disk", reason=f"W{windows}" if windows is not None else f"E{error.errno}")
