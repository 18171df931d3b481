"""Layouts composed anew for every paper: each block, its place and its manner are drawn at random, knob by knob."""

from functools import partial

from ..form import Layout
from .sheet import compose_html

plain_html = compose_html
LAYOUTS = (
    Layout("composed", compose_html),
    Layout("composed_lines", partial(compose_html, hs=True, origins=True), hs=True, origins=True),
    Layout("composed_many", compose_html, many=True),
    Layout("composed_fr", compose_html, lang="fr", numbers="french"),
    Layout("composed_es", compose_html, lang="es", numbers="continental"),
)
