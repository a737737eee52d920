//===- VectorPlan.cpp - Order, blocks and tiles of loops over vectors -----===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorNest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::sparq;

/// Accumulators in memory that are taken through a reduction together: 64 KB in
/// f32, a part of any second-level cache. The longer the rows that are read for
/// them, the better CPUs look ahead.
static constexpr int64_t kRunLength = 16384;

/// The same for several rows of accumulators, which what is read goes to: 16 KB
/// in all, a part of any first-level cache.
static constexpr int64_t kSharedRunLength = 4096;

/// What is read for a run and several tiles of its rows of accumulators should
/// still be in a second-level cache for the second tile.
static constexpr int64_t kRunBytes = 262144;

/// Vectors of terms added at a time to accumulators in memory.
static constexpr int64_t kTermVectors = 8;

/// What is read for several tiles of accumulators should still be in a
/// first-level cache for the second.
static constexpr int64_t kBlockBytes = 32768;

/// How far ahead of its use what is large is fetched, to the first-level cache.
/// Measured: 2 KB and 16 KB are slower. Without it some CPUs read narrow
/// elements at two thirds of the bandwidth, as they look ahead by instructions;
/// fetched to the second level only, others do.
static constexpr int64_t kPrefetchBytes = 4096;

/// The same where several rows are read side by side, over all of them.
static constexpr int64_t kStreamPrefetchBytes = 8192;

/// How far one load may move from iteration to iteration. CPUs recognise a load
/// by its address and look ahead within a page of 4 KB: with 2 KB, rows of f32
/// were read at half the bandwidth.
static constexpr int64_t kMaxLoadStride = 1024;

/// Vectors a whole reduction may have without a loop.
static constexpr int64_t kMaxUnrolled = 128;

/// What a dimension of unknown size is taken for.
static constexpr int64_t kUnknownSize = 16384;

namespace {
class Planner {
public:
  Planner(const BodyAnalysis &analysis, ArrayRef<int64_t> order,
          const VectorTarget &target);
  VectorPlan run();

private:
  void planElementwise();
  void planInnerReduction();
  void planRegisterAccumulators();
  void planMemoryAccumulators();

  int64_t getSize(int64_t dim) const {
    return ShapedType::isDynamic(sizes[dim]) ? kUnknownSize : sizes[dim];
  }
  /// `tile`, or less where there are fewer iterations.
  int64_t clampTile(int64_t dim, int64_t tile) const {
    int64_t all = dim == vectorDim
                      ? std::max<int64_t>(1, getSize(dim) / plan.lanes)
                      : getSize(dim);
    return std::min(tile, all);
  }
  bool isShared(int64_t dim) const;
  int64_t getRowBytes(int64_t dim) const;
  void prefetchRows(int64_t dim);
  double getTraffic(int64_t dim) const;
  /// Bytes read along the vectors for one of their elements and one term.
  int64_t getTermBytes() const;
  /// Whether `rows` of the last shared dimension are all there is to share.
  bool isOneTile(int64_t rows) const;
  /// Takes `rows` of the last shared dimension at once.
  void addSharedLoops(int64_t rows);
  void addLoop(int64_t dim, int64_t tile = 1, int64_t block = 0) {
    plan.loops.push_back({dim, clampTile(dim, tile), block});
  }

  const BodyAnalysis &analysis;
  const VectorTarget &target;
  int64_t vectorDim;
  SmallVector<int64_t> sizes;
  /// Parallel dimensions in which everything moves; those in which something
  /// that is read along the vectors is the same, what moves most first; and
  /// reduced ones but for the vectors'.
  SmallVector<int64_t> batch, shared, reduced;
  VectorPlan plan;
};
} // namespace

Planner::Planner(const BodyAnalysis &analysis, ArrayRef<int64_t> order,
                 const VectorTarget &target)
    : analysis(analysis), target(target), vectorDim(order.back()) {
  linalg::GenericOp op = analysis.getOp();
  sizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> types = op.getIteratorTypesArray();
  for (int64_t dim : order.drop_back()) {
    if (types[dim] == utils::IteratorType::reduction)
      reduced.push_back(dim);
    else if (sizes[dim] != 1 && isShared(dim))
      shared.push_back(dim);
    else
      batch.push_back(dim);
  }
  llvm::stable_sort(shared, [&](int64_t a, int64_t b) {
    return getTraffic(a) > getTraffic(b);
  });

  // Vectors that leave nothing over, where shorter ones do.
  plan.lanes = target.lanes;
  if (int64_t size = sizes[vectorDim]; !ShapedType::isDynamic(size)) {
    plan.lanes = std::min<int64_t>(plan.lanes, llvm::bit_floor<uint64_t>(size));
    int64_t shorter = plan.lanes;
    while (shorter > 4 && size % shorter != 0)
      shorter /= 2;
    if (size % shorter == 0 && size < 8 * plan.lanes)
      plan.lanes = shorter;
  }
}

