"""Who may ask: this machine alone, with the secret, from the page that was opened."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " font-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self';"
    " base-uri 'none'; form-action 'none'"
)
LARGEST = {"application/json": 1_000_000, "application/octet-stream": 50_000_000}
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Turns away whoever is not a page of ours: another host name, another origin, a large body."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self.app = app
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (refused := self._refused(Request(scope))):
            await Response(refused, 403, HEADERS)(scope, receive, send)
            return

        async def with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                known = {name for name, _ in message["headers"]}
                message["headers"] += [
                    (name.lower().encode(), value.encode())
                    for name, value in HEADERS.items()
                    if name.lower().encode() not in known
                ]
            await send(message)

        await self.app(scope, receive, with_headers)

    def _refused(self, request: Request) -> str:
        host = request.headers.get("host", "")
        if host not in self.hosts:
            return "this host name is not ours"
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return "this comes from another page"
        ours = f"http://{host}"
        if request.headers.get("origin", ours if request.method == "GET" else "") != ours:
            return "this comes from another page"
        if request.method != "GET":
            most = LARGEST.get(request.headers.get("content-type", ""))
            if most is None:
                return "this is not how our page asks"
            length = request.headers.get("content-length", "")
            if "transfer-encoding" in request.headers:  # its end would be found by nobody's length
                return "this is not how our page asks"
            if not length.isdigit() or int(length) > most:
                return f"this is larger than {most // 1_000_000} MB"
        return ""
