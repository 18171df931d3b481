"""The named options of single rules that a profile may set; each is off unless a profile switches it on."""

from __future__ import annotations

from collections.abc import Mapping

from models.finding import Text

SWITCHES: Mapping[str, Text] = {}
