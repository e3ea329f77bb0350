"""A page made with a project's own templates and sheets asks nobody for anything, in any output."""

import pytest

from stratc.outputs import Publication, TemplateRefused, shell, theme, write_document
from stratc.outputs.outward import OutwardRefused, guard
from stratc.outputs.shell import for_browsers
from tests.conftest import SMALLEST, Compile

SHEETS = [
    "@import url(http://evil.example/x.css);", "a{color:red} @import 'x.css';",
    "body{background:url(http://evil.example/x)}", "body{background:\\75rl(//evil.example/x)}",
    "body{background:image-set('http://evil.example/x' 1x)}", "body{background:src('x')}",
    ":root{--x:url(file:///etc/passwd)}", "@font-face{font-family:x;src:url(x.woff)}",
    "body{background:url(http://evil.example/x",
    "a{background:image-set(var(--x) 1x);--x:'http://evil.example/x'}",
    "a{background:src(var(--x))}", "a{unicode-bidi:bidi-override;direction:rtl}",
    "a{--x:Isolate-Override;unicode-bidi:var(--x)}",
    "@media screen{a{b:url( 'https://evil.example/x' )}}", "a{cursor:url(x y)}",
]  # fmt: skip
ENDLESS = [
    ("a{" * 20_000, "nested too deeply"), ("a" + ":not(a" * 9_000, "nested too deeply"),
    ("a{b:" + "calc(" * 20_000 + "1px", "nested too deeply"),
    ("a{b:'" * 20_000, "nested too deeply"),
    ("p{color:red}" * 20_000, "longer than any page needs"),
]  # fmt: skip
DOUBLED = ":root{--a0:x;" + "".join(f"--a{n + 1}:var(--a{n}) var(--a{n});" for n in range(40)) + "}"
USED = "".join(
    f"<g id='a{n + 1}'><use href='%23a{n}'/><use href='%23a{n}'/></g>" for n in range(30)
)
BOMB = f"<svg xmlns='http://www.w3.org/2000/svg'><g id='a0'/>{USED}<use href='%23a30'/></svg>"
GROWING = [
    DOUBLED, DOUBLED + "p::before{content:var(--a40)}", "@media print{" + DOUBLED + "}",
    ":root{--x:" + "y " * 40_000 + "} p{content:" + "var(--x)" * 20 + "}",
    ":root{--A:x} p{" + DOUBLED.replace("--a0:x", "--a0:{--A:y}") + "}",
    "p::before{content:'" + "x" * 150_000 + "'}",
    "p:hover::before{content:" + "'word' " * 900 + "}",
    ":root{--a:'" + "x " * 900 + "'} @media print{p::after{content:var(--a) var(--a)}}",
    f'p{{background:url("data:image/svg+xml,{BOMB}")}}',
    f'p{{list-style-image:url("data:image/svg+xml;charset=utf-8,{BOMB}")}}',
]  # fmt: skip
PLAIN = [
    ":root{--a:var(--b);--b:var(--a)} p{color:var(--a)}",
    "".join(f"p:nth-child({n}){{--w:{n}px;width:calc(var(--w)*2)}}" for n in range(2000)),
    "p{background:url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>\")}",
    "p:hover{color:red} p::before{content:'Action: '}" * 3000,
    ":root{--a:url('data:image/png;base64," + "A" * 90_000 + "')} p{background:var(--a)}",
    "p::before{content:'\\200b'} q{quotes:'“' '”'} li::before{content:'\\a '}",
]
PIECES = [
    "<script>alert(1)</script>", "<img src=http://evil.example/x>", "<img src=//evil.example/x>",
    "<img srcset='a.png, https://evil.example/x 2x'>", "<a onclick=alert(1)>a</a>",
    "<a href='javascript:alert(1)'>a</a>", "<a href=' JavaScript:alert(1)'>a</a>",
    "<a href='data:text/html,x'>a</a>", "<iframe src=x></iframe>", "<object data=x></object>",
    "<base href='https://evil.example/'>", "<meta http-equiv=refresh content='0;url=x'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>", "<p style='background:url(x)'>a</p>",
    "<svg><image xlink:href='https://evil.example/x'/></svg>", "<form action='https://evil.example'>",
    "<svg><use href='https://evil.example/x#a'/></svg>", "<style>a{b:url(x)}</style>",
    "<video poster='https://evil.example/x'></video>", "<IMG SRC='HTTP://EVIL.EXAMPLE/x'>",
    "<svg><a><animate attributeName='href' values='javascript:x()'/></a></svg>",
    "<svg><a><set attributeName=xlink:HREF to='javascript:x()'/></a></svg>",
    "<p>homes&#x202e;</p>", "<p>homes&#1;</p>", "<p title='homes&#x001f'>a</p>",
    "<p>\ud800</p>", "<bdo dir=rtl>semoh</bdo>", "<b style='unicode-bidi:bidi-override'>a</b>",
    "<svg><text unicode-bidi='bidi-override'>a</text></svg>",
    "<p title='homes\x1b'>a</p>", "<style>a{}\0</style>",
    "<style>p::after{content:'\\202e'}</style>",
    "<img src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>'>",
    "<img rel=author src='https://evil.example/x'>", "<link rel=next href='https://evil.example'>",
    "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script>-->",
    "<!-- -- ><b title='--><script>alert(1)</script>'>a</b>", "<![CDATA[><script></script>]]>",
    "<title><!--</title><script>alert(1)</script>-->", "<xmp><b title='</xmp><script></script>'>",
    "<textarea><a href='</textarea><script>alert(1)</script>'>", "<noscript><b></b></noscript>",
    "<svg><style><img src=https://evil.example/x></style></svg>", "<a href='java\nscript:x'>a</a>",
    "<img src='/\t/evil.example/x'>", "<img src='ht\ntps://evil.example/x'>",
    "<svg></p><style><a id='</style><img src=https://evil.example/x>'></a></style></svg>",
    "<svg></p><style><!--</style><img src=https://evil.example/x>--></style></svg>",
    "<svg></p><g><![CDATA[><img src=https://evil.example/x>]]></g></svg>",
    "<svg><set attributeName=onclick to='x()'/></svg>",
    "<img src=https://evil.example/x src=a.png>", "<script type=speculationrules+json></script>",
    "<svg><rect fill='url(https://evil.example/x#a)'/></svg>",
    "<svg><path marker-end='\\75rl(https://evil.example/x#a)'/></svg>", "<b>" * 400,
    "<script type=module src=x></script>", "<embed src=x>", "<body background='http://evil.example'>",
]  # fmt: skip


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_fetches_nothing(compiled: Compile, sheet: str) -> None:
    """However the address is written; where only a page is made, too."""
    made = compiled(SMALLEST)
    (strategy,) = made.library.strategies
    own = {"document/brand.css": sheet}
    with pytest.raises(TemplateRefused, match="the style sheet would"):
        write_document(Publication(made.library, strategy, templates=own))


