# Random shapes, masks and inputs, through dense attention and SparQ on the CPU,
# against the NumPy reference. docs/Testing.md says how to run more.
# RUN: %python %s
"""usage: properties.py [--examples N] [--seed N] [--shrink] [--verbose]

Each example is a shape, compiled as dense attention, as SparQ ops, and as dense
attention that sparq-rewrite made sparse, and run on several inputs. Without
arguments the examples are the same in every run.
"""

import argparse
import pathlib
import sys
import time
import traceback

import hypothesis
import numpy as np
from hypothesis import strategies as st

import sparq
from sparq import check, cost
from sparq import reference as ref

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import attention_steps  # noqa: E402
from attention_steps import Inputs, Step  # noqa: E402

#: Examples, and head groups whose output could not be judged.
counts = dict(examples=0, runs=0, heads=0, undecided=0)
verbose = False

# -----------------------------------------------------------------------------
# What is drawn
# -----------------------------------------------------------------------------

#: Around the sizes of vectors, blocks and chunks.
AROUND = [300] + sorted({max(n + d, 0) for n in (0, 16, 64, 256, 2048) for d in (-1, 0, 1, 2)})
MOST_ELEMENTS = 1 << 20
#: Examples that hypothesis draws at once. Later ones would vary earlier ones.
BATCH = 10


@st.composite
def steps(draw):
    element = draw(st.sampled_from(["f32", "f16", "bf16"]))
    batch = tuple(draw(st.lists(st.integers(1, 3), max_size=2)))
    group = draw(st.sampled_from([1, 1, 1, 4, 2, 3, 8]))
    depth = draw(st.sampled_from([64, 1, 3, 8, 16, 20, 33, 80, 128]))
    value_depth = draw(st.sampled_from([depth, depth, 1, 5, 16, 64]))
    mask = draw(st.sampled_from(["f32", None, "i1", element]))
    k = draw(st.sampled_from([32, 1, 2, 8, 13, 16, 17, 64, 128, 129, 700]))
    return Step(
        batch=batch, G=group, D=depth, Dv=value_depth,
        S=draw(st.none() | positions(depth)),
        r=min(depth, draw(st.sampled_from([16, 1, 2, 4, 7, 8, 32, 64, 128]))),
        k=k, local=min(k, draw(st.sampled_from([0, 0, 0, 4, 1, 64, 700]))),
        element=element, out=draw(st.sampled_from([element, element, "f32"])), mask=mask,
        mask_broadcast=tuple(draw(st.lists(
            st.booleans(), min_size=len(batch) + 1, max_size=len(batch) + 1))),
        scale=draw(st.sampled_from([None, None, 0.3])),
        dense_by_component=draw(st.booleans()), by_component=draw(st.integers(0, 3)) > 0,
        mean=draw(st.sampled_from(["recompute", "input", "none"])))


