# Every sparq op through the stock iree-compile, against the NumPy reference:
# every fourth case of the table, as IREE takes long to compile.
# RUN: %python %s

import os
import sys

import sparq

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
import iree_engine
import op_cases

every = op_cases.make_cases()
cases = every[::4]
assert {c.op for c in cases} == {c.op for c in every}, "an op is left out"
module = iree_engine.Module(sparq.opt(op_cases.module_text(cases), "sparq-to-iree"))
failed = 0
for case in cases:
    try:
        case.check(module(case.function, case.inputs))
    except AssertionError as error:
        failed += 1
        print(f"{case.name}: {error}\n{case.text}")
print(f"{len(cases) - failed} of {len(cases)} cases agree with the reference")
sys.exit(1 if failed else 0)
