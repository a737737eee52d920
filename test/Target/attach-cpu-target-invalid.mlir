// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu cpu=no-such-cpu" 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: error: unknown cpu 'no-such-cpu' for triple 'x86_64-unknown-linux-gnu'

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=aarch64-linux-gnu cpu=haswell" 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: error: unknown cpu 'haswell' for triple 'aarch64-unknown-linux-gnu'

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=no-such-triple" 2>&1 | FileCheck %s --check-prefix=TRIPLE
// TRIPLE: error: unknown triple 'no-such-triple': LLVM has no code generator for it

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu features=+avx2,+no-such-feature" 2>&1 | FileCheck %s --check-prefix=FEATURE
// FEATURE: error: unknown feature 'no-such-feature' for triple 'x86_64-unknown-linux-gnu'

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu features=avx2" 2>&1 | FileCheck %s --check-prefix=SIGN
// SIGN: error: cannot read the feature 'avx2': features are written like +avx2,-fma

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=armv7-linux-gnueabihf" 2>&1 | FileCheck %s --check-prefix=POINTERS
// POINTERS: error: cannot compile for triple 'armv7-unknown-linux-gnueabihf': its pointers do not have 64 bits

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=nvptx64-nvidia-cuda" 2>&1 | FileCheck %s --check-prefix=GPU
// GPU: error: cannot compile for triple 'nvptx64-nvidia-cuda': not a CPU

// RUN: not sparq-opt %s --sparq-attach-cpu-target="triple=powerpc64le-linux-gnu cpu=native" 2>&1 | FileCheck %s --check-prefix=NATIVE
// NATIVE: error: cpu 'native' is this machine's, a {{[a-z0-9_]+}}; name one for triple 'powerpc64le-unknown-linux-gnu'

// The pipeline says the same, before it runs:
// RUN: not sparq-opt %s --sparq-to-llvm="cpu=no-such-cpu" 2>&1 | FileCheck %s --check-prefix=PIPELINE
// RUN: not sparq-opt %s --pass-pipeline="builtin.module(sparq-to-llvm{triple=x86_64-linux-gnu cpu=no-such-cpu})" 2>&1 | FileCheck %s --check-prefix=PIPELINE
// PIPELINE: sparq-to-llvm: unknown cpu 'no-such-cpu' for triple

llvm.func @f() {
  llvm.return
}
