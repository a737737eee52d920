# State in IREE's own functions: decode steps of rewritten util.funcs run under
# the stock iree-compile and iree-base-runtime, against the NumPy reference, with
# caches as arguments, as buffer views behind fences, and in globals. No caller
# sees to the state of a global, whatever else stores to the cache.
# RUN: %python %s

import os
import sys

import numpy as np
import sparq
from sparq import reference as ref

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
import iree_engine

H, G, D, MAX, START, STEPS = 2, 3, 16, 32, 20, 5
R, K = 6, 8
rng = np.random.default_rng(5)


def tensor(*shape, element="f32"):
    return f"tensor<{'x'.join(map(str, shape))}x{element}>"


Q, ROW = tensor(1, H, G, 1, D), tensor(1, H, 1, D)
FULL, GROWN = tensor(1, H, MAX, D), tensor(1, H, "?", D)


def function(name, arguments, results, body):
    """A public util.func; arguments are `%name: type`."""
    types = ", ".join(a.split(": ")[1] for a in arguments)
    return f'''"util.func"() <{{function_type = ({types}) -> ({results}), sym_name = "{name}", sym_visibility = "public"}}> ({{
  ^bb0({", ".join(arguments)}):
{body}
}}) : () -> ()
'''


def global_(name, type, initial):
    initial = f"initial_value = {initial}, " if initial else ""
    return (f'"util.global"() <{{{initial}is_mutable, sym_name = "{name}", sym_visibility = "private", type = {type}}}> '
            ": () -> ()\n")


def load(value, name, type):
    return f'  {value} = "util.global.load"() <{{global = @{name}}}> : () -> {type}'


def store(value, name, type):
    return f'  "util.global.store"({value}) <{{global = @{name}}}> : ({type}) -> ()'


def insert(value, new, old):
    return (f"  {value} = tensor.insert_slice {new} into {old}[0, 0, %p, 0] [1, {H}, 1, {D}] [1, 1, 1, 1]"
            f" : {ROW} into {FULL}")


def concat(value, old, new):
    return f"  {value} = tensor.concat dim(2) {old}, {new} : ({GROWN}, {ROW}) -> {GROWN}"


# Positions up to %p.
CAUSAL = f"""  %em = tensor.empty() : {tensor(1, 1, 1, 1, MAX, element="i1")}
  %m = linalg.generic {{indexing_maps = [affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}}
      outs(%em : {tensor(1, 1, 1, 1, MAX, element="i1")}) {{
  ^bb1(%x: i1):
    %s = linalg.index 4 : index
    %b = arith.cmpi ule, %s, %p : index
    linalg.yield %b : i1
  }} -> {tensor(1, 1, 1, 1, MAX, element="i1")}"""


def attention(cache, mask=False):
    operands, types = ("%q, %k2, %v2, %m", f"{Q}, {cache}, {cache}, {tensor(1, 1, 1, 1, MAX, element='i1')}") if mask \
        else ("%q, %k2, %v2", f"{Q}, {cache}, {cache}")
    return (f"  %e = tensor.empty() : {Q}\n"
            f"  %0 = sparq.attention scale = 0.3 ins({operands} : {types}) outs(%e : {Q})")


NEW = [f"%q: {Q}", f"%kn: {ROW}", f"%vn: {ROW}"]
POSITION = "  %i = tensor.extract %at[] : tensor<i64>\n  %p = arith.index_cast %i : i64 to index"

def module_text(parts):
    return '"builtin.module"() ({\n' + "".join(parts) + "}) : () -> ()\n"


