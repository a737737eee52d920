//===- CodeMemory.h - Where compiled code lies ------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_CODEMEMORY_H
#define SPARQ_LIB_EXECUTIONENGINE_CODEMEMORY_H

#include "llvm/ExecutionEngine/SectionMemoryManager.h"

#include <vector>

namespace mlir::sparq {

/// The memory of one module's code and data, close together.
///
/// Code reaches its data and its table of outside functions by offsets of 32
/// bits. The default mapper takes every section from the operating system,
/// which in a process with gigabytes of tensors between may put them further
/// apart than that; the linker does not notice. Must outlive the code.
class CodeMemory : public llvm::SectionMemoryManager::MemoryMapper {
public:
  ~CodeMemory() override;

  llvm::sys::MemoryBlock
  allocateMappedMemory(llvm::SectionMemoryManager::AllocationPurpose purpose,
                       size_t numBytes, const llvm::sys::MemoryBlock *nearBlock,
                       unsigned flags, std::error_code &error) override;
  std::error_code protectMappedMemory(const llvm::sys::MemoryBlock &block,
                                      unsigned flags) override;
  /// Nothing: all is released with this object.
  std::error_code releaseMappedMemory(llvm::sys::MemoryBlock &block) override;

private:
  std::vector<llvm::sys::MemoryBlock> regions;
  /// What is left of the last region.
  char *free = nullptr;
  size_t numFree = 0;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_CODEMEMORY_H
