//===- TensorView.h - What a tensor element is computed from ----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A layout-independent view of tensor programs. One element of a tensor is
// followed back, symbolically, through the ops that compute it: reshapes,
// transposes, broadcasts and copies only rename its index; an elementwise op
// turns it into a scalar expression over elements of its operands; a reduction
// binds an index. Two models that compute the same thing in different layouts
// give the same expression.
//
// Indices are lists of atoms, from the outermost to the innermost. An atom is
// a loop of known or unknown size. Where a reshape needs half of one, the atom
// is split for good, wherever it occurs: that is how the query heads of
// grouped attention fall apart into (key-value head, head in the group). Size
// one has no atom. So the index of a whole dimension is always a list whose
// sizes multiply to the size of that dimension, and a broadcast is an operand
// that lacks an atom.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RAISE_TENSORVIEW_H
#define SPARQ_LIB_RAISE_TENSORVIEW_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/SetVector.h"

#include <deque>
#include <map>
#include <optional>

namespace mlir::sparq::raise {

using Atom = unsigned;
/// The index of one tensor dimension; empty means 0.
using DimIndex = SmallVector<Atom, 2>;

/// One element of a tensor, or of one that is yet to be computed (null).
struct Access {
  Value tensor;
  SmallVector<DimIndex, 4> dims;
};

/// What an expression node computes, as far as attention is concerned.
enum class Opcode {
  Add,
  Sub,
  Mul,
  Div,
  Max,
  Neg,
  Reciprocal,
  Exp,
  Exp2,
  Tanh,
  Extend,
  Truncate,
  Select,
  Equal,
  NotEqual,
  Not,
  And,
  Or,
  Other
};

/// A scalar expression.
struct Node {
  enum class Kind {
    Constant, ///< `value`
    Position, ///< the index `position`, as a number
    Scalar,   ///< the SSA value `scalar`
    Element,  ///< the tensor element `access`
    Apply,    ///< `op` on `operands`
    Reduce,   ///< `opcode` over `position` of operands[0], from operands[1]
    Softmax   ///< softmax over `position` of operands[0]
  };
  explicit Node(Kind kind) : kind(kind) {}

  Kind kind;
  Opcode opcode = Opcode::Other;
  Operation *op = nullptr;
  TypedAttr value;
  Value scalar;
  Access access;
  DimIndex position;
  /// Aligned with getScalarOperands() where `op` is a scalar op.
  SmallVector<const Node *, 3> operands;

  bool is(Kind k) const { return kind == k; }
  bool is(Opcode o) const { return kind == Kind::Apply && opcode == o; }
  bool isReduce(Opcode o) const { return kind == Kind::Reduce && opcode == o; }
};

/// Two sizes that must agree at run time for what was seen through to be what
/// it looks like: torch-mlir's broadcasts of dynamic shapes decide at run time
/// whether they broadcast.
struct SizeAssumption {
  Value size;
  Value tensor;
  int64_t dim;
};

/// Follows tensor elements back through a program.
class TensorView {
public:
  /// The element of `tensor` at fresh indices.
  Access freshAccess(Value tensor);
  Atom newAtom(int64_t size);
  const Node *element(Access access);

  /// Replaces split atoms by their parts.
  DimIndex canonical(ArrayRef<Atom> index) const;
  Access canonical(const Access &access) const;
  int64_t getSize(Atom atom) const { return atoms[atom].size; }
  /// Static size of an index, or dynamic.
  int64_t getSize(ArrayRef<Atom> index) const;

  /// The element of the result of `user`, a reshape or transpose, that reads
  /// `access`.
  std::optional<Access> stepForward(const Access &access, Operation *user);
  /// The same for an elementwise op, which may have other operands.
  std::optional<Access> stepForwardElementwise(const Access &access,
                                               Operation *user);
  /// Looks through reshapes, transposes, broadcasts and copies.
  const Node *strip(const Node *node);
  /// strip(), then one step into the op that computes the element; the
  /// stripped node itself where that is not understood.
  const Node *resolve(const Node *node);
  /// resolve() through float extensions and truncations.
  const Node *resolveThroughCasts(const Node *node);
  /// The number a node always is, if any.
  std::optional<double> getConstant(const Node *node);
  /// True if both compute the same, up to float conversions.
  bool equal(const Node *a, const Node *b, unsigned depth = 12);
  /// For a boolean negation, what it negates.
  const Node *getNegated(const Node *node);

