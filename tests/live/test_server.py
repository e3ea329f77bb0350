"""Nobody but the writer's own page reads or changes anything, and nothing leaves the project."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from stratc.live.desk import Desk
from stratc.live.server import application
from stratc.live.serving import shown
from stratc.live.session import Session
from tests.conftest import SMALLEST

from .conftest import FENMARSH

PORT = 8123
BASE = f"http://127.0.0.1:{PORT}"
LEAD = {
    "kind": "set",
    "address": "/priorities/warm/commitments/0/items/advise:lead",
    "value": "homes",
}


@pytest.fixture
def session(desk: Desk) -> Session:
    """A session on the small project."""
    return Session(desk, PORT)


@pytest.fixture
def client(session: Session) -> Iterator[TestClient]:
    """A browser at the address that the writer was given."""
    base = f"{BASE}/{session.secret}/"
    with TestClient(application(session, watch=False), base_url=base) as made:
        yield made


def ask(client: TestClient, path: str, body: object, **headers: str) -> httpx.Response:
    sent = {"origin": BASE, "content-type": "application/json", **headers}
    answer: httpx.Response = client.post(path, content=json.dumps(body), headers=sent)
    return answer


def test_the_writer_reads_and_changes(client: TestClient, file: Path) -> None:
    """The page of ours can do all of it."""
    assert "Warm" in client.get("s/fenmarsh/page").text
    state = client.get("s/fenmarsh/state").json()
    assert state["current"] and state["title"] == "Fenmarsh Housing Strategy"
    added = {one["what"] for one in client.get("s/fenmarsh/lists").json()["lists"]}
    assert {"a promise", "an action", "an organisation"} <= added
    answer = ask(client, "s/fenmarsh/change", LEAD)
    assert answer.status_code == 200 and "line" in answer.json()["where"]
    assert "lead: homes" in file.read_text("utf-8")
    assert ask(client, "s/fenmarsh/undo", {}).status_code == 200
    assert file.read_text("utf-8") == FENMARSH


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {"host": "evil.example"},
        {"host": f"evil.example:{PORT}", "origin": f"http://evil.example:{PORT}"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-length": "9000000"},
        {"transfer-encoding": "chunked"},
        {"origin": f"http://127.0.0.1:{PORT + 1}"},
    ],
)
def test_another_page_changes_nothing(
    client: TestClient, file: Path, headers: dict[str, str]
) -> None:
    """A form, script or other host name of another site is turned away before anything is read."""
    assert ask(client, "s/fenmarsh/change", LEAD, **headers).status_code == 403
    assert file.read_text("utf-8") == FENMARSH


@pytest.mark.parametrize("path", ["s/fenmarsh/page", "s/fenmarsh/state", "api/strategies", ""])
def test_another_host_name_reads_nothing(client: TestClient, path: str) -> None:
    """A name that somebody points at this machine is not ours."""
    answer = client.get(path, headers={"host": "evil.example"})
    assert answer.status_code == 403 and "Fenmarsh" not in answer.text
    assert client.get(path, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.get(path, headers={"origin": "https://evil.example"}).status_code == 403


def test_only_the_writer_reads_the_page_that_leads_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The browser's command line holds no secret, and no other user reads the file it names."""
    opened: list[str] = []
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("webbrowser.open", opened.append)
    with shown(f"{BASE}/secret/") as handed:
        assert opened == [handed.as_uri()] and "secret/" in handed.read_text("utf-8")
        assert handed.stat().st_mode & 0o077 == 0
    assert not handed.exists()


