//===- CPUTarget.h - The CPU that is compiled for ---------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TARGET_CPUTARGET_H
#define SPARQ_TARGET_CPUTARGET_H

#include "llvm/Support/CodeGen.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <memory>
#include <string>

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::sparq {

/// A CPU as users name it.
struct CPUTargetOptions {
  /// "aarch64-linux-gnu"; empty for this machine's.
  std::string triple;
  /// A name LLVM knows ("haswell", "x86-64-v3"), "native" for this machine's
  /// CPU. Empty: this machine's CPU without a triple, the triple's generic one
  /// with it.
  std::string cpu;
  /// "+avx2,-fma": what differs from the CPU of that name.
  std::string features;
  /// Threads that code should keep busy. 0: what OpenMP would use on this
  /// machine where code is for its CPU, `CPUTarget::kDefaultThreads` where not.
  unsigned threads = 0;
};

/// What code generation needs to know of a CPU. All of it follows from the
/// options, except for this machine's CPU, which is asked.
struct CPUTarget {
  static constexpr unsigned kDefaultThreads = 8;

  std::string triple, cpu, features;
  /// Whether this is this machine's CPU, as it is.
  bool isHost = false;
  /// Bits of the widest vector that pays. LLVM prefers narrower ones on some
  /// CPUs, whose clock dropped with wide ones; streaming code waits for memory
  /// there, not for the clock.
  unsigned vectorBits = 0;
  unsigned numVectorRegisters = 0;
  /// Of the data caches of one core, and of the last level.
  uint64_t l1Bytes = 0, l2Bytes = 0, l3Bytes = 0;
  /// The level of cache to which what is read as several streams, or here and
  /// there, is fetched ahead.
  unsigned prefetchLevel = 2;
  unsigned threads = 0;

  /// An error that names what is not known.
  static llvm::Expected<CPUTarget> get(const CPUTargetOptions &options = {});

  /// Never null. Makes position-independent code.
  std::unique_ptr<llvm::TargetMachine>
  createTargetMachine(llvm::CodeGenOptLevel level) const;
};

/// The threads OpenMP would use in this process: OMP_NUM_THREADS, or the CPUs
/// it may run on; OMP_THREAD_LIMIT at most.
unsigned getHostThreads();

} // namespace mlir::sparq

#endif // SPARQ_TARGET_CPUTARGET_H
