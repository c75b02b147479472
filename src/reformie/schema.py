"""The JSON Schemas of what reformie writes, generated from the models."""

from __future__ import annotations

from typing import Any

import orjson
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema


class _Written(GenerateJsonSchema):
    """Describes lines as written, where every field stands, one with a default too."""

    def field_is_required(self, *_: object, **__: object) -> bool:
        return True


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a model's lines."""
    schema = model.model_json_schema(by_alias=True, mode="serialization", schema_generator=_Written)
    return {"$schema": _Written.schema_dialect} | schema


def schema_text(model: type[BaseModel]) -> bytes:
    """Give the schema as the file in ``schemas/`` holds it: indented, with a final line feed."""
    return orjson.dumps(schema_of(model), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
