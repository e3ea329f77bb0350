"""The desk for a browser, on this machine alone.

Whoever wants an answer must know the secret in the address, come from this machine and, to change
anything, from a page of ours. Pages may run no script but ours and load nothing from elsewhere.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from stratc.outputs import fonts, templates

from .guard import POLICY, Guard
from .session import Session
from .wishes import Conflict, Refusal

BEAT = 4  # seconds after which a page hears that the program still runs
SCRIPTS = (
    *("adding", "asking", "begin", "editing", "exchanging", "forms"),
    *("live", "places", "remarks", "review"),
)
FILES = {
    "live.css": "text/css",
    "review.css": "text/css",
    "inside.css": "text/css",
    **{f"{name}.js": "text/javascript" for name in SCRIPTS},
}
FACES = (*map(chr, range(0x20, 0x7F)), *"–—‘’“”…✎✓■▲●")


def application(session: Session, *, watch: bool = True) -> ASGIApp:
    """The whole server."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        watcher = asyncio.create_task(session.watch()) if watch else None
        yield
        if watcher:
            watcher.cancel()

    root = f"/{session.secret}"
    routes = [
        Route(f"{root}/", _page(session, "begin.html")),
        Route(f"{root}/review", _page(session, "review.html")),
        Route(f"{root}/s/{{id}}/", _page(session, "live.html")),
        Route(f"{root}/live/{{name}}", _file),
        Route(f"{root}/events", _events(session)),
        Route(f"{root}/api/strategies", _get(session, "strategies")),
        Route(f"{root}/api/begin", _post(session, "begin"), methods=["POST"]),
        Route(f"{root}/api/import", _import(session), methods=["POST"]),
        Route(f"{root}/api/example", _post(session, "example"), methods=["POST"]),
        Route(f"{root}/api/make", _post(session, "make"), methods=["POST"]),
        Route(f"{root}/api/look", _review(session, "look")),
        Route(f"{root}/api/choose", _review(session, "choose"), methods=["POST"]),
        Route(f"{root}/api/answer", _review(session, "answer"), methods=["POST"]),
        Route(f"{root}/api/stop", _review(session, "stop"), methods=["POST"]),
        Route(f"{root}/s/{{id}}/page", _document(session)),
        Route(f"{root}/s/{{id}}/state", _state(session)),
        Route(f"{root}/s/{{id}}/fields", _get(session, "fields")),
        Route(f"{root}/s/{{id}}/lists", _get(session, "lists")),
        Route(f"{root}/s/{{id}}/editions", _get(session, "editions")),
        Route(f"{root}/s/{{id}}/explain", _get(session, "explain")),
        Route(f"{root}/s/{{id}}/change", _post(session, "change"), methods=["POST"]),
        Route(f"{root}/s/{{id}}/undo", _post(session, "undo"), methods=["POST"]),
        Route(f"{root}/s/{{id}}/mend", _post(session, "mend"), methods=["POST"]),
        Route(f"{root}/s/{{id}}/view/{{name}}", _view(session)),
        Route(f"{root}/s/{{id}}/file/{{name}}", _made_file(session)),
    ]
    return Guard(Starlette(routes=routes, lifespan=lifespan), session.port)


Endpoint = Callable[[Request], Awaitable[Response]]


def _page(session: Session, name: str) -> Endpoint:
    async def answer(request: Request) -> Response:
        return Response(templates.source(f"live/{name}", {}), media_type="text/html")

    return answer


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in FILES:
        return Response("there is no such file", 404)
    content = templates.source(f"live/{name}", {})
    if name == "live.css":
        content = f"{fonts.faces(''.join(FACES))}\n{content}"
    return Response(content, media_type=FILES[name])


def _document(session: Session) -> Endpoint:
    async def answer(request: Request) -> Response:
        view = await session.done("page", session.desk.glance, request.path_params["id"])
        if view is None:
            return Response("there is no such strategy", 404)
        headers = {
            "Content-Security-Policy": POLICY.replace("script-src 'self'", "script-src 'none'")
        }
        return Response(view.page, media_type="text/html", headers=headers)

    return answer


