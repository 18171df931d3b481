"""The named options of single rules that a profile may set; each is off unless a profile switches it on."""

from __future__ import annotations

from collections.abc import Mapping

from models.finding import Text

SWITCHES: Mapping[str, Text] = {
    "no_mixed_origins_online": Text(
        "Online, goods of Japan and of other countries cannot be applied for together (ONL-16).",
        "オンラインでは日本産と外国産の商品を一緒に申請できない（ONL-16）。",
    ),
}