@pytest.mark.parametrize("secret", ["", "x", "../", "%2e%2e"])
def test_without_the_secret_there_is_nothing(client: TestClient, secret: str) -> None:
    """Another user of this machine finds no page, whatever they guess."""
    for path in ("", "s/fenmarsh/page", "s/fenmarsh/state", "live/live.js", "api/strategies"):
        answer = client.get(f"{BASE}/{secret}/{path}")
        assert answer.status_code == 404 and "Fenmarsh" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "s/..%2f..%2fetc/page",
        "s/%2e%2e/state",
        "s/fenmarsh/file/..%2f..%2fstratc.yaml",
        "s/fenmarsh/file/strategy.yaml",
        "s/fenmarsh/file/%252e%252e%252fstratc.yaml",
        "s/fenmarsh/file/link.svg",
        "s/fenmarsh%00/page",
        "live/..%2fdocument%2ftheme.css",
        "live/live.html",
        "s/fenmarsh/view/..%2f..%2fsecret",
    ],
)
def test_no_path_leads_out(client: TestClient, project: Path, path: str) -> None:
    """Only what the page needs has an address; no file of the disk can be named."""
    (project / "stratc.yaml").write_text("title: Kept to ourselves\n", encoding="utf-8")
    answer = client.get(path)
    assert answer.status_code in (404, 422) or "no such page" in answer.text
    assert "Kept to ourselves" not in answer.text and "--brand" not in answer.text


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("compared", "What has changed"),
        ("imported", "What became of the file"),
        ("elsewhere", "No such page"),
    ],
)
def test_a_view_without_entries_has_a_heading(client: TestClient, name: str, heading: str) -> None:
    """A view that has nothing to show says in a heading what it is, and then why."""
    page = client.get(f"s/fenmarsh/view/{name}").text
    assert f"<title>{heading}</title>" in page
    assert re.search(rf"<main[^>]*><h1>{heading}</h1><p>[A-Z][^<]+</p></main>", page)


def test_a_plan_without_actions_has_a_heading(
    client: TestClient, session: Session, file: Path
) -> None:
    """The same holds for the plan of a strategy that has no actions yet."""
    file.write_text(SMALLEST, encoding="utf-8")
    session.desk.refresh()
    page = client.get("s/fenmarsh/view/plan").text
    assert "<h1>Action plan</h1><p>There are no actions yet." in page


def test_a_script_in_a_field_stays_text(client: TestClient, file: Path) -> None:
    """What looks like HTML is printed as it was typed, and the page may run no script."""
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    wish = {"kind": "set", "address": ":title", "value": evil}
    assert ask(client, "s/fenmarsh/change", wish).status_code == 200
    page = client.get("s/fenmarsh/page")
    assert "<script>alert" not in page.text and "<img src=x" not in page.text
    assert "script-src 'none'" in page.headers["content-security-policy"]
    assert file.read_text("utf-8").count("onerror") == 1


def test_every_answer_keeps_to_itself(client: TestClient) -> None:
    """No page may be framed, guessed at, kept or told to other sites."""
    for path in ("", "s/fenmarsh/", "s/fenmarsh/page", "s/fenmarsh/state", "live/live.js"):
        headers = client.get(path).headers
        assert "frame-ancestors 'self'" in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "nonsense",
        pytest.param("[" * 90_000 + "]" * 90_000, id="deep"),
        '{"kind": "set"}',
        '{"kind": 1}',
    ],
)
def test_nonsense_is_refused_in_words(client: TestClient, file: Path, body: str) -> None:
    """A broken request ends in a sentence, never in a fault."""
    sent = {"origin": BASE, "content-type": "application/json"}
    answer = client.post("s/fenmarsh/change", content=body, headers=sent)
    assert answer.status_code in (400, 403, 422)
    assert file.read_text("utf-8") == FENMARSH


def test_a_strategy_begins_with_four_answers(client: TestClient, project: Path) -> None:
    """Title, place and years make a first page, which is then in the list."""
    answer = ask(
        client,
        "api/begin",
        {"title": "Fenmarsh Climate Plan", "area": "Fenmarsh", "from": "2027", "to": "2032"},
    )
    assert answer.json() == {"id": "fenmarsh-climate-plan-2027"}
    assert (project / "strategies/fenmarsh-climate-plan-2027/strategy.yaml").is_file()
    titles = [one["title"] for one in client.get("api/strategies").json()["strategies"]]
    assert "Fenmarsh Climate Plan" in titles
    again = ask(client, "api/begin", {"title": "", "from": "x", "to": ""})
    assert again.status_code == 422 and "title" in again.json()["refused"]