/// Whether something read along the vectors is the same in all of `dim`.
bool Planner::isShared(int64_t dim) const {
  return llvm::any_of(analysis.getReads(), [&](const BodyAnalysis::Read &read) {
    return !(read.dims & dimBit(dim));
  });
}

/// How much is read of what moves with `dim`.
double Planner::getTraffic(int64_t dim) const {
  double bytes = 0;
  for (const BodyAnalysis::Read &read : analysis.getReads()) {
    if (!(read.dims & dimBit(dim)))
      continue;
    double size = read.elementBytes;
    for (size_t other = 0; other < sizes.size(); ++other)
      if (read.dims & dimBit(other))
        size *= getSize(other);
    bytes += size;
  }
  return bytes;
}

/// Bytes of the rows that follow each other along `dim`.
int64_t Planner::getRowBytes(int64_t dim) const {
  int64_t bytes = 1;
  for (const BodyAnalysis::Read &read : analysis.getReads())
    if (read.dims & dimBit(dim))
      bytes = std::max(bytes, read.elementBytes * getSize(vectorDim));
  return bytes;
}

int64_t Planner::getTermBytes() const {
  int64_t bytes = 0;
  for (const BodyAnalysis::Read &read : analysis.getReads())
    bytes += read.elementBytes;
  return bytes;
}

bool Planner::isOneTile(int64_t rows) const {
  return llvm::all_of(shared, [&](int64_t dim) {
    return sizes[dim] == (dim == shared.back() ? rows : 1);
  });
}

void Planner::addSharedLoops(int64_t rows) {
  for (int64_t dim : shared)
    addLoop(dim, dim == shared.back() ? rows : 1);
}

/// Fetches rows that follow each other along `dim`.
void Planner::prefetchRows(int64_t dim) {
  plan.prefetchDim = dim;
  plan.prefetchDistance =
      std::max<int64_t>(1, kPrefetchBytes / getRowBytes(dim));
}

/// Nothing is reduced: the loops as they are.
void Planner::planElementwise() {
  for (int64_t dim : batch)
    addLoop(dim);
  for (int64_t dim : shared)
    addLoop(dim);
  int64_t ops = analysis.getNumVectorOps();
  addLoop(vectorDim, ops <= 4 ? 4 : ops <= 16 ? 2 : 1);
  plan.accumulatorLevel = plan.loops.size();
}

/// Sums along the vectors: several at once, so that what they share is read
/// once and one does not wait for the other.
void Planner::planInnerReduction() {
  for (int64_t dim : batch)
    addLoop(dim);
  int64_t inner = target.registers >= 32 ? 4 : 2, numSums = 1;
  for (auto [i, dim] : llvm::enumerate(shared)) {
    // What moves most is outermost, and read once.
    if (i == 0)
      addLoop(dim,
              std::clamp<int64_t>(kMaxLoadStride / getRowBytes(dim), 1, 4));
    else
      addLoop(dim, i + 1 == shared.size() ? inner : 1);
    numSums *= plan.loops.back().tile;
  }
  plan.accumulatorLevel = plan.loops.size();
  for (int64_t dim : reduced)
    addLoop(dim);
  if (!shared.empty()) {
    plan.rowDim = shared.front();
    prefetchRows(plan.rowDim);
  }

  int64_t size = sizes[vectorDim];
  int64_t numVectors = clampTile(vectorDim, getSize(vectorDim));
  bool isUnrolled =
      !ShapedType::isDynamic(size) && size % plan.lanes == 0 &&
      numVectors * numSums <= kMaxUnrolled &&
      numVectors * numSums * analysis.getNumVectorOps() <= 4 * kMaxUnrolled;
  plan.numChains = clampTile(vectorDim, numSums >= 4 ? 1 : 4);
  addLoop(vectorDim,
          isUnrolled ? numVectors
                     : std::max<int64_t>(plan.numChains, numSums > 1 ? 2 : 1));
}

