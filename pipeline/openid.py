"""What a site says about its OpenID Connect provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from models.records import Role


@dataclass(frozen=True, slots=True)
class OpenIdConnect:
    """Nothing of it counts without an `issuer`.

    A person may come in whose account an administrator has linked with the provider's. Where `role_claim` is set, its
    value (or one of its values) chooses the role by `roles`, at every sign-in; with `create_accounts`, somebody who has
    a role but no account gets one, under the name in `name_claim`. An exporter's registration number is in
    `number_claim` and must be in the registry.
    """

    issuer: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    scopes: str = "openid profile"
    title: str = ""  # of the provider, on the sign-in page
    name_claim: str = "preferred_username"
    role_claim: str = ""
    roles: Mapping[str, Role] = field(default_factory=dict)
    number_claim: str = ""
    create_accounts: bool = False

    def fault(self, public_url: str) -> str:
        """Why this cannot work; empty where it can."""
        if not self.issuer:
            return ""
        if not _safe(self.issuer) or not _safe(public_url):
            return "openid: issuer and public_url must be given and begin with https://"
        if not self.client_id or "openid" not in self.scopes.split():
            return "openid: client_id must be given, and scopes must hold openid"
        return "openid: create_accounts needs role_claim and roles" if self.create_accounts and not self.roles else ""


def _safe(url: str) -> bool:
    """Over TLS, or on this very machine."""
    parts = urlsplit(url)
    return bool(parts.hostname) and (parts.scheme == "https" or parts.hostname in ("127.0.0.1", "::1", "localhost"))