def _get(session: Session, name: str) -> Endpoint:
    ask = getattr(session.answers, name)

    async def answer(request: Request) -> Response:
        given = {**request.query_params, **request.path_params}
        return await _answered(session, ask, given)

    return answer


def _state(session: Session) -> Endpoint:
    ask = _get(session, "state")

    async def answer(request: Request) -> Response:
        answered = await ask(request)
        if b'"checked":false' in bytes(answered.body):
            session.check_soon(request.path_params["id"])
        return answered

    return answer


def _post(session: Session, name: str) -> Endpoint:
    ask = getattr(session.answers, name)

    async def answer(request: Request) -> Response:
        given = await _sent(request)
        if given is None:
            return JSONResponse({"refused": "this is not how our page asks"}, 400)
        answered = await _answered(session, ask, {**given, **request.path_params})
        if answered.status_code == 200:
            await session.tell((request.path_params.get("id", ""),))
        return answered

    return answer


async def _sent(request: Request) -> dict[str, Any] | None:
    """What a page sent; None where it is nothing that ours would send, or not all of it came."""
    try:
        given = await request.json()
    except (ValueError, RecursionError, ClientDisconnect):
        return None
    return given if isinstance(given, dict) else None


def _import(session: Session) -> Endpoint:
    async def answer(request: Request) -> Response:
        try:
            content = await request.body()
        except ClientDisconnect:  # the page was closed while it sent: nobody waits for an answer
            return Response(status_code=400)
        given = {"name": request.query_params.get("name", ""), "content": content}
        return await _answered(session, session.answers.reviews.begin, given)

    return answer


def _review(session: Session, name: str) -> Endpoint:
    """A question about a document that is looked through; it changes no file."""
    ask = getattr(session.answers.reviews, name)

    async def answer(request: Request) -> Response:
        given = await _sent(request) if request.method == "POST" else {}
        if given is None:
            return JSONResponse({"refused": "this is not how our page asks"}, 400)
        return await _answered(session, ask, {**request.query_params, **given})

    return answer


async def _answered(session: Session, ask: Callable[..., Any], given: dict[str, Any]) -> Response:
    try:
        return JSONResponse(await session.done("page", ask, given))
    except Conflict as conflict:
        return JSONResponse({"theirs": conflict.theirs}, 409)
    except Refusal as refusal:
        return JSONResponse({"refused": str(refusal)}, 422)
    except (KeyError, TypeError, ValueError) as wrong:
        return JSONResponse({"refused": f"this is not how our page asks: {wrong}"}, 400)


def _view(session: Session) -> Endpoint:
    async def answer(request: Request) -> Response:
        made = await session.done(
            "files",
            session.answers.view,
            request.path_params["id"],
            request.path_params["name"],
            request.query_params.get("with", ""),
        )
        headers = {
            "Content-Security-Policy": POLICY.replace("script-src 'self'", "script-src 'none'")
        }
        return Response(made, media_type="text/html", headers=headers)

    return answer


def _made_file(session: Session) -> Endpoint:
    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        try:
            kind, content = await session.done(
                "files", session.answers.file, request.path_params["id"], name
            )
        except Refusal as refusal:
            return Response(str(refusal), 422)
        shown = "inline" if kind == "application/pdf" else "attachment"
        disposition = {"Content-Disposition": f'{shown}; filename="{name}"'}
        return Response(content, media_type=kind, headers=disposition)

    return answer


def _events(session: Session) -> Endpoint:
    async def answer(request: Request) -> Response:
        queue: asyncio.Queue[str] = asyncio.Queue()
        session.listeners.add(queue)

        async def events() -> AsyncIterator[str]:
            try:
                yield "retry: 2000\n\n"
                while True:
                    try:
                        yield f"data: {await asyncio.wait_for(queue.get(), BEAT)}\n\n"
                    except TimeoutError:
                        yield "event: alive\ndata:\n\n"
            finally:
                session.listeners.discard(queue)

        return StreamingResponse(events(), media_type="text/event-stream")

    return answer
