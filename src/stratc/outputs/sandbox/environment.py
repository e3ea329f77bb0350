"""jinja2's sandbox, which keeps templates from Python, with doors that keep them within bounds.

A project's folder may come from anybody. Every loop, call, filter, test, list and comparison of its
templates goes through one of the doors below, and each takes steps from the budget of the page.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, wraps
from types import FunctionType, ModuleType
from typing import Any, cast

from jinja2 import Environment, TemplateSyntaxError, Undefined, nodes, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, LoopContext, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from .budget import LONGEST, STEP, Rounds, in_order, inside, spend, weight
from .refusals import refuse_filter, refuse_method, refuse_operation, refuse_over

TOO_DEEP = "this is nested too deeply to be read"
LONGEST_TEMPLATE = 200_000
PLACE = re.compile(r" at 0x[0-9a-fA-F]{6}")
"""How Python prints what has no words: by its place in the memory."""
CHOOSING = ("join", "first", "last", "min", "max", "sum")
"""Filters whose result may be a text out of what is given to them one by one."""
OPEN = ("builtins", "datetime", "decimal", "enum", "jinja2", "markupsafe", "stratc")
"""Whose classes let templates ask for what they define; others read files, or run what is read."""
CALL = 5 * STEP
"""What a call weighs: it takes as long as five rounds of an empty loop."""


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which nothing is larger, and nothing takes longer, than a document needs."""

    intercepted_binops = frozenset(["*", "**", "%", "+"])

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # Whoever builds again gets the same bytes.
        del self.globals["lipsum"], self.filters["random"]
        for functions in (self.filters, self.tests):
            for name, function in functions.items():
                functions[name] = _guarded(name, cast(Callable[..., Any], function))
        self.filters |= {"rounds": Rounds, "weighed": _weighed, "joined": _joined}
        self.filters["printed"] = _printed

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if len(source) > LONGEST_TEMPLATE:
            raise TemplateSyntaxError("this is longer than any template needs", 1, name, filename)
        return super()._parse(source, name, filename)

    def _generate(self, source: nodes.Template, *arguments: Any, **named: Any) -> str:
        return super()._generate(_Doors().visit(source), *arguments, **named)

    def compile(self, source: Any, name: Any = None, filename: Any = None, *rest: Any) -> Any:
        """The template as code. Raises TemplateSyntaxError where Python cannot follow it."""
        try:
            return super().compile(source, name, filename, *rest)
        except (RecursionError, MemoryError, SyntaxError) as error:
            raise TemplateSyntaxError(TOO_DEEP, 1, name, filename) from error

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether it is part of the document: no module, no class, nothing of another package."""
        if isinstance(obj, ModuleType):
            own = isinstance(value, FunctionType) and value.__module__ == obj.__name__
            return attr[0] != "_" and (own or isinstance(value, str | Mapping))
        if isinstance(obj, type) or isinstance(value, ModuleType | type):
            return False
        kind: Any = type(obj)
        return super().is_safe_attribute(obj, attr, value) and _is_ours(kind, attr)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What stands for an attribute that leads to Python: it says so where it is used."""
        why = f"“{attribute}” is no part of the document, and templates reach nothing else"
        return self.undefined(why, name=attribute, obj=obj, exc=SecurityError)

    def concat(self, pieces: Iterable[str]) -> str:
        """The pieces of a page, a macro or a block as one text."""
        kept = []
        for piece in pieces:
            spend(len(piece))
            kept.append(piece)
        return "".join(kept)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        spend(weight(left) + weight(right))
        refuse_operation(operator, left, right)
        if isinstance(left, str | bytes):
            _printed(right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Any, obj: Any, *arguments: Any, **named: Any) -> Any:
        arguments = tuple(map(_counted, arguments))
        values = (*arguments, *named.values())
        # jinja2 puts a function of its own round the methods of a text that format.
        owner = getattr(getattr(obj, "__wrapped__", obj), "__self__", None)
        spend(CALL + weight(owner) + sum(map(weight, values)))
        if isinstance(owner, str | bytes):
            arguments = tuple(map(_printed, arguments))
        refuse_method(owner, getattr(obj, "__name__", ""), arguments, named)
        if isinstance(obj, LoopContext) and arguments:
            arguments = (Rounds(arguments[0]), *arguments[1:])
        return super().call(context, obj, *arguments, **named)


@lru_cache(maxsize=4096)
def _is_ours(kind: Any, attribute: str) -> bool:
    """Whether a class of ours defines it, or none: a field of a model stands in each one itself."""
    owners = (one.__module__ for one in kind.__mro__ if attribute in vars(one))
    return next(owners, "stratc").partition(".")[0] in OPEN


class _Doors(NodeTransformer):
    """Puts a filter of ours where a template works without a call."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = _through("rounds", node.iter)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        self.generic_visit(node)
        # What is known beforehand would be made a text before `finalize` saw it.
        node.nodes = [
            one if isinstance(one, nodes.TemplateData) else _through("printed", one)
            for one in node.nodes
        ]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _through("joined", nodes.Tuple(node.nodes, "load", lineno=node.lineno))

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:
        self.generic_visit(node)
        node.expr = _through("weighed", node.expr)
        for operand in node.ops:
            operand.expr = _through("weighed", operand.expr)
        return node

    def visit_List(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return _through("weighed", node)

    visit_Dict = visit_List

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return _through("weighed", node) if node.ctx == "load" else node


def _through(name: str, node: nodes.Node) -> nodes.Filter:
    return nodes.Filter(cast(nodes.Expr, node), name, [], [], None, None, lineno=node.lineno)


def _weighed(value: Any) -> Any:
    spend(weight(value))
    return value


def _printed(value: Any) -> Any:
    """What a page shows of a value. Raises SecurityError where it would be another each time."""
    value = in_order(_weighed(value))
    if isinstance(value, str | int | float):
        return value
    for item in inside(value):
        if isinstance(item, Undefined):
            str(item)  # which says what is missing; a list would print it as “Undefined”
    if PLACE.search(str(value)):
        raise SecurityError("this is no text, and would be printed as another each time")
    return value


@pass_eval_context
def _joined(where: EvalContext, pieces: tuple[Any, ...]) -> str:
    refuse_over(LONGEST, sum(map(weight, pieces)))
    pieces = tuple(map(_printed, pieces))
    return markup_join(pieces) if where.autoescape else str_join(pieces)


def _guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter or test that takes steps, and refuses what would make much of little."""

    @wraps(function)
    def guarded(*arguments: Any, **named: Any) -> Any:
        arguments = tuple(map(_counted if name in CHOOSING else in_order, arguments))
        values = (*arguments, *named.values())
        spend(sum(map(weight, values)))
        refuse_filter(name, arguments, named)
        made = function(*arguments, **named)
        if isinstance(made, str):
            for value in arguments:
                if not isinstance(value, Environment | EvalContext | Context | Undefined):
                    _printed(value)
        return made

    return guarded


def _counted(value: Any) -> Any:
    """A list in place of what nobody knows the length of before it has been gone through."""
    return list(Rounds(value)) if hasattr(value, "__next__") else in_order(value)
