"""Is the file whole: what the cipher's own check and SQLite's quick check find."""

from sqlalchemy.engine.interfaces import DBAPICursor


def damaged_pages(cursor: DBAPICursor) -> int:
    """How many complaints there are, 0 for a whole file. Reads every page (half a second for 200 MB).

    The log is folded in first: the cipher's check reads the main file alone and would else complain of old pages.
    """
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    cursor.fetchall()
    cursor.execute("PRAGMA cipher_integrity_check")
    ciphered = cursor.fetchall()
    if ciphered:  # behind a page that fails its check the same connection reads nothing more
        return len(ciphered)
    cursor.execute("PRAGMA quick_check")
    quick = [line for (line,) in cursor.fetchall() if line != "ok"]
    return len(ciphered) + len(quick)
