"""What examiners do: judging single findings and deciding."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter(prefix="/submissions/{number}", tags=["review"])