def positions(depth):
    near = st.sampled_from(AROUND)
    return near | near | st.integers(0, 600) | st.integers(0, MOST_ELEMENTS // 8 // depth // 32)


@st.composite
def examples(draw):
    step = draw(steps())
    runs = draw(st.lists(
        st.tuples(
            positions(step.D) if step.S is None else st.just(step.S),
            st.sampled_from(Inputs.KINDS), st.sampled_from(Inputs.MASKED),
            st.integers(0, 1 << 16)),
        min_size=4, max_size=4))
    return dict(
        step=step, runs=runs, opt_level=draw(st.sampled_from([1, 1, 1, 3])),
        threads=draw(st.integers(1, 3)), other_threads=draw(st.none() | st.integers(1, 3)),
        rewritten=draw(st.sampled_from(["recompute", "none", "carry"])),
        min_seq_len=draw(st.sampled_from([0, 0, 64, "auto"])))


# -----------------------------------------------------------------------------
# What must hold
# -----------------------------------------------------------------------------


def check_sparq(out, inputs, step, **known):
    mean = inputs.mean if step.mean == "input" else step.mean
    counts["heads"] += int(np.prod(step.batch))
    counts["undecided"] += check.check_sparq(
        out, inputs.query, inputs.key, inputs.value, inputs.mask, r=step.r, k=step.k,
        local=step.local, scale=step.scale, mean=mean, exact=inputs.exact, **known)


def check_dense(out, inputs, step):
    check.check_dense(out, inputs.query, inputs.key, inputs.value, inputs.mask, step.scale)


def check_rewritten(run, inputs, step, example):
    """A function without state: dense below min-seq-len."""
    (out,) = run(*inputs.dense)
    minimum = example["min_seq_len"]
    if minimum == "auto":
        size = 4 if step.element == "f32" else 2
        minimum = cost.min_seq_len(
            cost.dense_time(step.D, step.G, size, step.Dv),
            cost.sparq_time(step.D, step.r, step.k, step.G, size, step.Dv, step.mean,
                            step.dense_by_component, step.dense_by_component), step.k)
    if minimum is None or inputs.positions < minimum:
        check_dense(out, inputs, step)
    else:
        # Its mean is that of the rewrite, whatever that of the step.
        check_sparq(out, inputs, step)


def check_carried(example, step):
    """Decode steps of a function that carries state, each on what the last one left."""
    total = example["runs"][0][0]
    if total < 4:
        return
    pipeline = f"sparq-rewrite{{r={step.r} k={step.k} local={step.local}}}"
    decoder = sparq.Decoder(attention_steps.carried_text(step), pipeline, entry="main",
                            threads=example["threads"], opt_level=1)
    grows, count = step.S is None, 3
    caches, state = None, None
    for i, (_, kind, _, seed) in enumerate(example["runs"][:count]):
        inputs = Inputs(step, total, kind, "none", seed, garbage=False)
        if caches is None:
            caches = [inputs.key, inputs.value]
            # Full or roomy, and grown on the way.
            length = total - count if grows else total
            capacity = length + seed % 5 if grows else None
        position = length + i if grows else (total - count + i if step.mask else seed % total)
        fresh = [new[..., position:position + 1, :] for new in (inputs.key, inputs.value)]
        # A step knows the rows up to its own.
        inputs.key, inputs.value = (
            np.concatenate([old[..., :position, :], new, old[..., position + 1:, :]], axis=-2)
            for old, new in zip(caches, fresh, strict=True))
        caches = [inputs.key, inputs.value]
        end = position + 1 if grows else total
        inputs.key, inputs.value = (array[..., :end, :] for array in caches)
        if step.mask:
            # The others are padding or not written yet.
            s = np.arange(end)
            valid = (s <= position) & (s >= example["runs"][0][3] % 3)
            valid = np.broadcast_to(valid, (*step.mask_dims, end))
            inputs.mask = valid if step.mask == "i1" else ref.store(
                np.where(valid, 0, -np.inf).astype(np.float32),
                attention_steps.DTYPES[step.mask])
        arguments = [inputs.query, *(c[..., :length, :] for c in caches), *fresh,
                     np.array(position, np.int64)]
        arguments += [inputs.mask] if step.mask else []
        if state is None:
            state = decoder.start(arguments, capacity)
        out, key, value = state.step(arguments)
        for actual, wanted in ((key, inputs.key), (value, inputs.value)):
            assert actual.tobytes() == wanted.tobytes(), f"step {i}: the cache is wrong"
        check_sparq(out, inputs, step)


def check_example(example):
    counts["examples"] += 1
    step, start = example["step"], time.monotonic()
    if verbose:
        print(example, flush=True)
    options = dict(opt_level=example["opt_level"], threads=example["threads"])
    dense_text = attention_steps.dense_text(step)
    sparq_text = attention_steps.sparq_text(step, details=True)
    dense, sparse = sparq.compile(dense_text, **options), sparq.compile(sparq_text, **options)
    others = None
    if example["other_threads"] not in (None, example["threads"]):
        options = dict(options, threads=example["other_threads"])
        others = [sparq.compile(text, **options) for text in (dense_text, sparq_text)]
    mode, rewritten = example["rewritten"], None
    # The rewrite has no mean from outside.
    plain = Step(**{**vars(step), "mean": "none" if mode == "none" else "recompute"})
    if mode != "carry":
        rewritten = sparq.compile(
            dense_text, f"sparq-rewrite{{r={step.r} k={step.k} local={step.local}"
            f" mean-value={mode} min-seq-len={example['min_seq_len']}}}", **options)

    for run in example["runs"]:
        counts["runs"] += 1
        inputs = Inputs(step, *run)
        try:
            (out,) = dense(*inputs.dense)
            check_dense(out, inputs, step)
            results = sparse(*inputs.sparq)
            out_sparq, components, indices, alpha = results
            check_sparq(out_sparq, inputs, step, components=components, indices=indices,
                        alpha=alpha)
            if others is not None:
                for before, other in (([out], others[0](*inputs.dense)),
                                      (results, others[1](*inputs.sparq))):
                    for a, b in zip(before, other, strict=True):
                        assert a.tobytes() == b.tobytes(), "depends on the number of threads"
            if rewritten is not None:
                check_rewritten(rewritten, inputs, plain, example)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{example}\nrun {run}") from error
    if mode == "carry":
        try:
            check_carried(example, plain)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{example}\ncarried") from error
    if verbose:
        print(f"  {time.monotonic() - start:.1f} s", flush=True)


def run_batch(args, first):
    phases = [hypothesis.Phase.generate] + [hypothesis.Phase.shrink] * args.shrink
    test = hypothesis.given(examples())(check_example)
    test = hypothesis.settings(
        max_examples=min(BATCH, args.examples - first), database=None, deadline=None,
        phases=phases, suppress_health_check=list(hypothesis.HealthCheck),
        report_multiple_bugs=False)(test)
    hypothesis.seed(args.seed + first)(test)()


def main():
    global verbose
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shrink", action="store_true", help="look for a smaller example")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    verbose = args.verbose

    failed = 0
    for first in range(0, args.examples, BATCH):
        try:
            run_batch(args, first)
        except (AssertionError, sparq.Error):
            failed += 1
            traceback.print_exc(limit=0)
    print(", ".join(f"{n} {what}" for what, n in counts.items()))
    # Otherwise nothing is judged.
    assert failed or counts["undecided"] <= 0.1 * counts["heads"]
    sys.exit(1 if failed else 0)


main()
