"""What keeps an office from writing although no rule speaks against it."""

from desktop.trouble import Trouble


class OfficeTrouble(Trouble):
    """``untrusted_clock`` (now, last): the computer's date cannot be right; ``too_new`` (type): the case holds an
    event of a newer program and may only be read; ``nothing``: no event was given.
    """
