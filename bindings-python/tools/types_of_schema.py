"""Writes `python/ketnoi/types.py` from the JSON Schema: records, calls and answers as `TypedDict`s.

python bindings-python/tools/types_of_schema.py            # writes the file
python bindings-python/tools/types_of_schema.py --check    # fails if it would change
"""

import json
import keyword
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "core/schema/ketnoi.schema.json"
TARGET = ROOT / "bindings-python/python/ketnoi/types.py"

HEAD = '''"""Records, queries and answers as types. Generated from the JSON Schema; do not edit.

`python bindings-python/tools/types_of_schema.py` writes this file; a test compares it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from . import _rules

'''

Schema = dict[str, Any]

# The columns of docstrings.
WIDTH = 100
INDENT = "    "


class Writer:
    """Python's types for the definitions of a schema."""

    def __init__(self, schema: Schema) -> None:
        self.definitions: Schema = schema["$defs"]
        self.answers = self._reached("Answer")
        self.blocks: dict[str, str] = {}

    def text(self) -> str:
        for name, schema in self.definitions.items():
            # A call is a method of the package; its arguments are other types.
            if name not in ("Answer", "Call"):
                self._define(name, schema)
        # The types of answers are subclasses of the types above.
        self._define("Answer", self.definitions["Answer"])
        return HEAD + "\n".join(self.blocks.values())

    def _reached(self, root: str) -> set[str]:
        """The names of the definitions that one refers to, directly or not."""
        seen: set[str] = set()
        ahead = [root]
        while ahead:
            name = ahead.pop()
            if name not in seen:
                seen.add(name)
                ahead += _references(self.definitions[name])
        return seen

    def _define(self, name: str, schema: Schema) -> None:
        variants = schema.get("oneOf", [])
        if name == "Rule":
            of = f"{self._type(schema, name)} | _rules.Rule"
            self._alias(name, of, f"{_sentence(schema)} Or an expression, `ketnoi.Rule`.")
        elif name == "Date":
            self._alias(name, "str | datetime.date", "A day: ISO text, or a date.")
        elif variants and all("const" in variant or "enum" in variant for variant in variants):
            values = [
                value
                for variant in variants
                for value in variant.get("enum", [variant.get("const")])
            ]
            self._alias(name, f"Literal[{', '.join(map(json.dumps, values))}]", _sentence(schema))
        elif variants:
            self._tagged(name, schema, variants)
        elif schema.get("properties"):
            self._object(name, schema)
        else:
            self._alias(name, self._type(schema, name), _sentence(schema))

    def _tagged(self, name: str, base: Schema, variants: list[Schema]) -> None:
        """The union of objects with a tag, or of a tag alone, with a type for each variant."""
        parts = []
        for variant in variants:
            if "const" in variant:
                parts.append(f"Literal[{json.dumps(variant['const'])}]")
                continue
            consts = [
                value["const"] for value in variant["properties"].values() if "const" in value
            ]
            # Without a constant field, the required field is the tag.
            tag = consts[0] if consts else variant["required"][0]
            parts.append(name + "".join(word.capitalize() for word in tag.split("_")))
            if name in self.answers:
                self.answers.add(parts[-1])
            referred = _name(variant.get("$ref", ""))
            if referred and "oneOf" not in self.definitions[referred]:
                self._subclass(parts[-1], referred, variant)
            else:
                self._object(parts[-1], self._merged(base, variant))
        self._alias(name, " | ".join(parts), _sentence(base))

    def _subclass(self, name: str, base: str, variant: Schema) -> None:
        """A type with the fields of another and a tag."""
        rows = "".join(
            f"    {key}: {self._type(value, name)}\n"
            for key, value in variant["properties"].items()
        )
        docstring = _docstring(_about(self.definitions[base]), INDENT)
        self.blocks[name] = f"\nclass {name}({base}):\n    {docstring}\n{rows}\n"

    def _merged(self, base: Schema, variant: Schema) -> Schema:
        referred = self.definitions[_name(variant["$ref"])] if "$ref" in variant else {}
        sources = [base, referred, variant]
        properties = {
            key: value for source in sources for key, value in source.get("properties", {}).items()
        }
        required = [key for source in sources for key in source.get("required", [])]
        return {
            "description": variant.get("description", ""),
            "properties": properties,
            "required": required,
        }

    def _object(self, name: str, schema: Schema) -> None:
        required = schema.get("required", [])
        fields = []
        for key, value in sorted(
            schema["properties"].items(), key=lambda item: (item[0] not in required, item[0])
        ):
            of = self._type(value, name)
            fields.append((key, of if key in required else f"NotRequired[{of}]", _sentence(value)))
        if any(keyword.iskeyword(key) for key, _, _ in fields):
            rows = "".join(f"    {key!r}: {of!r},\n" for key, of, _ in fields)
            self.blocks[name] = (
                f"{name} = TypedDict({name!r}, {{\n{rows}}})\n{_docstring(_about(schema), INDENT)}"
            )
        else:
            rows = "".join(
                f"    {key}: {of}\n" + (f"    {_docstring(about, INDENT)}" if about else "")
                for key, of, about in fields
            )
            self.blocks[name] = (
                f"\nclass {name}(TypedDict):\n    {_docstring(_about(schema), INDENT)}\n{rows}\n"
            )

    def _alias(self, name: str, of: str, about: str) -> None:
        self.blocks[name] = f"{name}: TypeAlias = {of!r}\n" + (_docstring(about) if about else "")

    def _type(self, schema: Schema | bool, within: str) -> str:
        if isinstance(schema, bool):
            return "Any"
        if "$ref" in schema:
            name = _name(schema["$ref"])
            return "str" if name == "Date" and within in self.answers else name
        if "const" in schema:
            return f"Literal[{json.dumps(schema['const'])}]"
        if "anyOf" in schema:
            return _either(self._type(one, within) for one in schema["anyOf"])
        kinds = schema.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        return _either(self._plain(kind, schema, within) for kind in kinds) or "Any"

    def _plain(self, kind: str, schema: Schema, within: str) -> str:
        is_answer = within in self.answers
        if kind == "array":
            item = self._type(schema.get("items", {}), within)
            return f"list[{item}]" if is_answer else f"Sequence[{item}]"
        if kind == "object" and schema.get("properties"):
            name = next(
                f"{within}{end}"
                for end in ("Fields", "Choice", "Other")
                if f"{within}{end}" not in self.blocks
            )
            self._object(name, schema)
            return name
        if kind == "object":
            value = schema.get("additionalProperties")
            value = self._type(value, within) if isinstance(value, dict) else "Any"
            return f"{'dict' if is_answer else 'Mapping'}[str, {value}]"
        return {
            "string": "str",
            "integer": "int",
            "boolean": "bool",
            "number": "float",
            "null": "None",
        }[kind]


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [_name(value["$ref"])] if "$ref" in value else []
        return own + [name for inner in value.values() for name in _references(inner)]
    return (
        [name for inner in value for name in _references(inner)] if isinstance(value, list) else []
    )


