import numpy as np
import sparq

TEXT = """
func.func @sum(%a: tensor<?xi8>) -> tensor<i8> {
  %zero = arith.constant 0 : i8
  %empty = tensor.empty() : tensor<i8>
  %init = linalg.fill ins(%zero : i8) outs(%empty : tensor<i8>) -> tensor<i8>
  %0 = linalg.reduce ins(%a : tensor<?xi8>) outs(%init : tensor<i8>) dimensions = [0]
    (%x: i8, %acc: i8) {
      %s = arith.addi %x, %acc : i8
      linalg.yield %s : i8
    }
  return %0 : tensor<i8>
}
"""

run = sparq.compile(TEXT, target="vulkan")
assert run(np.full(1000, 3, np.int8))[0] == np.int8(3000 % 256 - 256)
try:
    # Over the limit of every device, since indices in kernels are 32 bits.
    run(np.zeros(1 << 31, np.int8))
except sparq.Error as error:
    assert "is over the limit of" in str(error) or "out of GPU memory" in str(error), error
else:
    raise AssertionError("expected an error")
# The device is as usable as before.
assert run(np.full(1000, 3, np.int8))[0] == np.int8(3000 % 256 - 256)
