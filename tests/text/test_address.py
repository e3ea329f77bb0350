"""Addresses: only what opens a web page is one; the rest must be fixed and is never a link."""

import pytest

from stratc.outputs import Publication, write_document
from stratc.text.address import mail_address, web_address
from tests.conftest import SMALLEST, Compile

GOOD = [
    ("https://www.gov.uk/a?b=c#d", None),
    ("http://example.org:8080/x", None),
    ("example.org/pop", "https://example.org/pop"),
    ("www.gov.uk", "https://www.gov.uk"),
    ("https://cyngor.gwynedd.llyw.cymru/cy/(a)_'b'", None),
    ("https://xn--caf-dma.example/", None),
    ("https://m\u00fcnchen.example/%C3%A9", None),
    ("https://\u043f\u0440\u0438\u043c\u0435\u0440.example/", None),
    ("https://\u0441\u043e\u0440.\u0440\u0444/", None),
    ("https://\u0441\u043e\u0440.xn--p1ai:80/", None),
    ("https://\u0430\u0441\u0430.ru/", None),
    ("https://n\u0131ce.com.tr/", None),
    ("https://\u03b5\u03bb\u03bb\u03ac\u03b4\u03b1.example/", None),
]
BAD = [
    "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//evil.example/x", "ftp://example.org", "W",
    "../../etc/passwd", "<script>alert(1)</script>", "https://gov.uk@evil.example/",
    "https://a:b@example.org", "https://", "https:///x", "https://exa mple.org", "https://x",
    "http://example.org:99999/", "https://example.org/a b",
    'https://example.org/"onclick="x', "mailto:a@example.org", "https://-example.org",
    "https:\\\\evil.example", "https://g\u043ev.uk/", "https://example.org/%0d%0aX",
    "annex.pdf", "https://127.0.0.1/x", "https://localhost/", "https://gov.u\u212a/",
    "https://xn--gv-fmc.uk/", "https://xn--99999999999.uk/", "https://\u0261ov.uk/",
    "https://\uff47ov.uk/", "https://\u0430\u0440\u0440\u04cf\u0435.example/",
    "www.\u043e\u0441\u0430.co.uk:443", "https://xn--80ak6aa92e.com/", "https://\u03b9\u03ba\u03b1.example/",
    "https://\u0455\u0441\u043e\u0440\u0435-2.org.uk/", "https://n\u0131ce.org.uk/",
    "https://example.org/%zz", "https://example.org/100%",
    "https://gov.uk\u0660evil.example/", "https://g\u06f0v.uk/", "https://gov\u3007uk.example",
    "https://" + "marsh." * 45 + "example",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "read"), GOOD)
def test_the_address_of_a_page_is_read(typed: str, read: str | None) -> None:
    """With its beginning, which may be left out."""
    assert web_address(typed) == (read or typed)