  /// True if what `node` computes may differ along any of `atoms`.
  bool variesOver(const Node *node, ArrayRef<Atom> atoms);
  /// The elements and positions an expression is computed from.
  void collectLeaves(const Node *node, llvm::SetVector<const Node *> &leaves);

  /// Follows a chain of scalings by constants and float extensions down to a
  /// tensor element, multiplying them into `factor` (null: no scalings).
  /// Never goes below a truncation. Null when there is no such element.
  const Node *peelToElement(const Node *node, double *factor);

  /// The index that reductions other than products are taken over, when they
  /// have one loop of its size: the one softmax is expected to run over.
  void setReductionIndex(ArrayRef<Atom> index) {
    reductionIndex.assign(index.begin(), index.end());
    definitions.clear();
  }

  /// Ops looked through are recorded here while set.
  llvm::SetVector<Operation *> *trace = nullptr;
  /// Sizes assumed to agree so far.
  SmallVector<SizeAssumption> assumptions;

  /// While one lives, nothing is recorded of what is looked at: neither ops,
  /// nor assumptions, nor sizes.
  class LookAhead {
  public:
    explicit LookAhead(TensorView &view);
    ~LookAhead();
    LookAhead(const LookAhead &) = delete;
    LookAhead &operator=(const LookAhead &) = delete;

  private:
    TensorView &view;
    llvm::SetVector<Operation *> *trace;
    size_t numAssumptions;
    SmallVector<int64_t> sizes;
  };

private:
  struct AtomInfo {
    int64_t size;
    SmallVector<Atom, 2> parts;
  };
  struct BodyScope;

  const Node *make(Node node);
  /// One step through a view op; false when `access` is not of one.
  bool stepThroughView(Access &access);
  /// The expression the op behind an element computes, null if unknown.
  const Node *define(const Access &access);
  const Node *computeDefinition(const Access &access);
  const Node *defineLinalg(linalg::LinalgOp op, const Access &access);
  const Node *defineBody(BodyScope &scope, Value value);
  const Node *defineExtract(BodyScope &scope, Operation *op);
  /// Splits `index` into consecutive parts of these sizes.
  bool partition(ArrayRef<Atom> index, ArrayRef<int64_t> sizes,
                 SmallVectorImpl<DimIndex> &parts);
  bool splitAtom(Atom atom, int64_t outer, int64_t inner);
  /// Takes over a static size where an index had an unknown one.
  void refine(ArrayRef<Atom> index, int64_t size);
  /// The same; false where the index has another size.
  bool fit(ArrayRef<Atom> index, int64_t size);

  std::deque<Node> nodes;
  std::vector<AtomInfo> atoms;
  /// One node for each element, so that what is shared in the program is
  /// shared, and looked at once, in its expressions too.
  std::map<std::pair<void *, std::vector<Atom>>, const Node *> elements;
  struct Definition {
    const Node *node;
    SmallVector<SizeAssumption, 0> assumptions;
  };
  DenseMap<const Node *, Definition> definitions;
  DimIndex reductionIndex;
};

/// The operands of a scalar op, or the indices of a `tensor.extract`.
OperandRange getScalarOperands(Operation *op);

/// True if `a` and `b` are the same number, as far as their definitions show.
bool isSameSize(Value a, Value b);

/// `value` at the insertion point, though it may be computed in the body of a
/// linalg op (without depending on its iteration).
Value hoist(RewriterBase &rewriter, Value value);

} // namespace mlir::sparq::raise

#endif // SPARQ_LIB_RAISE_TENSORVIEW_H
