"""Reads JSON that people type: every fault names its line or the path of the value, and no key is passed over."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, NoReturn, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from models.errors import IngestError, submission_error
from models.finding import Text

M = TypeVar("M", bound=BaseModel)


class Strict(BaseModel):
    """A part of a typed file: unknown keys are refused, numbers are not taken for texts."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, str_strip_whitespace=True)


def _iso_date(value: object) -> date | None:
    """An empty text is no date; nothing but year-month-day is taken for one, because 5/6 means two days."""
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str) and len(value.strip()) == 10:
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise ValueError(Text('must be a date like "2026-11-01"', "2026-11-01 の形の日付で記入してください"))


IsoDate = Annotated[date | None, BeforeValidator(_iso_date)]


def decoded(name: str, data: bytes) -> str:
    """UTF-8 text, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise submission_error("not_utf8", name, str(error.start + 1)) from None


def parse_json(name: str, data: bytes) -> object:
    """The JSON value in `data`; decimals keep their digits, and a key given twice is an error."""

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        value: dict[str, object] = {}
        for key, part in pairs:
            if key in value:
                raise submission_error("duplicate_key", name, key)
            value[key] = part
        return value

    def no_constant(word: str) -> NoReturn:
        raise submission_error("not_json", name, Text(f"{word} is not a value", f"{word} は使えません"))

    text = decoded(name, data)
    try:
        value: object = json.loads(text, object_pairs_hook=unique, parse_float=Decimal, parse_constant=no_constant)
        return value
    except json.JSONDecodeError as error:
        where = Text(f"line {error.lineno}, column {error.colno}", f"{error.lineno}行目{error.colno}文字目")
    except RecursionError:
        where = Text("it is nested too deeply", "入れ子が深すぎます")
    except ValueError:
        where = Text("a number has too many digits", "桁数の多すぎる数値があります")
    raise submission_error("not_json", name, where)


def validated(kind: type[M], name: str, value: object) -> M:
    """`value` as a model; the first few faults are named by their path, for instance goods.items[2].quantity."""
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise _invalid(name, error.errors(include_url=False, include_input=False)[:5]) from None


def _invalid(name: str, faults: Sequence[ErrorDetails]) -> IngestError:
    said = [_sentence(fault) for fault in faults]
    return submission_error("invalid", name, Text(" ".join(s.en for s in said), "".join(s.ja for s in said)))


def path_of(loc: Sequence[int | str]) -> str:
    """goods.items[2].quantity from ("goods", "items", 2, "quantity")."""
    path = ""
    for step in loc:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path or "(whole file)"


def _sentence(fault: ErrorDetails) -> Text:
    path, context = path_of(fault["loc"]), fault.get("ctx", {})
    if fault["type"] == "extra_forbidden":
        return Text(f"{path}: unknown key.", f"「{path}」という項目はありません。")
    if fault["type"] == "missing":
        return Text(f"{path}: is missing.", f"「{path}」がありません。")
    if fault["type"] == "literal_error":
        allowed = str(context.get("expected", ""))
        return Text(f"{path}: must be {allowed}.", f"「{path}」は {allowed} のいずれかです。")
    if fault["type"] == "value_error":
        reason = context.get("error")
        said = reason.args[0] if isinstance(reason, ValueError) and reason.args else fault["msg"]
        return _named(path, said)
    return _named(path, _PLAIN.get(fault["type"], Text(fault["msg"].lower(), fault["msg"])))


def _named(path: str, said: object) -> Text:
    words = said if isinstance(said, Text) else Text(str(said), str(said))
    return Text(f"{path}: {words.en}.", f"「{path}」：{words.ja}。")


_PLAIN: Mapping[str, Text] = {
    "string_type": Text("must be a text in quotation marks", "引用符で囲んだ文字列で記入してください"),
    "string_unicode": Text("holds characters that do not exist", "存在しない文字が含まれています"),
    "string_too_long": Text("is too long", "長すぎます"),
    "list_type": Text("must be a list in square brackets", "角括弧のリストで記入してください"),
    "tuple_type": Text("must be a list in square brackets", "角括弧のリストで記入してください"),
    "too_long": Text("has too many entries", "件数が多すぎます"),
    "int_type": Text("must be a whole number", "整数で記入してください"),
    "bool_type": Text("must be true or false", "true か false で記入してください"),
    "model_type": Text("must be an object in braces", "波括弧のオブジェクトで記入してください"),
    "model_attributes_type": Text("must be an object in braces", "波括弧のオブジェクトで記入してください"),
}
