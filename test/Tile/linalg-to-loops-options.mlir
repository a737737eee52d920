// RUN: not sparq-opt %s --sparq-linalg-to-loops="vector-bits=100" 2>&1 | FileCheck %s --check-prefix=BITS
// RUN: not sparq-opt %s --sparq-linalg-to-loops="registers=0" 2>&1 | FileCheck %s --check-prefix=REGISTERS
// RUN: not sparq-opt %s --sparq-linalg-to-loops="prefetch-level=3" 2>&1 | FileCheck %s --check-prefix=LEVEL

// BITS: error: sparq-linalg-to-loops: vector-bits must be 0 or a power of two, but is 100
// REGISTERS: error: sparq-linalg-to-loops: registers must be at least 1, but is 0
// LEVEL: error: sparq-linalg-to-loops: prefetch-level must be 1 or 2, but is 3
module {}
