"""The list of outputs. An output is one function that turns a Publication into Artifacts."""

from collections.abc import Callable, Iterator
from functools import wraps

from .artifact import Artifact
from .language import speaking
from .publication import Publication

Output = Callable[[Publication], Iterator[Artifact]]

OUTPUTS: dict[str, Output] = {}


def output(name: str) -> Callable[[Output], Output]:
    """Enter a function in the list under the name that `build --to` knows it by."""

    def enter(function: Output) -> Output:
        if name in OUTPUTS:
            raise ValueError(f"two outputs are called {name}")

        @wraps(function)
        def in_its_language(publication: Publication) -> Iterator[Artifact]:
            with speaking(publication.strategy.language):
                made = list(function(publication))
            yield from made

        OUTPUTS[name] = in_its_language
        return in_its_language

    return enter
