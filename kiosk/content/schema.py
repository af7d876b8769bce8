"""JSON Schemas of the content files, by which editors complete, explain and underline.

They are made from the same models that `check` reads with. Only the command `schema`
imports this module.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode
from pydantic_core import CoreSchema, core_schema

from kiosk.content.models import Guide
from kiosk.content.panels import KINDS

Schema = dict[str, Any]

GUIDE = "guide"
"""The name of the schema of guide.yaml; those of the panels are named by their kind."""


def write(folder: Path) -> int:
    """Write all schemas into `folder`, which is made when missing, and return how many they are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = texts()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(files)


def texts() -> dict[str, str]:
    """Return each schema as the text of its file, by the name of the file."""
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas().items()
    }


def schemas() -> dict[str, Schema]:
    """Return the schema of guide.yaml and one for each kind of panel."""
    return {GUIDE: _schema(Guide), **{kind: _panel_schema(kind, model) for kind, model in KINDS.items()}}


def _panel_schema(kind: str, model: type[BaseModel]) -> Schema:
    schema = _schema(model)
    said = schema["properties"]["kind"]
    schema["properties"]["kind"] = {"title": said["title"], "description": said["description"], "const": kind}
    return schema


def _schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_Draft7)


class _Draft7(GenerateJsonSchema):
    """Speaks draft-07, which every editor knows, about files in which a key stands or is left out."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> Schema:
        """Return the schema with what it defines under the old name, and a title everywhere."""
        made = super().generate(schema, mode)
        definitions = made.pop("$defs", {})
        for group in (made, *definitions.values()):
            group["title"] = _title(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", group["title"]))
            group["description"] = " ".join(group["description"].split())
            group["properties"] = {key: _property(key, value) for key, value in group["properties"].items()}
        return {"$schema": self.schema_dialect, **made, **({"definitions": definitions} if definitions else {})}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """Return the schema without None: that stands for a key left out, never for one with nothing behind it."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """Return the schema without the default, which is what the guide does, and nothing to be written."""
        return self.generate_inner(schema["schema"])


def _property(key: str, schema: Mapping[str, Any]) -> Schema:
    said = {name: value for name, value in schema.items() if name not in {"title", "description"}}
    if "$ref" in said:
        said = {"allOf": [said]}  # beside a reference, draft-07 sees nothing else
    return {"title": _title(key), "description": schema["description"], **said}


def _title(name: str) -> str:
    words = name.replace("_", " ").lower()
    return words[:1].upper() + words[1:]
