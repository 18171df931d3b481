"""Dependencies point inward: the contract in pyproject.toml is kept."""

from __future__ import annotations

from importlinter import cli


def test_dependencies_point_inward() -> None:
    assert cli.lint_imports() == 0
