"""What day it is, for whoever may ask: to check and to compare are about today, to build is not."""

import os
from datetime import UTC, date, datetime

from .usage import UsageError


def today() -> date:
    """The day by the clock of this machine."""
    return date.today()


def build_day() -> date | None:
    """The day that a build is given; never the clock, or the same input would not give the same
    bytes tomorrow."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    try:
        if not epoch.isdecimal():
            raise ValueError
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH cannot be “{epoch}”",
            "set it to seconds since 1970, such as 1795305600, or use --as-of",
        ) from None
