//===- CodeMemory.cpp - Where compiled code lies --------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CodeMemory.h"

#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Process.h"

#include <algorithm>

using namespace mlir::sparq;
using llvm::sys::Memory;
using llvm::sys::MemoryBlock;

/// Far more than the code of any model. Only what is used becomes memory.
static constexpr size_t kRegionSize = 64 << 20;

CodeMemory::~CodeMemory() {
  for (MemoryBlock &region : regions)
    Memory::releaseMappedMemory(region);
}

MemoryBlock
CodeMemory::allocateMappedMemory(llvm::SectionMemoryManager::AllocationPurpose,
                                 size_t numBytes, const MemoryBlock *nearBlock,
                                 unsigned flags, std::error_code &error) {
  size_t size =
      llvm::alignTo(numBytes, llvm::sys::Process::getPageSizeEstimate());
  if (size > numFree) {
    MemoryBlock region = Memory::allocateMappedMemory(
        std::max(size, kRegionSize), nearBlock, flags, error);
    if (error)
      return MemoryBlock();
    regions.push_back(region);
    free = static_cast<char *>(region.base());
    numFree = region.allocatedSize();
  }
  error = std::error_code();
  MemoryBlock block(free, size);
  free += size;
  numFree -= size;
  return block;
}

std::error_code CodeMemory::protectMappedMemory(const MemoryBlock &block,
                                                unsigned flags) {
  return Memory::protectMappedMemory(block, flags);
}

std::error_code CodeMemory::releaseMappedMemory(MemoryBlock &) {
  return std::error_code();
}
