"""PP-OCR's two networks as shipped in RapidOCR's wheel, run by OpenVINO or ONNX Runtime.

RapidOCR itself is not imported: its configuration and its own model loading cost half of the time until the first line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Batch = NDArray[np.float32]
Network = Callable[[Batch], Batch]

DETECTOR, RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
FEWER = "gb2312", b"\xd8"  # of Chinese characters that Japan does not use, only the 3,755 common ones come before this


def detector(engine: str) -> Network:
    """From a normalised picture to how much each of its pixels belongs to the core of a line."""
    return _onnxruntime(_model(DETECTOR))[0] if engine == "onnxruntime" else _openvino(_model(DETECTOR))[0]


def recogniser(engine: str) -> tuple[Network, tuple[str, ...]]:
    """From lines to the chance of every character at every step, and what the characters are; the first means none."""
    path = _model(RECOGNISER)
    return _onnxruntime(path) if engine == "onnxruntime" else _openvino(path)


def _model(name: str) -> Path:
    found = find_spec("rapidocr")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("rapidocr is not installed")
    return Path(found.submodule_search_locations[0]) / "models" / name


def _openvino(path: Path) -> tuple[Network, tuple[str, ...]]:
    import openvino

    core = openvino.Core()
    model: Any = core.read_model(path)
    alphabet: tuple[str, ...] = ()
    if path.name == RECOGNISER:
        alphabet = _alphabet(model.get_rt_info()["framework"]["character"].value)
        kept = [i for i, char in enumerate(alphabet) if i == 0 or _needed(char)]
        _keep_outputs(model, kept)
        alphabet = tuple(alphabet[i] for i in kept)
    # Compiled code for every width that was met would grow to 300 MB after some pages, for no gain in speed.
    settings = {"INFERENCE_NUM_THREADS": 1, "NUM_STREAMS": 1, "CPU_RUNTIME_CACHE_CAPACITY": 0}
    request: Any = core.compile_model(model, "CPU", settings).create_infer_request()

    def run(batch: Batch) -> Batch:
        request.infer([batch], share_inputs=True)
        return np.asarray(request.get_output_tensor().data)

    return run, alphabet


def _onnxruntime(path: Path) -> tuple[Network, tuple[str, ...]]:
    onnxruntime: Any = import_module("onnxruntime")  # installed only by those who choose it
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name

    def run(batch: Batch) -> Batch:
        return np.asarray(session.run(None, {name: batch})[0])

    known = session.get_modelmeta().custom_metadata_map.get("character")
    return run, _alphabet(known) if known else ()


def _alphabet(lines: str) -> tuple[str, ...]:
    return ("", *lines.splitlines(), " ")


def _needed(char: str) -> bool:
    """Every letter, digit and sign; of the 16,600 Chinese characters those of Japan and the common ones; no emoji."""
    if not char or "CJK" not in unicodedata.name(char[0], ""):
        return not char or unicodedata.category(char[0]) != "So" or char in "°№℃®©"
    return _encodable(char, "shift_jis") is not None or (_encodable(char, FEWER[0]) or FEWER[1]) < FEWER[1]


def _encodable(char: str, encoding: str) -> bytes | None:
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return None


def _keep_outputs(model: Any, kept: Sequence[int]) -> None:
    """Cuts the last layer down to some of its outputs: with all 18,710 it takes a third of the time."""
    from openvino import opset13

    result = model.get_results()[0]
    node = result.input_value(0).get_node()  # softmax, over the sum of a product and a constant
    softmax = node
    while node.get_type_name() != "Add":
        node = node.input_value(0).get_node()
    product = node.input_value(0).get_node()
    bias, weights = node.input_value(1).get_node().data, product.input_value(1).get_node().data
    fewer = opset13.matmul(product.input_value(0), opset13.constant(weights[:, kept]), False, False)
    scores = opset13.softmax(opset13.add(fewer, opset13.constant(bias[kept])), axis=2)
    softmax.output(0).replace(scores.output(0))
