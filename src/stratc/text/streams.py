"""Where text leaves us. Nothing is imported here but the standard library, as it is met first."""

import errno
import os
import sys
from typing import TextIO

# Windows says EINVAL of a pipe that nobody reads.
GONE = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)


class NotWritten(Exception):
    """A stream that takes no more, such as a file on a full disk."""


def put(content: str | bytes, stream: TextIO) -> None:
    """Write all of it at once. That the reader has gone is nobody's mistake: `| head` is enough.

    Where standard error takes no more, nobody can be told of it, and the work goes on.
    """
    try:
        if isinstance(content, bytes):
            stream.flush()
            stream.buffer.write(content)
        else:
            stream.write(content)
        stream.flush()
    except OSError as error:
        # What is left in the stream would be tried again at exit, and complained of again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno not in GONE and stream is not sys.stderr:
            raise NotWritten(f"standard output takes no more: {error.strerror}") from error
