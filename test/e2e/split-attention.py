# Attention split over its positions gives attention: every case of the table,
# in parts that do not divide S, and in more parts than there are positions.
# RUN: %python %s

import os
import sys

import sparq

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
import op_cases

cases = [case for case in op_cases.make_cases() if case.name.startswith("attention")]
assert len(cases) >= 10
text = op_cases.module_text(cases)
failed = 0
for parts in (3, 50):
    pipeline = f"sparq-split-attention{{parts={parts} min-positions=0}}"
    split = sparq.opt(text, pipeline)
    assert "sparq.attention" not in split and split.count("scf.forall (") == len(cases)
    module = sparq.compile(text, pipeline)
    for case in cases:
        try:
            case.check(sparq.Executable(module._native, case.function)(*case.inputs))
        except AssertionError as error:
            failed += 1
            print(f"{case.name}, {parts} parts: {error}\n{case.text}")
print(f"{2 * len(cases) - failed} of {2 * len(cases)} cases agree with the reference")
sys.exit(1 if failed else 0)
