"""Whether the person has asked Windows for high contrast; Qt 6.9 does not say it (2026-11)."""

import sys

SPI_GETHIGHCONTRAST = 0x0042
HCF_HIGHCONTRASTON = 0x00000001

if sys.platform == "win32":
    import ctypes

    class HighContrast(ctypes.Structure):
        """HIGHCONTRASTW of winuser.h."""

        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    def high_contrast() -> bool:
        """As the system is set now."""
        asked = HighContrast()
        asked.size = ctypes.sizeof(HighContrast)
        answered = ctypes.windll.user32.SystemParametersInfoW(SPI_GETHIGHCONTRAST, asked.size, ctypes.byref(asked), 0)
        return bool(answered and asked.flags & HCF_HIGHCONTRASTON)

else:

    def high_contrast() -> bool:
        """Other systems have no such switch that Qt does not already follow."""
        return False
