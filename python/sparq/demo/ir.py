# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reading facts out of MLIR text: signatures, attentions, carried state."""

from __future__ import annotations

import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class TensorType:
    """A ranked tensor type; None stands for a dynamic size."""

    shape: tuple
    dtype: str

    @classmethod
    def parse(cls, text: str) -> "TensorType":
        match = re.fullmatch(r"tensor<((?:(?:\d+|\?)x)*)([A-Za-z0-9]+)>", text.strip())
        if not match:
            raise ValueError(f"not a ranked tensor type: {text.strip()}")
        sizes = [s for s in match[1].split("x") if s]
        return cls(tuple(None if s == "?" else int(s) for s in sizes), match[2])

    def __str__(self):
        sizes = ["?" if n is None else str(n) for n in self.shape]
        return "tensor<" + "x".join(sizes + [self.dtype]) + ">"


def split_top_level(text: str) -> list:
    """Splits at commas that are not inside brackets of any kind or strings."""
    parts, depth, start, quoted = [], 0, 0, False
    for i, c in enumerate(text):
        if c == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif c in "<({[":
            depth += 1
        elif c in ")}]" or (c == ">" and text[i - 1] != "-"):
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    last = text[start:].strip()
    return parts + [last] if last else parts


def _balanced(text: str, start: int) -> int:
    """The index after the bracket that closes the one at `start`."""
    depth, quoted = 0, False
    for i in range(start, len(text)):
        c = text[i]
        if c == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif c in "({[<":
            depth += 1
        elif c in ")}]" or (c == ">" and text[i - 1] != "-"):
            depth -= 1
            if depth == 0:
                return i + 1
    raise ValueError("unbalanced brackets")


@dataclasses.dataclass
class Function:
    """The signature of one function: (type, attribute text) per value."""

    name: str
    args: list
    results: list

    @property
    def arg_types(self):
        return [TensorType.parse(t) for t, _ in self.args]


def _typed(text: str):
    """('tensor<..>', '{attributes}') of one result or argument."""
    brace = text.find("{")
    return (text.strip(), "") if brace < 0 else (text[:brace].strip(), text[brace:])


def functions(text: str) -> dict:
    """The functions with a body that the module's text defines."""
    found = {}
    for match in re.finditer(r"^\s*func\.func (private )?@([\w$.\-]+)\(", text, re.M):
        end = _balanced(text, match.end() - 1)
        args = []
        for part in split_top_level(text[match.end():end - 1]):
            name, colon, rest = part.partition(":")
            args.append(_typed(rest if colon else part))
        results, rest = [], text[end:].lstrip()
        if rest.startswith("->"):
            rest = rest[2:].lstrip()
            if rest.startswith("("):
                close = _balanced(rest, 0)
                results = [_typed(p) for p in split_top_level(rest[1:close - 1])]
                rest = rest[close:]
            else:
                close = re.match(r"\S+?>(?=\s|$)|\S+", rest).end()
                results = [_typed(rest[:close])]
                rest = rest[close:]
        if not match[1]:
            found[match[2]] = Function(match[2], args, results)
    return found


@dataclasses.dataclass
class Attention:
    """The shapes of one `sparq.attention`."""

    query: TensorType
    key: TensorType
    value: TensorType
    mask: TensorType | None
    key_layout: str

    @property
    def group(self):
        return self.query.shape[-3]

    @property
    def queries(self):
        return self.query.shape[-2]

    @property
    def components(self):
        return self.query.shape[-1]

    @property
    def value_components(self):
        return self.value.shape[-1]

    @property
    def batch(self):
        """Leading dimensions; the last is the key-value head."""
        return self.query.shape[:-3]

    @property
    def positions(self):
        """S, or None where it is dynamic."""
        return self.value.shape[-2]


def attentions(text: str) -> list:
    """Every `sparq.attention` of the text, in order."""
    found = []
    for match in re.finditer(r"\bsparq\.attention\b(.*?)\bins\s*\(", text):
        close = _balanced(text, match.end() - 1)
        types = [TensorType.parse(t) for t in
                 split_top_level(text[match.end():close - 1].rpartition(" : ")[2])]
        layout = ("component_major" if "component_major" in match[1]
                  else "position_major")
        found.append(Attention(types[0], types[1], types[2],
                               types[3] if len(types) > 3 else None, layout))
    return found


def elided(text: str) -> bool:
    """Whether weights were left out when the module was printed."""
    return "__elided__" in text or (
        "dense_resource<" in text and "dialect_resources" not in text)