def _name(reference: str) -> str:
    return reference.rsplit("/", 1)[-1]


def _either(types: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def _about(schema: Schema) -> str:
    return _sentence(schema) or "As in the answer."


def _sentence(schema: Schema) -> str:
    return " ".join(schema.get("description", "").replace("[`FULL`]", "10 000").split())


def _docstring(text: str, indent: str = "") -> str:
    """A docstring with a line break, on as many lines as it needs."""
    line = f'{indent}"""{text}{" " if text.endswith(chr(34)) else ""}"""'
    if len(line) > WIDTH:
        first, rest = _first_sentence(text)
        wrapped = textwrap.wrap(first, WIDTH - len(indent) - 3)
        parts = [f'"""{wrapped[0]}', *wrapped[1:]]
        if rest:
            parts += ["", *textwrap.wrap(rest, WIDTH - len(indent))]
        line = "\n".join(f"{indent}{part}".rstrip() for part in [*parts, '"""'])
    return line[len(indent) :] + "\n"


def _first_sentence(text: str) -> tuple[str, str]:
    first, end, rest = text.partition(". ")
    return (first + end).rstrip(), rest


def main() -> int:
    text = Writer(json.loads(SCHEMA.read_text("utf-8"))).text()
    if "--check" in sys.argv:
        if TARGET.read_text("utf-8") == text:
            return 0
        print(
            "types.py is not what the schema says: run bindings-python/tools/types_of_schema.py",
            file=sys.stderr,
        )
        return 1
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
