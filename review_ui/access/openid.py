"""OpenID Connect as a relying party: authorization code with PKCE, state and nonce; every check of the ID token."""

from __future__ import annotations

import secrets
import threading
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx
import structlog
from authlib.common.errors import AuthlibBaseError
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from pipeline.openid import OpenIdConnect

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Authlib will ask for another HTTP client one day: nothing for who starts Shogo
    from authlib.integrations.httpx_client import OAuth2Client

# Only signatures with a public key; "none" and shared secrets are refused whatever a token says of itself.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
SECONDS = 10.0  # the provider's time to answer
LEEWAY = 60  # seconds by which clocks may differ
KEPT = 3600.0  # seconds until the provider's description is asked for again
log = structlog.get_logger()


class Untrusted(Exception):
    """The provider or the browser said something that does not hold; `why` is one word for the audit log."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Handshake:
    """What the browser keeps, in a cookie out of reach of scripts, from leaving for the provider until it is back."""

    state: str
    nonce: str
    verifier: str
    next: str

    def packed(self) -> str:
        return " ".join((self.state, self.nonce, self.verifier, self.next))

    @classmethod
    def unpacked(cls, text: str) -> Handshake:
        parts = text.split(" ", 3)
        if len(parts) != 4 or not all(parts[:3]):
            raise Untrusted("state")
        return cls(*parts)


@dataclass(frozen=True, slots=True)
class Description:
    """The provider's own metadata (OpenID Connect Discovery) and public keys."""

    authorization: str
    token: str
    keys_address: str
    keys: KeySet
    names_itself: bool  # adds `iss` to its answers (RFC 9207)
    read_at: datetime


class Provider:
    """One provider; asked for its description at the first sign-in, not before."""

    def __init__(self, settings: OpenIdConnect, public_url: str, now: Callable[[], datetime]) -> None:
        self.settings = settings
        self._return_to = public_url.rstrip("/") + "/sign-in/back"
        self._now = now
        self._lock = threading.Lock()
        self._known: Description | None = None

    def leave(self, next: str) -> tuple[str, Handshake]:
        """The provider's address to send the browser to, and what the browser has to bring back."""
        handshake = Handshake(secrets.token_urlsafe(24), secrets.token_urlsafe(24), secrets.token_urlsafe(48), next)
        with self._client() as client:
            address, _ = client.create_authorization_url(
                self._description().authorization,
                state=handshake.state,
                nonce=handshake.nonce,
                code_verifier=handshake.verifier,
            )
        return str(address), handshake

    def back(self, handshake: Handshake, answer: Mapping[str, str]) -> Mapping[str, Any]:
        """The claims of whoever the provider vouches for; Untrusted where anything does not hold."""
        if not secrets.compare_digest(answer.get("state", "").encode(), handshake.state.encode()):
            raise Untrusted("state")
        known = self._description()
        if ("iss" in answer or known.names_itself) and answer.get("iss") != self.settings.issuer:
            raise Untrusted("issuer")
        if "error" in answer or not answer.get("code"):
            raise Untrusted("denied")
        token = self._exchange(known, answer["code"], handshake)
        return self._checked(known, token, handshake.nonce)

    def _exchange(self, known: Description, code: str, handshake: Handshake) -> Mapping[str, Any]:
        try:
            with self._client() as client:
                given: Mapping[str, Any] = client.fetch_token(
                    known.token, code=code, code_verifier=handshake.verifier, grant_type="authorization_code"
                )
        except (AuthlibBaseError, httpx.HTTPError, ValueError) as error:
            log.warning("openid_code_refused", error=str(error))
            raise Untrusted("code") from None
        if not isinstance(given.get("id_token"), str):
            raise Untrusted("token")
        return given

    def _checked(self, known: Description, token: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        read = self._read(known, token["id_token"])
        options = {"iss": {"essential": True, "value": self.settings.issuer}, "sub": {"essential": True}}
        params = {"nonce": nonce, "client_id": self.settings.client_id, "access_token": token.get("access_token")}
        claims = CodeIDToken(read.claims, read.header, options, params)
        try:
            claims.validate(int(self._now().timestamp()), LEEWAY)
        except (AuthlibBaseError, JoseError) as error:
            log.warning("openid_token_refused", error=str(error))
            raise Untrusted("token") from None
        audience = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
        if self.settings.client_id not in audience:
            raise Untrusted("audience")
        return dict(claims)

    def _read(self, known: Description, id_token: str) -> jwt.Token:
        """Keys change: where none fits, they are asked for once more."""
        try:
            return jwt.decode(id_token, known.keys, algorithms=ALGORITHMS)
        except (JoseError, ValueError):
            pass
        try:
            return jwt.decode(id_token, self._keys(known.keys_address), algorithms=ALGORITHMS)
        except (JoseError, ValueError) as error:
            log.warning("openid_signature_refused", error=str(error))
            raise Untrusted("signature") from None

    def _description(self) -> Description:
        with self._lock:
            known = self._known
            if known is None or (self._now() - known.read_at).total_seconds() > KEPT:
                self._known = known = self._ask()
            return known

    def _ask(self) -> Description:
        said = self._get(self.settings.issuer.rstrip("/") + "/.well-known/openid-configuration")
        try:
            if said["issuer"] != self.settings.issuer:
                raise Untrusted("issuer")
            return Description(
                str(said["authorization_endpoint"]),
                str(said["token_endpoint"]),
                str(said["jwks_uri"]),
                self._keys(str(said["jwks_uri"])),
                bool(said.get("authorization_response_iss_parameter_supported")),
                self._now(),
            )
        except KeyError as error:
            log.error("openid_description_incomplete", missing=str(error))
            raise Untrusted("provider") from None

    def _keys(self, address: str) -> KeySet:
        try:
            return KeySet.import_key_set(self._get(address))  # type: ignore[arg-type]
        except (JoseError, ValueError, KeyError, TypeError):
            raise Untrusted("provider") from None

    def _get(self, address: str) -> dict[str, Any]:
        try:
            answer = httpx.get(address, timeout=SECONDS, follow_redirects=False).raise_for_status()
            said = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            log.error("openid_provider_away", address=address, error=str(error))
            raise Untrusted("provider") from None
        if not isinstance(said, dict):
            raise Untrusted("provider")
        return said

    def _client(self) -> OAuth2Client:
        return OAuth2Client(
            self.settings.client_id,
            self.settings.client_secret or None,
            token_endpoint_auth_method="client_secret_basic" if self.settings.client_secret else "none",
            scope=self.settings.scopes,
            redirect_uri=self._return_to,
            code_challenge_method="S256",
            timeout=SECONDS,
        )