def test_files_are_made_whole_on_request(client: TestClient) -> None:
    """The PDF and the spreadsheet come as `build` makes them."""
    assert client.get("s/fenmarsh/file/fenmarsh.pdf").content.startswith(b"%PDF-")
    assert client.get("s/fenmarsh/file/fenmarsh.docx").content.startswith(b"PK")
    assert client.get("s/fenmarsh/file/commitments.xlsx").content.startswith(b"PK")
    assert client.get("s/fenmarsh/view/plan").text.count("Survey all homes")


PLAN = "# Fenmarsh Flood Plan 2027 to 2031\n\n## Dry homes\n\nWe will:\n\n- raise 20 kerbs\n"
BYTES = {"origin": BASE, "content-type": "application/octet-stream"}


def looked(client: TestClient, of: str) -> dict[str, Any]:
    """What the page is told of a file, once it is read."""
    told: dict[str, Any] = {"reading": True}
    while told.get("reading"):
        sleep(0.1)
        told = client.get(f"api/look?of={of}").json()
    return told


def test_a_strategy_begins_from_a_file_that_was_looked_through(
    client: TestClient, project: Path
) -> None:
    """Nothing is written before the officer says so; then what they chose is what is written."""
    answer = client.post("api/import?name=plan.md", content=PLAN.encode(), headers=BYTES)
    of = answer.json()["of"]
    told = looked(client, of)
    assert "Fenmarsh Flood" in told["facts"]["title"] and told["facts"]["from"] == "2027"
    piece = next(p for p in told["pieces"] if p["words"] == "raise 20 kerbs")
    assert piece["became"] == "became a commitment" and "text" in piece["options"]
    chosen = ask(client, "api/choose", {"of": of, "piece": piece["id"], "kind": "text"}).json()
    assert next(p for p in chosen["pieces"] if p["id"] == piece["id"])["chosen"] == "text"
    assert [p.name for p in (project / "strategies").iterdir()] == ["fenmarsh"]
    wish = {"of": of, "title": "Flood plan", "area": "Fenmarsh", "from": "2027", "to": "2032"}
    id = ask(client, "api/make", wish).json()["id"]
    written = (project / "strategies" / id / "strategy.yaml").read_text("utf-8")
    assert "title: Flood plan" in written and "2027/2032" in written
    assert "raise 20 kerbs" in written and "commitments:" not in written
    assert client.get(f"s/{id}/state").json()["imported"]
    assert "raise 20 kerbs" in client.get(f"s/{id}/view/imported").text


TABLE = """# Flood actions

## Priority 1: Dry homes

| No | Action | Lead | By when |
|---|---|---|---|
| 1.1 | Raise kerbs | Roads team | soon |
| 1.2 |  | Roads team | May 2028 |
"""


def test_a_doubt_is_answered_in_words(client: TestClient, project: Path) -> None:
    """What a row or the cover should say is typed, read again, and written."""
    of = client.post("api/import?name=a.md", content=TABLE.encode(), headers=BYTES).json()["of"]
    told = looked(client, of)
    doubts = {p["words"]: p for p in told["pieces"] if p["doubt"]}
    soon, empty = doubts["By when: soon"], next(p for w, p in doubts.items() if "May 2028" in w)
    head = next(p for p in told["pieces"] if p["words"] == "No | Action | Lead | By when")
    assert head["became"] == "read as headings over the rows below"
    assert soon["boxes"][3] == ["By when", "soon"] and empty["boxes"][1] == ["Action", ""]
    period = next(p for p in doubts.values() if p["about"] == "period")

    def answer(about: str, *words: str) -> Any:
        return ask(client, "api/answer", {"of": of, "about": about, "words": words})

    answer(soon["about"], "1.1", "Raise kerbs", "Roads team", "May 2029")
    answer(empty["about"], "1.2", "Paint *all* pumps", "Roads team", "May 2028")
    now = answer(period["about"], "2027", "2031").json()
    open_still = {p["about"] for p in now["pieces"] if p["doubt"] and not p["settled"]}
    assert open_still == {"area", "title"}
    assert (now["facts"]["from"], now["facts"]["to"]) == ("2027", "2031")
    assert client.get(f"api/look?of={of}").json()["pieces"] == now["pieces"]
    id = ask(client, "api/make", {"of": of, "title": "Flood", **now["facts"]}).json()["id"]
    written = (project / "strategies" / id / "strategy.yaml").read_text("utf-8")
    assert "due: 2029-05" in written and r"Paint \*all\* pumps" in written and "soon" not in written