@pytest.mark.parametrize(("sheet", "why"), ENDLESS)
def test_a_sheet_that_cannot_be_read_is_told(compiled: Compile, sheet: str, why: str) -> None:
    """One that is nested without end, or longer than any page needs, is named and not used."""
    made = compiled(SMALLEST)
    (strategy,) = made.library.strategies
    own = {"document/brand.css": sheet}
    with pytest.raises(TemplateRefused, match=f"document/brand.css: .*{why}"):
        write_document(Publication(made.library, strategy, templates=own))


@pytest.mark.parametrize("sheet", GROWING)
def test_a_sheet_does_not_make_much_of_little(sheet: str) -> None:
    """Variables that double each other, drawings that do, and words that no line can hold, printed
    wherever they apply, are told before anything is drawn."""
    with pytest.raises(OutwardRefused, match=r"has no end|a drawing in the style sheet"):
        guard(f"<style>{sheet}</style>")


@pytest.mark.parametrize("sheet", PLAIN)
def test_variables_and_drawings_as_people_write_them_are_let_through(sheet: str) -> None:
    """However many there are; a variable that asks for itself is worth nothing, and no harm."""
    guard(f"<style>{sheet}</style>")


@pytest.mark.parametrize(
    "sheet",
    ["@media " * 28_000, "@media prefers-color-scheme: dark " * 5_800, "@media{" * 28_000,
     "--brand-900:" * 16_000, ":root{" * 33_000, "@media prefers-color-scheme: dark{" * 5_800],
)  # fmt: skip
def test_colours_are_read_once_however_often_a_sheet_begins(sheet: str) -> None:
    """What is begun thousands of times and never ended has no colours, and is told at once."""
    assert theme.tokens(sheet, dark=True) == {"white": theme.WHITE}


@pytest.mark.parametrize("piece", ["<script ", "<style>", "<script>a", "<style>a{"])
def test_a_page_is_read_once_however_often_a_script_begins(piece: str) -> None:
    """Begun a hundred thousand times and never ended, it is passed over."""
    page = f"<p>{'long' * 20}</p><style>a{{string-set:a}}</style>{piece * 100_000}<p>words</p>"
    assert for_browsers(page) == page.replace("string-set:a", "")
    assert shell.lines(page).count("<wbr>") == 2


@pytest.mark.parametrize("piece", PIECES)
def test_a_template_fetches_and_runs_nothing(piece: str) -> None:
    """Neither by an element, nor by an attribute, nor by a sheet in the middle of the page; nor
    does it hold a sign that nobody sees, or a drawing with a program."""
    with pytest.raises(OutwardRefused):
        guard(f"<!DOCTYPE html><p>words</p>{piece}<p>more</p>")


@pytest.mark.parametrize("sign", ["&#39;", "&#x2019;", "&#150;", "&#160;", "&amp;#1;", "&#128512;"])
def test_a_sign_by_its_number_is_let_through(sign: str) -> None:
    """Also where its number is that of an old set, which browsers turn into the sign meant."""
    guard(f"<p title='{sign}'>the town{sign}s homes</p>")


def test_what_stands_in_the_page_is_let_through(compiled: Compile) -> None:
    """Our own pages, data, files beside the page, and links that somebody may follow."""
    made = compiled(SMALLEST + "introduction: See [the law](https://www.gov.uk/law).\n")
    (strategy,) = made.library.strategies
    own = {
        "document/brand.css": "a{background:url(data:image/png;base64,AA==)} b{mask:url(#a)}",
        "document/footer.html.j2": "<footer><img src='a.png' alt=''><a href='tel:1'>1</a></footer>",
    }
    assert "<footer>" in write_document(Publication(made.library, strategy, templates=own))
