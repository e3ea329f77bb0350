"""What the pages may read: `data:` addresses and the files that the caller hands in.

In: a mapping from the address as it stands in the HTML (`fonts/PublicSans.ttf`) to its bytes.
Out: a fetcher for WeasyPrint, which knows no network and no folder.

Any other address stops the printing. WeasyPrint would log it and print on without the picture or
with another font, and nobody would notice before the reader does.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from .start import weasyprint

RELATIVE = "relative:"
"""The base address that leaves relative addresses as they are written."""


class AddressRefused(ValueError):
    """The pages ask for something that was not handed in, or that cannot be read."""


class LayoutRefused(ValueError):
    """Pages that cannot be laid out, such as those with a word that no line can hold."""


def reader(files: Mapping[str, bytes]) -> Any:
    """A WeasyPrint fetcher that answers from `files` and refuses everything else."""
    weasyprint()
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Reader(URLFetcher):  # type: ignore[misc]
        refused: str | None = None

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            name = unquote(url)
            if name not in files:
                # Pictures inside pictures are drawn in a way that swallows the error raised here.
                self.refused = f'the pages ask for "{name}", which was not handed in'
                raise AddressRefused(self.refused)
            kind = "text/css" if name.endswith(".css") else "application/octet-stream"
            return URLFetcherResponse(url, files[name], {"Content-Type": kind})

    return Reader(allowed_protocols=("data",), fail_on_errors=True)
