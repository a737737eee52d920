/*===- sparq.c - Test of the C API ------------------------------*- C -*-===*\
|*                                                                            *|
|* Part of the sparq project, under the Apache License v2.0 with LLVM         *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

/* Reads a module from a file, runs a textual pipeline on it, prints it. */

#include "sparq-c/Sparq.h"

#include "mlir-c/BuiltinTypes.h"
#include "mlir-c/Diagnostics.h"
#include "mlir-c/Pass.h"
#include "mlir-c/RegisterEverything.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print(MlirStringRef string, void *file) {
  fwrite(string.data, 1, string.length, (FILE *)file);
}

static int testHandles(void) {
  MlirContext context = mlirContextCreate();
  MlirDialectHandle sparq = mlirGetDialectHandle__sparq__();
  MlirDialectHandle tmTensor = mlirGetDialectHandle__tm_tensor__();
  print(mlirDialectHandleGetNamespace(sparq), stdout);
  print(mlirStringRefCreateFromCString(" "), stdout);
  print(mlirDialectHandleGetNamespace(tmTensor), stdout);
  mlirDialectHandleRegisterDialect(sparq, context);
  if (mlirDialectIsNull(mlirDialectHandleLoadDialect(sparq, context)) ||
      mlirDialectIsNull(mlirDialectHandleLoadDialect(tmTensor, context)))
    return 1;
  int known = mlirContextIsRegisteredOperation(
      context, mlirStringRefCreateFromCString("sparq.attention"));
  printf(" %d\n", known);
  mlirContextDestroy(context);
  return !known;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: sparq-capi-test FILE PIPELINE\n");
    return 2;
  }
  if (testHandles())
    return 1;

  mlirRegisterAllPasses();
  sparqRegisterAllPasses();
  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  mlirRegisterAllDialects(registry);
  sparqRegisterAllDialects(registry);
  MlirContext context =
      mlirContextCreateWithRegistry(registry, /*threadingEnabled=*/false);
  mlirContextLoadAllAvailableDialects(context);

  FILE *file = fopen(argv[1], "rb");
  static char text[1 << 16];
  if (!file) {
    fprintf(stderr, "cannot open %s\n", argv[1]);
    return 1;
  }
  size_t size = fread(text, 1, sizeof(text) - 1, file);
  fclose(file);
  text[size] = 0;

  int status = 1;
  MlirModule module =
      mlirModuleCreateParse(context, mlirStringRefCreateFromCString(text));
  if (!mlirModuleIsNull(module)) {
    MlirOperation op = mlirModuleGetOperation(module);
    MlirPassManager passes = mlirPassManagerCreate(context);
    MlirLogicalResult result = mlirParsePassPipeline(
        mlirPassManagerGetAsOpPassManager(passes),
        mlirStringRefCreateFromCString(argv[2]), print, stderr);
    if (mlirLogicalResultIsSuccess(result))
      result = mlirPassManagerRunOnOp(passes, op);
    if (mlirLogicalResultIsSuccess(result) && mlirOperationVerify(op)) {
      mlirOperationPrint(op, print, stdout);
      status = 0;
    }
    mlirPassManagerDestroy(passes);
    mlirModuleDestroy(module);
  }
  mlirContextDestroy(context);
  mlirDialectRegistryDestroy(registry);
  return status;
}
