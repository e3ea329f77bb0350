"""A project's templates take neither the time nor the memory of the machine."""

from pathlib import Path

import pytest

from stratc.cli import run
from stratc.outputs import Publication, TemplateRefused, templates, write_document
from stratc.outputs.sandbox.budget import TOO_LONG, TOO_MUCH
from stratc.outputs.sandbox.environment import TOO_DEEP, Sandbox
from tests.conftest import SMALLEST, Compile

FOOTER = "document/footer.html.j2"
SIXTY = "{{% set ns = namespace(x={0}) %}}{{% for a in range(60) %}}{1}{{% endfor %}}{{{{ ns.x }}}}"
TWICE = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"

PLAN = (
    SMALLEST
    + """\
contact: team@fenmarsh.example
published: 2026-03
frameworks: [from-harm-to-hope@2021]
bodies: [{id: council, name: Fenmarsh Council}]
priorities:
  - title: Warm homes
    id: homes
    commitments:
      - lead-in: "We will:"
        items:
          - id: insulate
            text: insulate homes.
            lead: council
            due: 2028
            serves: from-harm-to-hope:2
    actions: {rows: [{id: survey, action: Survey homes., lead: council, due: 2027}]}
"""
)
ENDLESS = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{% for b in range(99999) if a < 0 %}{% endfor %}{% endfor %}",
    "{% for a in [1] recursive %}{{ loop([1, 2]) if loop.depth < 60 }}{% endfor %}",
    TWICE + "{{ m(60) }}",
    "{% for a in range(99999) %}{{ 'some words' * 9000 }}{% endfor %}",
    "{% for a in range(99999) %}{{ range(9999)|list|sort|length }}{% endfor %}",
    "{% set most = range(9999)|list %}{% for a in range(99999) %}{{ 'x' in most }}{% endfor %}",
    SIXTY.format("'ab'", "{% set y %}{{ ns.x }}{{ ns.x }}{% endset %}{% set ns.x = y %}"),
]
HUGE = [
    SIXTY.format("'ab'", "{% set ns.x = ns.x ~ ns.x %}"),
    "{% autoescape false %}"
    + SIXTY.format("'ab'", "{% set ns.x = ns.x ~ ns.x %}")
    + "{% endautoescape %}",
    SIXTY.format("'ab'", "{% set ns.x = ns.x + ns.x %}"),
    SIXTY.format("'ab'", "{% set ns.x = [ns.x, ns.x]|join %}"),
    SIXTY.format("'ab'", "{% set ns.x = '%s%s'|format(ns.x, ns.x) %}"),
    SIXTY.format("'ab'", "{% set ns.x = '{0}{0}'.format(ns.x) %}"),
    SIXTY.format("'ab'", "{% set ns.x = '%s%s' % (ns.x, ns.x) %}"),
    SIXTY.format("'ab'", "{% set ns.x = ns.x|replace('a', 'aab') %}"),
    SIXTY.format("'ab'", "{% set ns.x = [ns.x, ns.x] %}"),
    SIXTY.format("'ab'", "{% set ns.x = (ns.x, ns.x) %}"),
    SIXTY.format("[1]", "{% set ns.x = [ns.x] * 2 %}"),
    SIXTY.format("9", "{% set ns.x = ns.x * ns.x %}"),
    SIXTY.format("9", "{% set ns.x = ns.x ** 999 %}"),
    "{{ ('a' * 400000)|replace('', 'b' * 400000) }}",
    "{{ ('a' * 400000).replace('a', 'b' * 400000) }}",
    "{{ range(9999)|join('x' * 400000) }}",
    "{{ ('x' * 400000).join(range(9999)|map('string')) }}",
    "{{ ('a b ' * 100000)|wordwrap(1, wrapstring='x' * 400000) }}",
    "{{ ('a\\n' * 200000)|indent(1000) }}",
    "{{ ('\\t' * 400000).expandtabs(999) }}",
    "{{ [1]|batch(999999999, 0)|list }}",
    "{{ [1]|slice(999999999)|list }}",
    "{{ range(9999)|batch(1)|list|sum(start=[]) }}",
    "{{ (1).to_bytes(99999999999, 'big') }}",
    "{{ ('é' * 400000).encode('punycode') }}",
    "{{ ('a' * 400000).translate({97: 'x' * 400000}) }}",
]
DEEP = [
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{% if 1 %}" * 3000 + "{% endif %}" * 3000,
    "{% for a in [1] %}" * 30 + "{% endfor %}" * 30,
]


