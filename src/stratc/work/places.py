"""Where something new may stand: names that every machine has, and the folder for outputs."""

import re
from collections.abc import Iterable
from pathlib import Path

from .usage import UsageError, shown

DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever stands behind a full stop."""
_UNFIT = re.compile(r"""~.*|.*(?:\$[\w{(]|%\w+%|[<>:"|?*\\]).*|.*[. ]""")
"""What a shell would have put something else for, and what no folder on Windows is called."""


def for_outputs(folder: Path, root: Path, sources: Iterable[str]) -> Path:
    """The folder for outputs of a project. Raises UsageError where it would leave the project or
    meet what authors write, and where its name stands for another place somewhere."""
    place, top = folder.resolve(), root.resolve()
    if not place.is_relative_to(top):
        raise UsageError(
            f"“{shown(folder)}” lies outside the project",
            "name a folder of the project, such as build, and copy it from there",
        )
    for part in place.relative_to(top).parts:
        if _UNFIT.fullmatch(part) or DEVICE.fullmatch(part):
            raise UsageError(
                f"not every machine can have a folder called “{shown(Path(part))}”",
                "write the plain name of a folder of the project, such as build",
            )
    for name in sources:
        own = top / name
        if place == top or place.is_relative_to(own) or own.is_relative_to(place):
            raise UsageError(
                f"“{shown(folder)}” holds what you write yourself",
                "name another folder, such as build",
            )
    return folder
