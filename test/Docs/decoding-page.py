# The commands and the program of docs/Decoding.md, as they stand there.
# RUN: %python %s %sparq_src/docs/Decoding.md %t

import os
import pathlib
import re
import shlex
import subprocess
import sys

import numpy as np

from sparq.demo import forward
from sparq.demo.generate import Batch, arguments

page, folder = pathlib.Path(sys.argv[1]).read_text(), pathlib.Path(sys.argv[2])
folder.mkdir(exist_ok=True)
os.chdir(folder)
for block in re.findall(r"```sh\n(.*?)```", page, re.S):
    for command in block.splitlines():
        words = shlex.split(command)
        assert words[0] == "python", command
        subprocess.run([sys.executable, *words[1:]], check=True)
names = {}
exec("\n".join(re.findall(r"```python\n(.*?)```", page, re.S)), names)

# 6 positions of the longer prompt, a token from the prefill, one from each step.
tokens, state = names["batch"].tokens, names["state"]
assert tokens.shape == (2, 6 + 1 + 100), tokens.shape
assert state.length == 6 + 100 and state.capacity >= 106

# NumPy, dense, on the same weights: the tokens are the same while k covers all.
batch = Batch([row[start:6] for row, start in zip(tokens, (0, 3))])
logits, *caches = forward.forward(
    names["prefill"], arguments(names["prefill"], batch, names["weights"]))
for length in range(7, 7 + 1 + 58):
    batch.append(logits[:, -1].argmax(-1))
    np.testing.assert_array_equal(batch.tokens, tokens[:, :length])
    logits, *caches = forward.forward(
        names["step"], arguments(names["step"], batch, names["weights"], caches))
