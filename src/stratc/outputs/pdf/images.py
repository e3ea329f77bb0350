"""Says of every picture made of pixels that its pixels are not to be smoothed, as PDF/A wants.

WeasyPrint leaves that to whoever shows the file, unless the style of each picture says otherwise,
and browsers would draw a picture of such a style coarsely.
"""

from typing import Any


def keep_pixels(holder: Any) -> None:
    """Mend the pictures of a page or a drawing, those inside its drawings, and their masks."""
    for thing in holder.get("/Resources", {}).get("/XObject", {}).values():
        if thing.get("/Subtype") == "/Form":
            keep_pixels(thing)
        while thing is not None:
            if thing.get("/Interpolate"):
                thing.Interpolate = False
            thing = thing.get("/SMask")