def test_an_answer_is_taken_back(client: TestClient) -> None:
    """Without the words that were typed, all is again as it was read; half an answer is refused."""
    of = client.post("api/import?name=a.md", content=TABLE.encode(), headers=BYTES).json()["of"]
    before = looked(client, of)["pieces"]
    about = next(p["about"] for p in before if p["words"] == "By when: soon")
    heads = next(p["about"] for p in before if "By when" in p["words"] and p["about"] != about)
    for place, words in ((about, ["1.1", "a", "b", "c"]), (heads, ["No", "Action", "Who", "x"])):
        now = ask(client, "api/answer", {"of": of, "about": place, "words": words}).json()
        assert now["pieces"] != before
        back = ask(client, "api/answer", {"of": of, "about": place, "words": []}).json()
        assert back["pieces"] == before
    for wrong in (["1.1"], "1.1", ["1", "2", "3", "4", "5"]):
        assert ask(client, "api/answer", {"of": of, "about": about, "words": wrong}).is_error
    half = ask(client, "api/answer", {"of": of, "about": "period", "words": ["2027", ""]})
    assert half.status_code == 422 and "both years" in half.json()["refused"]
    nowhere = ask(client, "api/answer", {"of": of, "about": "table 9", "words": []})
    assert nowhere.status_code == 422


def test_a_choice_is_taken_back(client: TestClient) -> None:
    """Without its choice, a piece is again what it was, and so is all that hung on it."""
    of = client.post("api/import?name=p.md", content=PLAN.encode(), headers=BYTES).json()["of"]
    before = looked(client, of)
    for piece in before["pieces"]:
        for kind in piece["options"]:
            ask(client, "api/choose", {"of": of, "piece": piece["id"], "kind": kind})
            back = ask(client, "api/choose", {"of": of, "piece": piece["id"], "kind": ""}).json()
            same = {p["id"]: p for p in back["pieces"]}
            assert all(same[p["id"]]["became"] == p["became"] for p in before["pieces"])


def test_a_file_that_cannot_be_read_or_is_stopped_leaves_nothing(
    client: TestClient, project: Path
) -> None:
    """A broken file is told of in words, a stopped one is forgotten, and neither writes."""
    broken = client.post("api/import?name=../x.docx", content=b"PK\x03\x04no", headers=BYTES)
    told = looked(client, broken.json()["of"])
    assert told["refused"] and told["name"] == "x.docx"
    empty = client.post("api/import?name=x.docx", content=b"", headers=BYTES)
    assert empty.status_code == 422 and "empty" in empty.json()["refused"]
    of = client.post("api/import?name=p.md", content=PLAN.encode(), headers=BYTES).json()["of"]
    assert ask(client, "api/stop", {"of": of}).status_code == 200
    assert client.get(f"api/look?of={of}").status_code == 422
    assert ask(client, "api/make", {"of": of, "title": "x"}).status_code == 422
    assert [p.name for p in (project / "strategies").iterdir()] == ["fenmarsh"]


def test_the_example_is_a_copy(client: TestClient, project: Path) -> None:
    """It is copied once, and an own setting of the project is left as it is."""
    (project / "stratc.yaml").write_text("title: Ours\n", encoding="utf-8")
    assert ask(client, "api/example", {}).json() == {"id": "fenmarsh-2026"}
    assert (project / "strategies/fenmarsh-2026/strategy.yaml").is_file()
    assert (project / "stratc.yaml").read_text("utf-8") == "title: Ours\n"
    assert ask(client, "api/example", {}).status_code == 422


def test_a_vanished_folder_empties_the_list(client: TestClient, project: Path) -> None:
    """While the folder is away the list says so, and when it is back it is whole."""
    (project / "strategies").rename(project / "away")
    answer = client.get("api/strategies")
    assert answer.status_code == 200 and answer.json()["strategies"] == []
    (project / "away").rename(project / "strategies")
    assert len(client.get("api/strategies").json()["strategies"]) == 1
