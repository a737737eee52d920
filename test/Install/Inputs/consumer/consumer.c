#include "sparq-c/Sparq.h"

#include <stdio.h>

int main(void) {
  MlirStringRef name =
      mlirDialectHandleGetNamespace(mlirGetDialectHandle__sparq__());
  MlirContext context = mlirContextCreate();
  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  sparqRegisterAllDialects(registry);
  mlirContextAppendDialectRegistry(context, registry);
  mlirDialectRegistryDestroy(registry);
  mlirContextDestroy(context);
  printf("C: %.*s\n", (int)name.length, name.data);
  return 0;
}
