# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""IREE for llvm-cpu: its attention op, and eager attention in linalg.

Both get the query heads of a key-value head as rows of one product, and read
the same buffers as everybody. Flags are variants; IREE compiles each.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import time

import numpy as np

from sparq import reference

from .. import machine
from ..shapes import Problem, Shape
from . import Contestant, Peer, Prepared

_FLAGS = ["--iree-llvmcpu-target-cpu=host", "--iree-opt-level=O3"]
#: The op gives the same code with all of the flags below, so it gets one try.
_ATTENTION_VARIANTS = {"O3": []}
_EAGER_VARIANTS = {
    "O3": [],
    "O3, split reduction": ["--iree-dispatch-creation-enable-split-reduction"],
    "O3, data tiling": ["--iree-opt-data-tiling"],
}


def _types(shape: Shape):
    heads, dtype = shape.batch * shape.kv_heads, shape.dtype
    query = f"tensor<{heads}x{shape.group}x{shape.head_dim}x{dtype}>"
    return query, f"tensor<{heads}x{shape.seq_len}x{shape.head_dim}x{dtype}>"


def attention_module(shape: Shape) -> str:
    """`iree_linalg_ext.attention`, in the generic form its text needs."""
    q, kv = _types(shape)
    dims = "(b, m, n, c, s)"
    maps = ", ".join(
        f"affine_map<{dims} -> ({results})>"
        for results in ("b, m, c", "b, s, c", "b, s, n", "", "b, m, n")
    )
    return f"""
func.func @main(%q: {q}, %k: {kv}, %v: {kv}) -> {q} {{
  %scale = arith.constant {shape.scale} : {shape.dtype}
  %init = tensor.empty() : {q}
  %0 = "iree_linalg_ext.attention"(%q, %k, %v, %scale, %init) <{{indexing_maps = [{maps}]}}> ({{
  ^bb0(%score: f32):
    "iree_linalg_ext.yield"(%score) : (f32) -> ()
  }}) : ({q}, {kv}, {kv}, {shape.dtype}, {q}) -> {q}
  return %0 : {q}
}}
"""


def eager_module(shape: Shape) -> str:
    """Product, softmax, product in linalg, as an export of eager attention has
    them; storage is widened to f32 in the products."""
    q, kv = _types(shape)
    heads, dtype = shape.batch * shape.kv_heads, shape.dtype
    scores = f"tensor<{heads}x{shape.group}x{shape.seq_len}xf32>"
    out = f"tensor<{heads}x{shape.group}x{shape.head_dim}xf32>"
    narrow = dtype != "f32"

    def widen(name):
        return f"%{name}w = arith.extf %{name} : {dtype} to f32" if narrow else ""

    wide = "w" if narrow else ""
    same = "affine_map<(b, m, s) -> (b, m, s)>"
    pointwise = f'indexing_maps = [{same}, {same}], iterator_types = ["parallel", "parallel", "parallel"]'
    product = 'iterator_types = ["parallel", "parallel", "parallel", "reduction"]'
    narrowed = f"""
  %narrow_init = tensor.empty() : {q}
  %result = linalg.generic {{{pointwise}}} ins(%out : {out}) outs(%narrow_init : {q}) {{
  ^bb0(%x: f32, %old: {dtype}):
    %y = arith.truncf %x : f32 to {dtype}
    linalg.yield %y : {dtype}
  }} -> {q}
  return %result : {q}"""
    return f"""
func.func @main(%q: {q}, %k: {kv}, %v: {kv}) -> {q} {{
  %scale = arith.constant {shape.scale} : f32
  %zero = arith.constant 0.0 : f32
  %scores_init = tensor.empty() : {scores}
  %scores_zero = linalg.fill ins(%zero : f32) outs(%scores_init : {scores}) -> {scores}
  %scores = linalg.generic {{
      indexing_maps = [affine_map<(b, m, s, c) -> (b, m, c)>, affine_map<(b, m, s, c) -> (b, s, c)>,
                       affine_map<(b, m, s, c) -> (b, m, s)>], {product}}}
      ins(%q, %k : {q}, {kv}) outs(%scores_zero : {scores}) {{
  ^bb0(%x: {dtype}, %y: {dtype}, %old: f32):
    {widen("x")}
    {widen("y")}
    %term = arith.mulf %x{wide}, %y{wide} : f32
    %new = arith.addf %old, %term : f32
    linalg.yield %new : f32
  }} -> {scores}
  %scaled = linalg.generic {{{pointwise}}} ins(%scores : {scores}) outs(%scores_init : {scores}) {{
  ^bb0(%x: f32, %old: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  }} -> {scores}
  %weights = linalg.softmax dimension(2) ins(%scaled : {scores}) outs(%scores_init : {scores}) -> {scores}
  %out_init = tensor.empty() : {out}
  %out_zero = linalg.fill ins(%zero : f32) outs(%out_init : {out}) -> {out}
  %out = linalg.generic {{
      indexing_maps = [affine_map<(b, m, n, s) -> (b, m, s)>, affine_map<(b, m, n, s) -> (b, s, n)>,
                       affine_map<(b, m, n, s) -> (b, m, n)>], {product}}}
      ins(%weights, %v : {scores}, {kv}) outs(%out_zero : {out}) {{
  ^bb0(%x: f32, %y: {dtype}, %old: f32):
    {widen("y")}
    %term = arith.mulf %x, %y{wide} : f32
    %new = arith.addf %old, %term : f32
    linalg.yield %new : f32
  }} -> {out}{narrowed if narrow else f'''
  return %out : {q}'''}
}}
"""


