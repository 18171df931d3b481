"""A small OpenID Connect provider on this machine, which can be told to lie."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "shogo", "a secret of the client"


@dataclass
class FakeProvider:
    """`claims` replaces what the ID token says; `sign_with` signs it by another key; `algorithm` by another method."""

    issuer: str = ""
    now: int = 0
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    sign_with: Any = None
    algorithm: str = "RS256"
    claims: dict[str, Any] = field(default_factory=dict)
    waiting: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def authorize(self, address: str) -> str:
        """What the person's browser does there: agrees; gives the address to which it is sent back."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.waiting)}"
        self.waiting[code] = query
        return f"{query['redirect_uri']}?code={code}&state={query['state']}"

    def token(self, form: dict[str, str], authorization: str) -> dict[str, object] | None:
        query = self.waiting.pop(form.get("code", ""), None)
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if query is None or form["redirect_uri"] != query["redirect_uri"] or authorization.replace("+", " ") not in (
            basic, "Basic " + base64.b64encode(f"{CLIENT}:{SECRET.replace(' ', '%20')}".encode()).decode(),
        ):  # fmt: skip
            return None
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=")
        if query["code_challenge_method"] != "S256" or query["code_challenge"].encode() != challenge:
            return None
        said = {
            "iss": self.issuer, "sub": "person-1", "aud": CLIENT, "iat": self.now, "exp": self.now + 300,
            "nonce": query["nonce"], "preferred_username": "hanako",
        }  # fmt: skip
        said = {name: value for name, value in {**said, **self.claims}.items() if value is not None}
        signed = jwt.encode(
            {"alg": self.algorithm, "kid": "one"}, said, self.sign_with or self.key, algorithms=[self.algorithm]
        )
        return {"access_token": "at", "token_type": "Bearer", "expires_in": 300, "id_token": signed}

    def get(self, path: str) -> dict[str, object] | None:
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            return {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            }
        return {"keys": [self.key.as_dict(private=False)]} if path == "/keys" else None


@contextmanager
def fake_provider(now: int) -> Iterator[FakeProvider]:
    made = FakeProvider(now=now)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._say(made.get(self.path))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            self._say(made.token(form, self.headers.get("authorization", "")))

        def _say(self, said: dict[str, object] | None) -> None:
            body = json.dumps(said or {"error": "invalid_grant"}).encode()
            self.send_response(200 if said else 400)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Handler)
    made.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