STATIC = [
    # Caches as arguments and results.
    function("arguments", [*NEW, f"%k: {FULL}", f"%v: {FULL}", "%at: tensor<i64>"], f"{Q}, {FULL}, {FULL}", "\n".join([
        POSITION, insert("%k2", "%kn", "%k"), insert("%v2", "%vn", "%v"), CAUSAL, attention(FULL, mask=True),
        f'  "util.return"(%0, %k2, %v2) : ({Q}, {FULL}, {FULL}) -> ()'])),
    # Caches of a fixed size in globals, of which a counter says how much is valid.
    global_("key", FULL, "dense<0.0> : " + FULL), global_("value", FULL, "#util.uninitialized : " + FULL),
    global_("position", "i64", "0 : i64"),
    function("set", [f"%k: {FULL}", f"%v: {FULL}", "%at: tensor<i64>"], "", "\n".join([
        POSITION, store("%k", "key", FULL), store("%v", "value", FULL), store("%i", "position", "i64"),
        '  "util.return"() : () -> ()'])),
    function("fixed", NEW, Q, "\n".join([
        load("%k", "key", FULL), load("%v", "value", FULL), load("%i", "position", "i64"),
        "  %p = arith.index_cast %i : i64 to index", "  %one = arith.constant 1 : i64",
        "  %next = arith.addi %i, %one : i64", store("%next", "position", "i64"),
        insert("%k2", "%kn", "%k"), store("%k2", "key", FULL), insert("%v2", "%vn", "%v"), store("%v2", "value", FULL),
        CAUSAL, attention(FULL, mask=True), f'  "util.return"(%0) : ({Q}) -> ()'])),
]
# Caches in globals that grow.
GROWING = [
    global_("grown_key", GROWN, None), global_("grown_value", GROWN, None),
    function("set_grown", [f"%k: {GROWN}", f"%v: {GROWN}"], "", "\n".join([
        store("%k", "grown_key", GROWN), store("%v", "grown_value", GROWN), '  "util.return"() : () -> ()'])),
    function("grown", NEW, Q, "\n".join([
        load("%k", "grown_key", GROWN), load("%v", "grown_value", GROWN),
        concat("%k2", "%k", "%kn"), concat("%v2", "%v", "%vn"),
        store("%k2", "grown_key", GROWN), store("%v2", "grown_value", GROWN),
        attention(GROWN), f'  "util.return"(%0) : ({Q}) -> ()'])),
]


def normal(*shape):
    return rng.standard_normal(shape, np.float32)


def step_inputs():
    return normal(1, H, G, 1, D), normal(1, H, 1, D), normal(1, H, 1, D) + 2


class Caches:
    """What the caches hold, and what a step should give."""

    def __init__(self):
        self.key = np.zeros((1, H, MAX, D), np.float32)
        self.value = self.key.copy()
        self.key[:, :, :START], self.value[:, :, :START] = normal(1, H, START, D), normal(1, H, START, D) + 2
        self.length = START

    def valid(self):
        return self.key[:, :, : self.length], self.value[:, :, : self.length]

    def check(self, name, output, query, new_key, new_value):
        self.key[:, :, self.length], self.value[:, :, self.length] = new_key[:, :, 0], new_value[:, :, 0]
        self.length += 1
        expected = ref.sparq_attention(query[:, :, :, 0], *self.valid(), None, r=R, k=K, scale=0.3)
        np.testing.assert_allclose(output[:, :, :, 0], expected, rtol=2e-5, atol=2e-5, err_msg=name)


def check_static(module):
    """Runs the functions of STATIC; `module` takes a name and inputs."""
    caches = Caches()
    # What stands behind the valid part never matters.
    key, value = caches.key.copy(), caches.value.copy()
    key[:, :, START:], value[:, :, START:] = np.nan, np.nan
    at = np.array(START)
    state = module("arguments_init_state", [key, value, at])
    for step in range(STEPS):
        inputs = step_inputs()
        output, key, value, *state = module("arguments", [*inputs, key, value, np.array(START + step), *state])
        caches.check("arguments", output, *inputs)
        np.testing.assert_array_equal(state[0], key.swapaxes(-1, -2))
    # A prompt, steps, then another prompt that nobody told the state about.
    for prompt in range(2):
        caches = Caches()
        module("set", [caches.key, caches.value, np.array(START)])
        if prompt:
            module("fixed_init_state", [])
        for step in range(STEPS):
            inputs = step_inputs()
            (output,) = module("fixed", inputs)
            caches.check("fixed", output, *inputs)


rewritten = sparq.opt(module_text(STATIC + GROWING), f"sparq-rewrite{{r={R} k={K}}}", allow_unregistered_dialect=True)
assert rewritten.count("sparq.mean_value") == 0, "every mean is carried"
assert rewritten.count("key_layout = component_major") == 3, "every K^T is carried"
module = iree_engine.Module(sparq.opt(rewritten, "sparq-to-iree", allow_unregistered_dialect=True))
check_static(module)
print("ok IREE")

for prompt in range(2):
    caches = Caches()
    module("set_grown", [np.ascontiguousarray(a) for a in caches.valid()])
    for step in range(STEPS):
        inputs = step_inputs()
        (output,) = module("grown", inputs)
        caches.check("grown", output, *inputs)
print("ok IREE, caches that grow")

# The same functions, compiled by sparq itself.
executable = sparq.compile(module_text(STATIC), f"sparq-rewrite{{r={R} k={K}}}")
check_static(lambda name, inputs: executable.function(name)(*inputs))
print("ok JIT")
try:
    sparq.compile(module_text(GROWING))
except sparq.Error as error:
    assert "'util.global' op has a dynamic shape: such a global can be compiled for IREE only" in str(error), error
else:
    raise AssertionError("a global of a dynamic shape was compiled")