/// All vectors of a row are accumulators in registers while the terms come by.
void Planner::planRegisterAccumulators() {
  for (int64_t dim : batch)
    addLoop(dim);
  int64_t numVectors = clampTile(vectorDim, getSize(vectorDim));
  int64_t accumulators = target.registers / 2;
  // Up to four rows share what is read and converted.
  int64_t rows = shared.empty() ? 1
                                : clampTile(shared.back(),
                                            std::min<int64_t>(4, accumulators));
  int64_t vectors = std::min<int64_t>({numVectors, 8, accumulators / rows});
  if (!shared.empty())
    rows = clampTile(shared.back(), accumulators / vectors);
  // Where several tiles read the same terms, they do so block by block.
  int64_t terms = reduced.back();
  if ((vectors != numVectors || !isOneTile(rows)) && reduced.size() == 1) {
    int64_t bytes = getSize(vectorDim) * getTermBytes();
    int64_t block = std::max<int64_t>(
        8,
        llvm::bit_floor<uint64_t>(kBlockBytes / std::max<int64_t>(1, bytes)));
    if (getSize(terms) > block)
      addLoop(terms, 1, block);
  }
  addSharedLoops(rows);
  addLoop(vectorDim, vectors);
  plan.accumulatorLevel = plan.loops.size();
  for (int64_t dim : ArrayRef(reduced).drop_back())
    addLoop(dim);
  addLoop(terms, std::max<int64_t>(1, 8 / (vectors * rows)));
  prefetchRows(terms);
}

/// Accumulators in memory: a run of them, which stays in a cache, is taken
/// through the reduction several terms at a time.
void Planner::planMemoryAccumulators() {
  for (int64_t dim : batch)
    addLoop(dim);
  int64_t elementBytes = 8;
  for (const BodyAnalysis::Read &read : analysis.getReads())
    elementBytes = std::min(elementBytes, read.elementBytes);
  // Two where one is half a cache line.
  int64_t numVectors = elementBytes * plan.lanes < 64 ? 2 : 1;
  bool isSharing = !shared.empty();
  int64_t rows =
      isSharing ? clampTile(shared.back(), target.registers >= 32 ? 4 : 2) : 1;
  int64_t rowsOf2 = llvm::PowerOf2Ceil(rows);
  // Every row of accumulators has a factor for every term, in a register.
  int64_t numTerms = std::clamp<int64_t>(target.registers / 2 / rowsOf2, 1,
                                         kTermVectors / numVectors);

  int64_t run = std::min(isSharing ? kSharedRunLength / rowsOf2 : kRunLength,
                         getSize(vectorDim));
  if (getSize(vectorDim) > run)
    addLoop(vectorDim, 1, run);
  for (int64_t dim : ArrayRef(reduced).drop_back())
    addLoop(dim);
  // Other rows read the same terms again, block by block.
  int64_t terms = reduced.back();
  int64_t bytes = run * getTermBytes();
  int64_t block = std::max<int64_t>(
      numTerms,
      llvm::alignDown(kRunBytes / std::max<int64_t>(1, bytes), numTerms));
  if (!isOneTile(rows) && getSize(terms) > block)
    addLoop(terms, 1, block);
  addSharedLoops(rows);
  addLoop(terms, numTerms);
  addLoop(vectorDim, numVectors);
  plan.accumulatorLevel = plan.loops.size();
  // Every term is one stream, short enough to begin with the next.
  plan.prefetchDim = vectorDim;
  plan.prefetchDistance =
      std::max(plan.lanes, kStreamPrefetchBytes /
                               (clampTile(terms, numTerms) * elementBytes));
  plan.prefetchLocality = target.streamLocality;
  plan.prefetchNextDim = terms;
}

VectorPlan Planner::run() {
  SmallVector<utils::IteratorType> types =
      analysis.getOp().getIteratorTypesArray();
  if (types[vectorDim] == utils::IteratorType::reduction) {
    planInnerReduction();
  } else if (reduced.empty()) {
    planElementwise();
  } else {
    int64_t size = sizes[vectorDim];
    int64_t maxVectors = target.registers / 2;
    if (!ShapedType::isDynamic(size) && size <= maxVectors * plan.lanes)
      planRegisterAccumulators();
    else
      planMemoryAccumulators();
  }
  return std::move(plan);
}

VectorPlan sparq::makePlan(const BodyAnalysis &analysis,
                           ArrayRef<int64_t> order,
                           const VectorTarget &target) {
  return Planner(analysis, order, target).run();
}