def refusal(compiled: Compile, text: str) -> str:
    made = compiled()
    with pytest.raises(TemplateRefused) as refused:
        write_document(Publication(made.library, made.library.strategies[0], {FOOTER: text}))
    return str(refused.value)


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("text", ENDLESS)
def test_a_template_does_not_work_without_end(
    compiled: Compile, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """However a loop is hidden, it ends after the steps of one page, here few."""
    monkeypatch.setattr("stratc.outputs.sandbox.budget.STEPS", 50_000)
    monkeypatch.setattr("stratc.outputs.sandbox.budget.SECONDS", 1e9)
    told = refusal(compiled, text)
    assert told.startswith(f"templates/{FOOTER}") and told.endswith(f": {TOO_MUCH}")


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("text", HUGE)
def test_a_template_makes_nothing_that_is_huge(compiled: Compile, text: str) -> None:
    """Nothing longer than a document is made, in one go or bit by bit."""
    assert TOO_LONG in refusal(compiled, text)


@pytest.mark.parametrize("text", DEEP)
def test_a_template_that_python_cannot_follow_is_told(compiled: Compile, text: str) -> None:
    """What is nested too deeply is a mistake of the template, with its name."""
    assert refusal(compiled, text) == f"templates/{FOOTER}, line 1: {TOO_DEEP}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x" * 200_001, "this is longer than any template needs"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "this calls itself without end"),
        ("{% include 'document/footer.html.j2' %}", "this calls itself without end"),
        (f"{{% include '{'x' * 900}' %}}", "there is no template “" + "x" * 278),
        ("{{ 'x'.encode('x' * 90000) }}", f"unknown encoding: {'x' * 282}"),
        ("x{# the rest", "Missing end of comment tag"),
    ],
)
def test_what_is_wrong_with_a_template_is_told(compiled: Compile, text: str, told: str) -> None:
    """Its size, and a call that leads back to itself, in words."""
    assert refusal(compiled, text) == f"templates/{FOOTER}, line 1: {told}"


@pytest.mark.parametrize(
    "text",
    [
        "{{ [1, 2, 3]|random }}", "{{ range }}", "{{ [range] }}", "{{ range|string }}",
        "{{ 'a' ~ range }}", "{{ '%s' % range }}", "{{ '{}'.format(range) }}",
        "{{ '%s'|format(range) }}", "{{ [range]|join }}", "{{ 'a'.upper }}", "{{ [1]|map('abs') }}",
    ],
)  # fmt: skip
def test_a_template_prints_nothing_that_is_another_each_time(compiled: Compile, text: str) -> None:
    """Neither by chance nor by places in the memory: two builds have the same bytes."""
    told = refusal(compiled, text)
    assert "as another each time" in told or "No filter named 'random'" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ ['a']|map(attribute='__class__')|list }}", "“__class__” is no part of the document"),
        ("{{ ['a']|groupby('__class__')|list }}", "“__class__” is no part of the document"),
        ("{{ [].append }}", "“append” is no part of the document"),
        ("{{ {'a': [[1, nosuch]]} }}", "'nosuch' is undefined"),
        ("{{ ['a']|map(attribute='nosuch')|list }}", "has no attribute 'nosuch'"),
    ],
)
def test_nothing_missing_is_printed_inside_a_list(compiled: Compile, text: str, told: str) -> None:
    """What a template may not reach, or is not there, is told however deep a list holds it."""
    assert told in refusal(compiled, text)


