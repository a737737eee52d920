# Raising changes no result: every form that raising takes, run as it is and
# raised, gives the same numbers. raise-models.py does the same for models.
# RUN: %python %s %sparq_src

import os
import subprocess
import sys

import sparq

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from raising import DENSE, RAISE, TOSA, same, without_softmax

root = sys.argv[1]

# The forms, function by function.
functions = 0
FORMS = ("softmax", "scale", "masks", "layouts", "grouped", "low-precision", "dynamic", "forms", "tosa")
for form in FORMS:
    path = os.path.join(root, "test", "Raise", form + ".mlir")
    with open(path, encoding="utf-8") as file:
        dense = sparq.compile(without_softmax(file.read()), pipeline=DENSE)
    before = TOSA + "," if form == "tosa" else ""
    raised = sparq.compile(path, pipeline=before + RAISE + "," + DENSE)
    for name in dense.functions:
        lengths = (1, 7, 33) if form == "dynamic" else (None,)
        same(dense.function(name), raised.function(name), f"{form}.{name}", lengths)
        functions += 1
assert functions >= 90, functions


# StableHLO, through torch-mlir's conversion.
converted = subprocess.run(
    ["torch-mlir-opt", "--stablehlo-legalize-to-linalg", "--canonicalize"]
    + [os.path.join(root, "test", "Raise", "stablehlo.mlir")],
    check=True,
    capture_output=True,
    text=True,
).stdout
dense, raised = sparq.compile(converted), sparq.compile(converted, pipeline=RAISE)
assert dense.functions == ["masked", "grouped", "causal"], dense.functions
for name in dense.functions:
    same(dense.function(name), raised.function(name), f"stablehlo.{name}")
print("ok", functions, "forms")
