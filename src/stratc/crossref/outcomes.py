"""Which national outcomes have a local measure, with a baseline and a target.

In: a strategy and a framework of outcomes. Out: for each outcome, the measures and statistics that
say they measure it or one of its metrics, and the measures of promises that serve it.
"""

from dataclasses import dataclass

from stratc.model import Framework, Measure, Provision, Statistic, Strategy, walk

from .item_cover import items_inside
from .library import Library
from .links import FollowedLink, mentions
from .views import promises


@dataclass(frozen=True, slots=True)
class Gauge:
    """One local measure or statistic of an outcome."""

    element: Measure | Statistic
    linked: bool

    @property
    def title(self) -> str:
        """What is measured."""
        return self.element.title

    @property
    def kind(self) -> str:
        """A measure, or a statistic that can serve as a baseline."""
        return "statistic" if isinstance(self.element, Statistic) else "measure"

    @property
    def baseline(self) -> str:
        """Where we start, and when."""
        if isinstance(self.element, Statistic):
            value = self.element.value or self.element.finding
            said = str(value) if value else ""
            return f"{said} ({self.element.period})" if said and self.element.period else said
        return _point(self.element.baseline)

    @property
    def target(self) -> str:
        """Where we want to be, and when; statistics have none."""
        return "" if isinstance(self.element, Statistic) else _point(self.element.target)


@dataclass(frozen=True, slots=True)
class OutcomeMeasures:
    """One outcome and its local measures."""

    framework: Framework
    item: Provision
    gauges: tuple[Gauge, ...]

    @property
    def measure(self) -> bool:
        """Whether the strategy says how it measures it."""
        return any(isinstance(gauge.element, Measure) for gauge in self.gauges)

    @property
    def figure(self) -> bool:
        """Whether there is a local figure to start from."""
        return any(gauge.baseline for gauge in self.gauges)

    @property
    def target(self) -> bool:
        """Whether there is a local target."""
        return any(gauge.target for gauge in self.gauges)


def outcome_measures(
    library: Library, strategy: Strategy, framework: Framework
) -> tuple[OutcomeMeasures, ...]:
    """Every outcome of a framework that lies below no other."""
    kinds = {item.id: item.kind for item in framework.items}
    held = promises(library, strategy)
    links = [s for promise in held for s in promise.measured]
    links += mentions(library, strategy)
    made = []
    for item in framework.items:
        if item.kind != "outcome" or kinds.get(item.parent or "") == "outcome":
            continue
        ids = items_inside(framework, item) | {
            metric.id for metric in framework.items if item.id in metric.measures
        }
        gauges = [
            Gauge(s.by, True)
            for s in links
            if isinstance(s.by, Measure | Statistic) and _points(s, framework, ids)
        ]
        gauges += [
            Gauge(measure, False)
            for promise in held
            if any(_points(s, framework, ids) for s in promise.serves)
            for measure in walk(promise.element)
            if isinstance(measure, Measure) and all(g.element is not measure for g in gauges)
        ]
        made.append(OutcomeMeasures(framework, item, tuple(gauges)))
    return tuple(made)


def _points(served: FollowedLink, framework: Framework, ids: frozenset[str]) -> bool:
    name, _, item = served.link.to.partition(":")
    return name == framework.id and item in ids


def _point(point: object) -> str:
    value = getattr(point, "value", None)
    said = str(value) if value is not None else getattr(point, "text", None) or ""
    period = getattr(point, "period", None)
    return f"{said} ({period})" if said and period else said