@pytest.mark.parametrize(
    "asked",
    [
        "words.re.enum.sys.modules['os'].listdir('/')", "words['re']", "words|attr('re')",
        "words.language", "'{0.re.enum}'.format(words)", "[words]|map(attribute='re')|list",
        "page.strategy.parse_file('/etc/hostname')",
        "page.strategy.parse_raw('N.', proto='pickle', allow_pickle=True)",
        "page.strategy.model_fields['title'].annotation", "page.strategy.model_rebuild(force=1)",
        "page.strategy.model_construct()", "dict.fromkeys('ab')",
    ],
)  # fmt: skip
def test_a_template_reaches_nothing_but_the_document(compiled: Compile, asked: str) -> None:
    """No module, no class, and no method of a package that reads files or runs what it reads, by
    whatever name of the document it is asked for."""
    assert "is no part of the document" in refusal(compiled, f"{{{{ {asked} }}}}")


def test_a_set_has_one_order_in_a_template() -> None:
    """Python's own order of a set is another in each run."""
    environment = Sandbox()
    names = frozenset(f"name-{number}" for number in range(50))
    listed = "{% for a in names %}{{ a }} {% endfor %}"
    for text in (listed, "{{ names|join(' ') }} ", "{% for a in names|list %}{{ a }} {% endfor %}"):
        assert environment.from_string(text).render(names=names).split() == sorted(names)


def test_a_step_is_taken_for_each_round(compiled: Compile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the time, a page ends with its steps."""
    monkeypatch.setattr("stratc.outputs.sandbox.budget.STEPS", 2_000)
    monkeypatch.setattr("stratc.outputs.sandbox.budget.SECONDS", 1e9)
    assert TOO_MUCH in refusal(compiled, "{% for a in range(9000) %}{% endfor %}")


def test_a_page_may_take_as_much_as_its_strategy_says(compiled: Compile) -> None:
    """A loop that the page of a long strategy has room for is refused in that of a short one."""
    loop = "{% for a in range(999) %}{% for b in range(400) %}{% endfor %}{% endfor %}"
    assert TOO_MUCH in refusal(compiled, loop)
    paragraphs = "introduction: |\n" + "  We plant trees in the park.\n\n" * 3_000
    made = compiled(SMALLEST + paragraphs)
    assert write_document(Publication(made.library, made.library.strategies[0], {FOOTER: loop}))


def test_time_that_no_step_shows_is_limited(
    compiled: Compile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page whose steps are few and slow ends with its time of the processor."""
    monkeypatch.setattr("stratc.outputs.sandbox.budget.SECONDS", 0.0)
    assert TOO_MUCH in refusal(compiled, "{% for a in range(99) %}{{ a }}{% endfor %}")


def test_our_own_templates_are_the_same_under_a_limit(compiled: Compile) -> None:
    """Each of ours, copied into a project, makes the page that it makes here, letter for letter."""
    made = compiled()
    strategy = made.library.strategies[0]
    folder = Path(str(templates.folder()))
    own = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.j2")
    }
    assert write_document(Publication(made.library, strategy, own)) == write_document(
        Publication(made.library, strategy)
    )


@pytest.mark.parametrize(
    ("output", "template"),
    [
        ("html", "document/footer.html.j2"),
        ("html", "index/index.html.j2"),
        ("plan", "plan/plan.html.j2"),
        ("crossref", "crossref/goals.html.j2"),
        ("pdf", "document/cover.html.j2"),
        ("pdf", "document/document.html.j2"),
    ],
)
def test_every_output_is_limited(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    output: str,
    template: str,
) -> None:
    """Whatever is made with a project's template, its loop without end is told in one line."""
    for name, text in {
        "strategies/fenmarsh/strategy.yaml": PLAN,
        f"templates/{template}": ENDLESS[0],
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["build", "--to", output, "--jobs", "1", "--quiet"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"stratc: templates/{template}, line 1: {TOO_MUCH}"
    assert len(said) == 2 and "hint" in said[1]
