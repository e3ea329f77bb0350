"""A free port, the server on it, and the browser sent there.

The address holds the secret, and command lines can be read by other users of a machine, so the
browser is given a page of our own that leads on, which nobody else can read.
"""

import os
import socket
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import uvicorn

from stratc.work.usage import UsageError

from .desk import Desk
from .server import application
from .session import Session


def listen(port: int) -> closing[socket.socket]:
    """A socket on this machine alone. Raises UsageError where the port is taken."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.bind(("127.0.0.1", port))
        made.listen()  # whoever opens the address before the server runs waits, and is answered
    except (OSError, OverflowError) as error:
        made.close()
        raise UsageError(
            f"port {port} cannot be used: {error}", "leave --port out, to take one that is free"
        ) from None
    return closing(made)


def run(desk: Desk, listening: socket.socket) -> tuple[Session, uvicorn.Server]:
    """The session, and the server that is ready to run."""
    session = Session(desk, listening.getsockname()[1])
    config = uvicorn.Config(
        application(session),
        log_level="error",
        access_log=False,
        lifespan="on",
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    return session, uvicorn.Server(config)


@contextmanager
def shown(address: str) -> Iterator[Path]:
    """The browser opened without the secret on any command line; the page goes at the end."""
    handle, name = tempfile.mkstemp(prefix="stratc-", suffix=".html")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(
            '<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>stratc</title>'
            f'<meta http-equiv="refresh" content="0; url={address}"><a href="{address}">Go on</a>'
        )
    try:
        webbrowser.open(Path(name).as_uri())
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
