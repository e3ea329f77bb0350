"""The optional stratc.yaml: settings of a project."""

from __future__ import annotations

from typing import Literal

from .element import Element, many, optional
from .values import Text


class Project(Element):
    """Settings that hold for every strategy of a project."""

    out: Text | None = optional("The folder that outputs are written to, if not `build`.")
    to: tuple[Text, ...] = many("The outputs to make, if not all.")
    fail_on: Literal["must", "should", "consider"] | None = optional(
        "The severity from which validation fails, if not `must`."
    )
    title: Text | None = optional("The heading of the page of all strategies.")
