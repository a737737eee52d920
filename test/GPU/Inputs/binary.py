"""Writes the object of the only gpu.binary on stdin to the file that is named."""

import re
import sys

text = sys.stdin.read()
(quoted,) = re.findall(r'(?:bin|assembly) = "((?:[^"\\]|\\.)*)"|#gpu\.object<[^"]*[,>] *"((?:[^"\\]|\\.)*)"', text)
quoted = quoted[0] or quoted[1]
data = re.sub(
    rb"\\([0-9A-Fa-f]{2}|.)",
    lambda m: bytes([int(m[1], 16)]) if len(m[1]) == 2 else m[1],
    quoted.encode("latin-1"),
    flags=re.DOTALL,
)
with open(sys.argv[1], "wb") as file:
    file.write(data)
