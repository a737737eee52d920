/*===-- sparq-c/Sparq.h - C API of sparq ------------------------*- C -*-===*\
|*                                                                            *|
|* Part of the sparq project, under the Apache License v2.0 with LLVM         *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef SPARQ_C_SPARQ_H
#define SPARQ_C_SPARQ_H

#include "mlir-c/IR.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Handles of the dialects alone, `mlirGetDialectHandle__sparq__` and
 * `mlirGetDialectHandle__tm_tensor__`. */
MLIR_DECLARE_CAPI_DIALECT_REGISTRATION(Sparq, sparq);
MLIR_DECLARE_CAPI_DIALECT_REGISTRATION(TMTensor, tm_tensor);

/** Adds the dialects of sparq, with the interfaces that let upstream passes
 *  (tiling, bufferization) work on their ops, to the registry. */
MLIR_CAPI_EXPORTED void sparqRegisterAllDialects(MlirDialectRegistry registry);

/** Registers every pass and pipeline of sparq, for use in textual pass
 *  pipelines. Call it once. */
MLIR_CAPI_EXPORTED void sparqRegisterAllPasses(void);

#ifdef __cplusplus
}
#endif

#endif /* SPARQ_C_SPARQ_H */
