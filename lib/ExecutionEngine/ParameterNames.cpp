//===- ParameterNames.cpp - Names for C programs --------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParameterNames.h"

#include "sparq/Interface/CInterface.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::sparq;

/// The names of arguments that the text gives them: "%query: tensor<..." is
/// "query". Names in other forms of the text are not found.
static SmallVector<StringRef> findNames(StringRef source, StringRef function) {
  SmallVector<StringRef> names;
  std::string start = ("@" + function + "(").str();
  size_t position = 0;
  // The first place is a declaration if what stands before it is "func".
  while (true) {
    position = source.find(start, position);
    if (position == StringRef::npos)
      return names;
    size_t end = source.rfind('\n', position);
    StringRef line = source.slice(end == StringRef::npos ? 0 : end, position);
    if (line.ltrim().starts_with("func.func") ||
        line.ltrim().starts_with("util.func"))
      break;
    position += start.size();
  }
  int depth = 1;
  for (StringRef rest = source.drop_front(position + start.size());
       !rest.empty() && depth; rest = rest.drop_front()) {
    char c = rest.front();
    if (c == '"')
      rest = rest.drop_front(std::min(rest.find('"', 1), rest.size() - 1));
    else if (StringRef("([{").contains(c))
      ++depth;
    else if (StringRef(")]}").contains(c))
      --depth;
    else if (c == '%' && depth == 1)
      names.push_back(rest.drop_front().take_while(
          [](char c) { return llvm::isAlnum(c) || c == '_'; }));
  }
  return names;
}

static StringRef getRole(DictionaryAttr state) {
  auto role = state ? state.getAs<StringAttr>("role") : nullptr;
  return role ? role.getValue() : StringRef();
}

/// "key_cache", or "key_cache_3" where attentions are told apart.
static std::string getStateName(DictionaryAttr state) {
  std::string name = getRole(state).str();
  if (auto layer = state.getAs<IntegerAttr>("layer"))
    name += "_" + std::to_string(layer.getInt());
  return name;
}

static std::string getStateComment(DictionaryAttr state) {
  std::string text = "state " + getRole(state).str();
  if (auto layer = state.getAs<IntegerAttr>("layer"))
    text += " of attention " + std::to_string(layer.getInt());
  if (auto layout = state.getAs<StringAttr>("layout");
      layout && layout.getValue() != "[]")
    text += ", " + layout.str();
  if (auto dim = state.getAs<IntegerAttr>("position_dim"))
    text += ", room for positions in dimension " + std::to_string(dim.getInt());
  if (auto appends = state.getAs<IntegerAttr>("appends"))
    text += ", a step appends " + std::to_string(appends.getInt());
  if (auto init = state.getAs<FlatSymbolRefAttr>("init"))
    text += ", starts as @" + init.getValue().str() + " has it";
  return text;
}

/// The function whose state `init` computes, or null.
static func::FuncOp findStep(func::FuncOp init) {
  for (auto func : init->getParentOfType<ModuleOp>().getOps<func::FuncOp>())
    for (unsigned index = 0; index < func.getNumArguments(); ++index) {
      auto state = func.getArgAttrOfType<DictionaryAttr>(index, "sparq.state");
      auto name = state ? state.getAs<FlatSymbolRefAttr>("init") : nullptr;
      if (name && name.getValue() == init.getName())
        return func;
    }
  return nullptr;
}

ParameterNames sparq::getParameterNames(func::FuncOp func, StringRef source) {
  ParameterNames found;
  llvm::StringSet<> used;
  auto add = [&](std::string name, const Twine &otherwise) {
    // What is used for sizes may not come up again.
    if (!isCName(name) || StringRef(name).contains("_size") ||
        !used.insert(name).second) {
      name = otherwise.str();
      while (!used.insert(name).second)
        name += "_";
    }
    found.names.push_back(name);
  };
  SmallVector<StringRef> inSource = findNames(source, func.getName());
  SmallVector<StringRef> ofStep;
  if (func::FuncOp step = findStep(func))
    ofStep = findNames(source, step.getName());
  for (unsigned index = 0; index < func.getNumArguments(); ++index) {
    auto state = func.getArgAttrOfType<DictionaryAttr>(index, "sparq.state");
    std::string comment, name;
    if (!getRole(state).empty()) {
      name = getStateName(state);
      comment = getStateComment(state);
    } else if (index < inSource.size() && !inSource[index].starts_with("arg")) {
      name = inSource[index].str();
    }
    if (auto step =
            func.getArgAttrOfType<IntegerAttr>(index, "sparq.argument")) {
      comment = "input " + std::to_string(step.getInt()) +
                " of the step before it was rewritten";
      if (step.getInt() < static_cast<int64_t>(ofStep.size()) &&
          !ofStep[step.getInt()].starts_with("arg"))
        name = ofStep[step.getInt()].str();
    }
    add(name, "input" + Twine(index));
    found.comments.push_back(comment);
  }
  for (unsigned index = 0; index < func.getNumResults(); ++index) {
    auto state = func.getResultAttrOfType<DictionaryAttr>(index, "sparq.state");
    std::string name;
    if (!getRole(state).empty())
      name = "new_" + getStateName(state);
    add(name, "output" + Twine(index));
  }
  return found;
}
