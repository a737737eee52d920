// RUN: sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu cpu=x86-64-v3" | FileCheck %s --check-prefix=AVX2
// LLVM prefers 256 bits on this CPU, whose registers have 512.
// RUN: sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu cpu=skylake-avx512" | FileCheck %s --check-prefix=AVX512
// RUN: sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu" | FileCheck %s --check-prefix=SSE2
// RUN: sparq-opt %s --sparq-attach-cpu-target="triple=x86_64-linux-gnu cpu=haswell features=+avx512f,-bmi" | FileCheck %s --check-prefix=FEATURES
// RUN: sparq-opt %s --sparq-attach-cpu-target="triple=aarch64-linux-gnu cpu=neoverse-n1" | FileCheck %s --check-prefix=NEON
// RUN: sparq-opt %s --sparq-attach-cpu-target="triple=aarch64-linux-gnu" | FileCheck %s --check-prefix=GENERIC
// This machine's, whatever it is; a second run finds nothing to do:
// RUN: sparq-opt %s --sparq-attach-cpu-target | sparq-opt --sparq-attach-cpu-target="triple=riscv64-linux-gnu" | FileCheck %s --check-prefix=HOST

// AVX2: module attributes {llvm.data_layout = "e-m:e-{{.*}}", llvm.target_triple = "x86_64-unknown-linux-gnu"}
// AVX2: llvm.func @declared()
// AVX2-NOT: target_cpu
// AVX2: llvm.func @defined() attributes {prefer_vector_width = "256", target_cpu = "x86-64-v3"}
// AVX2: llvm.func @mine() attributes {target_cpu = "nehalem"}

// AVX512: llvm.func @defined() attributes {prefer_vector_width = "512", target_cpu = "skylake-avx512"}
// SSE2: llvm.func @defined() attributes {prefer_vector_width = "128", target_cpu = "x86-64"}
// FEATURES: llvm.func @defined() attributes {prefer_vector_width = "512", target_cpu = "haswell", target_features = #llvm.target_features<["+avx512f", "-bmi"]>}
// NEON: llvm.target_triple = "aarch64-unknown-linux-gnu"
// NEON: llvm.func @defined() attributes {prefer_vector_width = "128", target_cpu = "neoverse-n1"}
// GENERIC: llvm.func @defined() attributes {prefer_vector_width = "128", target_cpu = "generic"}

// HOST-NOT: riscv64
// HOST: llvm.func @defined() attributes {prefer_vector_width = "{{[0-9]+}}", target_cpu =

llvm.func @declared()
llvm.func @defined() {
  llvm.call @declared() : () -> ()
  llvm.return
}
llvm.func @mine() attributes {target_cpu = "nehalem"} {
  llvm.return
}
