# Raising takes time in proportion to the size of the model, and little of it: a
# Llama of many layers, made from the two of an export.
# RUN: %python %s %models %t

import glob
import os
import re
import subprocess
import sys

models, temporary = sys.argv[1:]
PATTERN = os.path.join(models, "hf", "llama_sdpa_decdyn.tmdec.*.mlir")
with open(glob.glob(PATTERN)[0], encoding="utf-8") as file:
    LINES = file.read().split("\n")

# A layer is an attention and an MLP, each from its normalisation on.
STARTS = []
for number, line in enumerate(LINES):
    if "math.fpowi" in line:
        while not re.match(r"    %\w+ = ", LINES[number]):
            number -= 1
        STARTS.append(number)
assert len(STARTS) == 5, STARTS


def hidden_state(number):
    return re.search(r"ins\((%\w+)", LINES[number]).group(1)


class Model:
    """The lines of the export up to its last layer, and copies after it."""

    def __init__(self):
        self.lines = LINES[: STARTS[4]]
        self.hidden = hidden_state(STARTS[4])
        self.copies = 0

    def append(self, begin, end):
        """Appends a copy of the ops between, from the last hidden state on."""
        body = LINES[STARTS[begin] : STARTS[end]]
        taken = hidden_state(STARTS[begin])
        definitions = [re.match(r"    (%\w+)(?::\d+)? = ", line) for line in body]
        names = {match.group(1) for match in definitions if match}
        self.copies += 1

        def rename(match):
            name = match.group(0)
            if name == taken:
                return self.hidden
            return f"%v{name[1:]}_{self.copies}" if name in names else name

        self.lines += [re.sub(r"%\w+", rename, line) for line in body]
        self.hidden = f"%v{hidden_state(STARTS[end])[1:]}_{self.copies}"

    def raise_attention(self, layers, num_ops):
        """The seconds that raising takes; checks what it finds."""
        last = hidden_state(STARTS[4])
        # The results: logits, and the caches of the first two layers.
        tail = [
            re.sub(r"%\w+", lambda m: self.hidden if m.group(0) == last else m.group(0), line)
            for line in LINES[STARTS[4] :]
        ]
        path = f"{temporary}.{layers}.mlir"
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self.lines + tail))
        found = sum(1 for line in self.lines + tail if re.search(r" = |\.yield|\.assert", line))
        assert found >= num_ops, (found, num_ops)
        log = subprocess.run(
            ["sparq-opt", path, "--sparq-raise-attention", "--mlir-timing"]
            + ["--mlir-disable-threading", "--remarks-filter=sparq", "-o", path + ".raised"],
            check=True,
            capture_output=True,
            text=True,
        ).stderr
        assert log.count("[Passed]") == layers and "[Missed]" not in log, log[-2000:]
        seconds = float(re.search(r"([\d.]+) \(.*\)  RaiseAttention", log).group(1))
        print(f"{layers} layers, {found} ops: {seconds:.2f} s")
        return seconds / found, seconds


def measure(layers, mlps, num_ops):
    model = Model()
    for _ in range(layers - 2):
        model.append(2, 4)
        for _ in range(mlps - 1):
            model.append(3, 4)
    return model.raise_attention(layers, num_ops)


def check(small, large):
    """Time per op must not grow; other work on the machine may get in between."""
    for _ in range(4):
        per_op, _ = measure(*small)
        per_op_large, seconds = measure(*large)
        if per_op_large < 3 * per_op and seconds < 10:
            return
    raise AssertionError((per_op, per_op_large, seconds))


# 32 layers of 100,000 ops, as decomposed mixtures of experts have; then layers
# alone: as many attentions as fit.
check((8, 66, 20000), (32, 66, 100000))
check((32, 1, 7000), (430, 1, 100000))
