"""Prints every MLIR example of the TableGen documentation as one split input.

usage: doc_examples.py INCLUDE_DIRECTORY

Fails if an op other than a terminator has no example.
"""

import pathlib
import re
import sys
import textwrap

examples = []
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.td")):
    text = path.read_text()
    for definition in re.split(r"^def ", text, flags=re.M)[1:]:
        found = re.findall(r"^ *```mlir\n(.*?)^ *```", definition, re.M | re.S)
        examples += [(path.name, textwrap.dedent(example)) for example in found]
        op = re.match(r"\w+ *:\s*\w+_Op<\s*\"(\w+)\"", definition)
        if op and not found:
            sys.exit(f"{path}: no example for {op[1]}")
        if op and not any(re.search(rf"\.{op[1]}\s", e) for e in found):
            sys.exit(f"{path}: no example of {op[1]} uses it")

print("\n// -----\n".join(f"// From {name}\n{text}" for name, text in examples))
