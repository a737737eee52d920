"""Compiles text with the stock iree-compile for llvm-cpu and runs it."""

import numpy as np

import iree.compiler.tools as tools
import iree.runtime as rt

ELEMENT_TYPES = {
    "bool": rt.HalElementType.BOOL_8,
    "float16": rt.HalElementType.FLOAT_16,
    "float32": rt.HalElementType.FLOAT_32,
    "int32": rt.HalElementType.SINT_32,
    "int64": rt.HalElementType.SINT_64,
    # sparq's convention: bf16 travels as its bit pattern.
    "uint16": rt.HalElementType.BFLOAT_16,
}


class Module:
    def __init__(self, text):
        binary = tools.compile_str(
            text,
            target_backends=["llvm-cpu"],
            extra_args=["--iree-llvmcpu-target-cpu=host"],
        )
        config = rt.Config("local-task")
        self.device = config.device
        self.context = rt.SystemContext(config=config)
        self.context.add_vm_module(
            rt.VmModule.copy_buffer(self.context.instance, binary)
        )
        # There is one module beside the HAL's, whatever its name.
        (name,) = (n for n in self.context.modules.keys() if n != "hal")
        self.module = self.context.modules[name]

    def _view(self, array):
        array = np.asarray(array, order="C")
        view = self.device.allocator.allocate_buffer_copy(
            memory_type=rt.MemoryType.DEVICE_LOCAL | rt.MemoryType.HOST_VISIBLE,
            allowed_usage=rt.BufferUsage.DEFAULT | rt.BufferUsage.MAPPING,
            device=self.device,
            buffer=array,
            element_type=ELEMENT_TYPES[array.dtype.name],
        )
        return rt.DeviceArray(self.device, view, implicit_host_transfer=False)

    def __call__(self, name, arrays):
        results = self.module[name](*[self._view(a) for a in arrays])
        if results is None:
            return []
        if not isinstance(results, (list, tuple)):
            results = [results]
        arrays = [np.asarray(r.to_host()) for r in results]
        return [a.view(np.uint16) if a.dtype.name == "bfloat16" else a for a in arrays]
