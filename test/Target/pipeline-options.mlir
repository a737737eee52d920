// What passes are told of the CPU:
// RUN: sparq-opt %s --sparq-to-llvm="triple=x86_64-linux-gnu cpu=skylake-avx512" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=AVX512
// RUN: sparq-opt %s --sparq-to-llvm="triple=x86_64-linux-gnu cpu=haswell" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=AVX2
// RUN: sparq-opt %s --sparq-to-llvm="triple=aarch64-linux-gnu" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=NEON
// RUN: sparq-opt %s --sparq-to-llvm="triple=x86_64-linux-gnu cpu=znver4" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=AVX512
// RUN: sparq-opt %s --sparq-to-llvm="triple=x86_64-linux-gnu cpu=znver5" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=ZEN5
// AVX512: sparq-prefetch-gathers{{.*}} prefetch-level=2}
// AVX512-NEXT: sparq-linalg-to-loops{prefetch-level=2 registers=32 vector-bits=512}
// AVX2: sparq-linalg-to-loops{prefetch-level=2 registers=16 vector-bits=256}
// NEON: sparq-linalg-to-loops{prefetch-level=2 registers=32 vector-bits=128}
// ZEN5: sparq-prefetch-gathers{{.*}} prefetch-level=1}
// ZEN5-NEXT: sparq-linalg-to-loops{prefetch-level=1 registers=32 vector-bits=512}

// One thread needs no OpenMP; what OpenMP would use here is the default here:
// RUN: sparq-opt %s --sparq-to-llvm="threads=1" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=ONE
// RUN: env OMP_NUM_THREADS=1 sparq-opt %s --sparq-to-llvm --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=ONE
// RUN: env OMP_NUM_THREADS=4,2 OMP_THREAD_LIMIT=1 sparq-opt %s --sparq-to-llvm --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=ONE
// RUN: env OMP_NUM_THREADS=4,2 sparq-opt %s --sparq-to-llvm --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=SEVERAL
// RUN: env OMP_NUM_THREADS=1 sparq-opt %s --sparq-to-llvm="triple=aarch64-linux-gnu" --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=SEVERAL
// ONE-NOT: convert-scf-to-openmp
// ONE: convert-scf-to-cf
// SEVERAL: convert-scf-to-openmp