class IREE(Peer):
    name = "iree"

    @staticmethod
    def missing():
        for module in ("iree.compiler", "iree.runtime"):
            try:
                if importlib.util.find_spec(module):
                    continue
            except ImportError:
                pass
            return "pip install iree-base-compiler iree-base-runtime"
        return None

    def __init__(self):
        import iree.compiler
        import iree.compiler.tools
        import iree.runtime

        self._compiler, self._runtime = iree.compiler, iree.runtime
        self._configs = {}

    def version(self):
        return importlib.metadata.version("iree-base-compiler")

    def contestants(self, problem: Problem, threads: int):
        texts = {
            "IREE attention op": (attention_module(problem.shape), _ATTENTION_VARIANTS),
            "IREE eager": (eager_module(problem.shape), _EAGER_VARIANTS),
        }
        return [
            Contestant(
                name,
                self,
                "dense",
                {v: self._preparer(text, flags, threads) for v, flags in variants.items()},
            )
            for name, (text, variants) in texts.items()
        ]

    def _config(self, threads):
        """A device with this many workers. Flags are read when it is made."""
        if threads not in self._configs:
            flags = ["--task_topology_group_count=%d" % threads]
            self._runtime.flags.parse_flags(*flags)
            driver = self._runtime.get_driver("local-task")
            # One of several devices of the driver: the default one is shared.
            device = driver.create_device(driver.query_available_devices()[0], None)
            self._configs[threads] = self._runtime.Config(device=device)
        return self._configs[threads]

    def _view(self, device, array):
        rt = self._runtime
        types = {
            np.dtype(np.float32): rt.HalElementType.FLOAT_32,
            np.dtype(np.float16): rt.HalElementType.FLOAT_16,
            np.dtype(np.uint16): rt.HalElementType.BFLOAT_16,
        }
        # Without a copy. Needs aligned memory, which `data` takes care of.
        buffer = device.allocator.import_host_allocation(
            array,
            rt.MemoryType.DEVICE_LOCAL | rt.MemoryType.HOST_VISIBLE,
            rt.BufferUsage.DEFAULT | rt.BufferUsage.MAPPING,
        )
        return rt.HalBufferView(buffer, list(array.shape), int(types[array.dtype]))

    def _preparer(self, text, flags, threads):
        def prepare(data) -> Prepared:
            rt = self._runtime
            begin = time.perf_counter()
            binary = self._compiler.tools.compile_str(
                text, target_backends=["llvm-cpu"], input_type="none", extra_args=_FLAGS + flags
            )
            seconds = time.perf_counter() - begin
            config = self._config(threads)
            context = rt.SystemContext(config=config)
            module = rt.VmModule.copy_buffer(context.instance, binary)
            context.add_vm_module(module)
            function = module.lookup_function("main")

            def flat(array):
                return array.reshape(-1, *array.shape[2:])

            def bind(copy):
                inputs = rt.VmVariantList(3)
                for array in (data.query, copy.key, copy.value):
                    inputs.push_ref(self._view(config.device, flat(array)))

                def call():
                    outputs = rt.VmVariantList(1)
                    context.vm_context.invoke(function, inputs, outputs)
                    return outputs

                return call

            def output(outputs):
                view = outputs.get_as_object(0, rt.HalBufferView)
                array = np.asarray(rt.DeviceArray(config.device, view, implicit_host_transfer=True))
                if array.dtype.name == "bfloat16":
                    array = array.view(np.uint16)
                return reference.load(array).reshape(data.query.shape)

            return Prepared(
                [bind(copy) for copy in data.copies], output, seconds, keep=(context, module)
            )

        return prepare


PEER = IREE
