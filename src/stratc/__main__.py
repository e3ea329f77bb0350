"""The outermost door: runs the command line and turns every end into an exit code."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run stratc. Exit 0: nothing found; 1: something found; 2: not possible; 3: our fault."""
    from stratc.cli import run

    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone; a second complaint at exit would help nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = 0
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