@pytest.mark.parametrize("typed", BAD)
def test_anything_else_must_be_fixed(compiled: Compile, typed: str) -> None:
    """In a source, wherever it is cited, at its own line; nothing is published with it."""
    assert web_address(typed) is None
    quoted = typed.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    made = compiled(
        SMALLEST + "introduction: We cite it [@so].\nsources:\n"
        f'  - {{id: so, author: A, year: 2024, title: T, url: "{quoted}"}}\n'
    )
    (found,) = [d for d in made.said if d.rule == "address-shape"]
    assert found.span.line == SMALLEST.count("\n") + 3
    assert made.library.strategies == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://g\u043ev.uk/Help", "https://gov.uk/Help"),
        ("www.\u043e\u0441\u0430.co.uk", "www.oca.co.uk"),
        ("https://n\u0131ce.org.uk", "https://nice.org.uk"),
        ("https://\u05d0v.uk", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_letters_that_look_like_others_are_told(compiled: Compile, typed: str, meant: str) -> None:
    """With the address that they are taken for, where it is one."""
    made = compiled(f'{SMALLEST}introduction: "See [the list]({typed})."\n')
    (found,) = [d for d in made.said if d.rule == "address-shape"]
    assert ("look like" in found.message) == bool(meant)
    assert not meant or found.hints[0].endswith(f"write {meant}")


LED_ASTRAY = [
    "[it]({})", "[it](<{}>)", "[it]({} 'its title')", "<{}>", "- a list\n- [it]({})",
    "| a | b |\n| - | - |\n| c | [it]({}) |", "> said [it]({})", "**[it]({})**",
]  # fmt: skip


@pytest.mark.parametrize("written", LED_ASTRAY)
@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "DATA:text/html,x", "https://gov.uk@evil.example/", "tel:x", "ftp://x.org",
     "https://example.org:0/", "tel:1", "tel:" + "9" * 40, "tel:\u0661\u0662\u0663",
     "mailto:a..b@fenmarsh.example", "mailto:.a@fenmarsh.example", "mailto:a@gov\u0660uk.example",
     "mailto:a@" + "marsh." * 45 + "example"],
)  # fmt: skip
def test_a_link_in_prose_leads_to_an_address(compiled: Compile, written: str, target: str) -> None:
    """However the link is written; else it must be fixed, at the line where it stands."""
    lines = written.format(target).replace("\n", "\n  ")
    made = compiled(f"{SMALLEST}introduction: |\n  We list this.\n\n  {lines}\n")
    (found,) = [d for d in made.said if d.rule == "address-shape"]
    assert "it" in found.span.written or found.span.written == target
    assert made.library.strategies == ()


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example/x",
        "\\\\evil.example",
        "/etc/passwd",
        "&#106;avascript:x",
        "mailto:a@x.org?bcc=b@y.org",
    ],
)
def test_there_is_no_way_round(compiled: Compile, target: str) -> None:
    """Browsers complete addresses, Markdown decodes them, mail programs take more than a name."""
    made = compiled(f"{SMALLEST}introduction: See [it]({target}).\n")
    assert "address-shape" in {d.rule for d in made.said}


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("HTTPS://www.gov.uk/a_(b)?c=d&e#f", "HTTPS://www.gov.uk/a_(b)?c=d&amp;e#f"),
        ("www.gov.uk/help", "https://www.gov.uk/help"),
        ("mailto:a@fenmarsh.example", "mailto:a@fenmarsh.example"),
        ("tel:+441234567", "tel:+441234567"),
        ("annex.pdf", None),
        ("../../etc/passwd", None),
    ],
)
def test_a_good_link_in_prose_is_one(compiled: Compile, target: str, link: str | None) -> None:
    """A page, a mailbox and a telephone are; the name of a file is printed as words alone."""
    made = compiled(f"{SMALLEST}introduction: See [the annex]({target}) of it.\n")
    (strategy,) = made.library.strategies
    page = write_document(Publication(made.library, strategy))
    assert f'<a href="{link}">the annex</a>' in page if link else ">the annex<" not in page


@pytest.mark.parametrize(
    "typed",
    [
        "mailto:a@x?bcc=b",
        "mailto:a@x.org%0d%0aX:1",
        "https://gov.uk@evil.example/",
        "a@b",
        "a@g\u043ev.uk",
    ],
)
def test_a_contact_is_a_mailbox_or_words(compiled: Compile, typed: str) -> None:
    """What has an @ or a scheme and is no address must be fixed."""
    made = compiled(f'{SMALLEST}contact: "{typed}"\n')
    assert "address-shape" in {d.rule for d in made.said}


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("mailto:team@fenmarsh.example", 'href="mailto:team@fenmarsh.example"'),
        ("team@fenmarsh.example", 'href="mailto:team@fenmarsh.example"'),
        ("https://www.fenmarsh.example/ask", 'href="https://www.fenmarsh.example/ask"'),
        ("the council, 01234 567890", None),
    ],
)
def test_a_good_contact_is_a_link(compiled: Compile, typed: str, link: str | None) -> None:
    """A mailbox and a page can be clicked; words are printed as they are."""
    made = compiled(f'{SMALLEST}contact: "{typed}"\n')
    (strategy,) = made.library.strategies
    page = write_document(Publication(made.library, strategy))
    assert link is None or link in page
    assert mail_address(typed) != "" and "mailto:mailto" not in page
