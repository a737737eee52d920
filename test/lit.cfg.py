"""lit configuration of the sparq test suite. Run with `lit build/test`."""

import glob
import os
import sys

import lit.formats

config.name = "sparq"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test", ".py"]
config.excludes = ["Inputs", "models", "lit.cfg.py"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.sparq_binary_dir, "test")

config.environment["PATH"] = os.path.pathsep.join(
    [
        os.path.join(config.sparq_binary_dir, "bin"),
        config.llvm_tools_dir,
        config.environment["PATH"],
    ]
)
# The Python package nvidia-cuda-nvcc has a ptxas, for machines without CUDA.
for ptxas in glob.glob(
    os.path.join(sys.prefix, "lib", "python*", "site-packages", "nvidia", "*", "bin", "ptxas")
):
    config.environment["PATH"] += os.path.pathsep + os.path.dirname(ptxas)
# torch-mlir's opt converts StableHLO.
config.environment["PATH"] += "".join(
    os.path.pathsep + path
    for path in glob.glob(
        os.path.join(sys.prefix, "lib", "python*", "site-packages", "torch_mlir", "_mlir_libs")
    )
)
# The sparq package of this source tree with the extension of this build.
config.environment["PYTHONPATH"] = os.path.join(config.sparq_source_dir, "python")
config.environment["SPARQ_BUILD_DIR"] = config.sparq_binary_dir

models = os.path.join(config.test_source_root, "models")
config.substitutions += [
    ("%models", models),
    ("%sparq_plugin", os.path.join(config.sparq_binary_dir, "lib", "SparqPlugin.so")),
    ("%sparq_src", config.sparq_source_dir),
    ("%sparq_build", config.sparq_binary_dir),
    # The interpreter lit runs under has the sparq package.
    ("%python", sys.executable),
    ("%cmake", config.cmake),
    ("%cxx", config.cxx_compiler),
    ("%mlir_dir", config.mlir_dir),
    ("%llvm_dir", config.llvm_dir),
]
