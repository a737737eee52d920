# RUN: %python %s %sparq_src

"""The cost model: what min-seq-len=auto takes, its fit, its page. That C++ computes
the same is in explain.py."""

import dataclasses
import importlib.util
import pathlib
import re
import sys
import unittest

from sparq import cost

ROOT = pathlib.Path(sys.argv.pop())
spec = importlib.util.spec_from_file_location("fit_cost", ROOT / "benchmarks" / "fit-cost.py")
fit_cost = importlib.util.module_from_spec(spec)
sys.modules["fit_cost"] = fit_cost
spec.loader.exec_module(fit_cost)


class Model(unittest.TestCase):
    def test_the_minimum_is_where_the_sides_meet(self):
        for D, r, k, group, size, mean_value in (
                (128, 32, 128, 1, 4, "carry"), (64, 16, 64, 8, 2, "none"),
                (256, 64, 512, 32, 2, "carry"), (128, 32, 128, 1, 4, "recompute")):
            dense = cost.dense_time(D, group, size)
            sparse = cost.sparq_time(D, r, k, group, size, mean_value=mean_value)
            minimum = cost.min_seq_len(dense, sparse, k)
            if minimum is None:
                self.assertGreater(sparse.at(1 << 40), dense.at(1 << 40))
                continue
            self.assertGreater(minimum, k)
            self.assertLessEqual(sparse.at(minimum), dense.at(minimum))
            if minimum > k + 1:
                self.assertGreater(sparse.at(minimum - 1), dense.at(minimum - 1))

    def test_more_work_needs_more_positions(self):
        def minimum(D=128, r=32, k=128, size=4, mean_value="carry"):
            return cost.min_seq_len(
                cost.dense_time(D, 1, size),
                cost.sparq_time(D, r, k, 1, size, mean_value=mean_value), k)

        self.assertLess(minimum(), 1024)
        self.assertLess(minimum(), minimum(r=64))
        self.assertLess(minimum(), minimum(k=512))
        self.assertLess(minimum(D=256), minimum())
        self.assertLess(minimum(), minimum(size=2))
        self.assertIsNone(minimum(r=128, mean_value="recompute"))


class Fit(unittest.TestCase):
    def test_the_fit_finds_the_constants_that_made_the_times(self):
        made_by = cost.Constants(byte=0.08, element=0.01, product=0.03, softmax=0.7,
                                 select=1.0, gather=0.2, component=4, fixed=1500)
        records = []
        for shape in fit_cost.grid([256, 1024, 4096]):
            dense, sparse = shape.estimates(made_by)
            records.append(dict(shape=dataclasses.asdict(shape), dense=dense.at(shape.S),
                                sparq=sparse.at(shape.S)))
        fitted = fit_cost.fit(records)
        before = fit_cost.error(records, cost.Constants())
        self.assertLess(fit_cost.error(records, fitted), 0.02 * before)


class Page(unittest.TestCase):
    def test_docs_have_the_constants(self):
        page = (ROOT / "docs" / "Cost.md").read_text()
        found = {name: float(value) for name, value in
                 re.findall(r"^\| `(\w+)` \| .* \| ([0-9.]+) \|$", page, re.M)}
        self.assertEqual(found, dataclasses.asdict(cost.Constants()))


unittest.main()
