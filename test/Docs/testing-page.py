# RUN: %python %s %sparq_src
"""docs/Testing.md shows the files of this folder as they are."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
page = (root / "docs" / "Testing.md").read_text()
shown = re.findall(r"^`(test/Docs/\S+)`:\n\n```\w+\n(.*?)```$", page, re.M | re.S)
assert len(shown) == 3, f"{len(shown)} files shown"
for name, text in shown:
    assert (root / name).read_text() == text, f"docs/Testing.md differs from {name}"
