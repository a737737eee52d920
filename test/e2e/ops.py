# Every sparq op on the CPU, against the NumPy reference. An argument names
# another target (see vulkan-ops.test).
# RUN: %python %s

import os
import sys

import sparq

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
import op_cases

cases = op_cases.make_cases()
target = sys.argv[1] if len(sys.argv) > 1 else "cpu"
module = sparq.compile(op_cases.module_text(cases), target=target)
failed = 0
for case in cases:
    try:
        case.check(module.function(case.function)(*case.inputs))
    except AssertionError as error:
        failed += 1
        print(f"{case.name}: {error}\n{case.text}")
print(f"{len(cases) - failed} of {len(cases)} cases agree with the reference")
sys.exit(1 if failed else 0)
