"""What keeps an office from writing although no rule speaks against it."""

from desktop.trouble import Trouble


class OfficeTrouble(Trouble):
    """``untrusted_clock`` (now, last): the computer's date cannot be right; ``too_new`` (type): the case holds an
    event of a newer program and may only be read; ``nothing``: no event was given. ``attachment_unreadable``,
    ``attachment_empty``, ``attachment_too_big`` (most), ``attachment_kind``, ``attachment_broken``,
    ``attachment_pages`` (most), ``attachment_no_image``: the file chosen is not taken; ``scan_folder_gone``: the
    scanner's folder cannot be read; ``attachment_away``: it lies at the platform and has not been fetched.
    ``other_device``, ``code_for_known``: the code was for
    another device, or for one that is there already. ``backup_no_room`` (megabytes), ``backup_no_place``,
    ``backup_not_there``, ``backup_incomplete`` (file): see :mod:`desktop.office.backups`. ``leave_over``,
    ``shut_out``: nothing may be shown here, see :mod:`desktop.office.leave`.
    """
