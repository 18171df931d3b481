"""Boxes on a page, in points (1/72 inch) from the top-left corner of the page as it is displayed upright."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle with x0 <= x1 and y0 <= y1; y grows downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    def __post_init__(self) -> None:
        if self.x0 > self.x1 or self.y0 > self.y1:
            raise ValueError(f"box corners are out of order: {self}")

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        """The smallest box that contains every one of `boxes`; ValueError where there is none."""
        corners = list(boxes)
        if not corners:
            raise ValueError("no box to put a box around")
        return cls(
            min(b.x0 for b in corners),
            min(b.y0 for b in corners),
            max(b.x1 for b in corners),
            max(b.y1 for b in corners),
        )

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def cx(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def cy(self) -> float:
        return (self.y0 + self.y1) / 2

    def contains(self, other: Box, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, `slack` points allowed on every side."""
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and other.x1 <= self.x1 + slack
            and other.y1 <= self.y1 + slack
        )

    def holds_point(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def overlap(self, other: Box) -> float:
        """The shared area in square points."""
        return self.overlap_x(other) * self.overlap_y(other)

    def overlap_x(self, other: Box) -> float:
        return max(0.0, min(self.x1, other.x1) - max(self.x0, other.x0))

    def overlap_y(self, other: Box) -> float:
        return max(0.0, min(self.y1, other.y1) - max(self.y0, other.y0))

    def grown(self, dx: float, dy: float | None = None) -> Box:
        """The box with `dx` points added at left and right, `dy` (or dx) at top and bottom."""
        dy = dx if dy is None else dy
        return Box(self.x0 - dx, self.y0 - dy, self.x1 + dx, self.y1 + dy)

    def as_list(self) -> list[float]:
        return [round(self.x0, 1), round(self.y0, 1), round(self.x1, 1), round(self.y1, 1)]
