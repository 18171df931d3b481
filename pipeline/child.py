"""The reading process: takes files on standard input, answers with pages as JSON, knows its place and its limits."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from pipeline.limits import Limits

HEADER = 8


def main() -> None:
    """Answers requests until standard input closes."""
    source, answer = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the frames
    while request := _take(source):
        data = _take(source)
        _answer(json.loads(request), data, answer)
        answer.write(bytes(HEADER))
        answer.flush()


def _answer(request: Mapping[str, Any], data: bytes, answer: BinaryIO) -> None:
    from pipeline.open import Fault, render_png
    from pipeline.pages import read_pages

    def send(frame: bytes) -> None:
        answer.write(len(frame).to_bytes(HEADER, "big"))
        answer.write(frame)
        answer.flush()

    limits = Limits(**request["limits"])
    _bound(limits.address_space, limits.file_seconds)
    try:
        if request["do"] == "warm":
            _load_engines(limits)
            return
        if request["do"] == "render":
            send(render_png(data, request["page"], request["dpi"], limits))
            return
        if request["do"] in ("region", "warm_region"):
            _answer_region(request, data, limits, send)
            return
        for page in read_pages(data, limits):
            send(json.dumps({"page": page}, ensure_ascii=False).encode())
    except Fault as fault:
        send(json.dumps({"fault": fault.code, "page": fault.page, "detail": fault.detail}).encode())
    except MemoryError:
        send(b'{"fault": "out_of_memory", "page": null, "detail": ""}')
    except Exception as wrong:  # whatever a parser raises at a hostile file, it is a fault of that file
        detail = f"{type(wrong).__name__}: {wrong}"[:500]
        send(json.dumps({"fault": "damaged", "page": None, "detail": detail}).encode())


def _load_engines(limits: Limits) -> None:
    from pipeline.scan import load_engines

    load_engines(limits)


def _answer_region(request: Mapping[str, Any], data: bytes, limits: Limits, send: Callable[[bytes], None]) -> None:
    """A rectangle of a page, or nothing but the engines loaded for one."""
    from models.geometry import Box
    from pipeline.region import Region, read_region, warm

    if request["do"] == "warm_region":
        warm(limits)
        return
    width, height = request["size"]
    region = Region(request["page"], Box(*request["box"]), (width, height), request["turned"])
    send(json.dumps({"rows": read_region(data, region, limits)}, ensure_ascii=False).encode())


def _take(source: BinaryIO) -> bytes:
    size = int.from_bytes(source.read(HEADER), "big")
    return source.read(size)


def _bound(address_space: int, seconds: float) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    processor = int(used.ru_utime + used.ru_stime + seconds) + 1
    for what, most in (
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_CPU, processor),
        (resource.RLIMIT_FSIZE, 256 * 1024 * 1024),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, resource.getrlimit(what)[1]))


if __name__ == "__main__":
    main()
