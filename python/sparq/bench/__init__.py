# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq bench`: SparQ and dense attention beside others' on this CPU.

`command` reads the options, `shapes` says what is measured, `data` makes the
inputs, `measure` checks and times, `report` and `plots` show. Every other
implementation is one file in `peers`. docs/Benchmarking.md has the method.
"""
