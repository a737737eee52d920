import sys

import numpy as np
import sparq

try:
    run = sparq.compile(sys.argv[1], target="cuda", entry="f32")
except sparq.Error as error:
    # No driver, or one without a GPU.
    assert str(error).startswith("target 'cuda': "), error
    assert "CUDA driver" in str(error), error
else:
    rng = np.random.default_rng(1)
    a = rng.standard_normal((5, 64)).astype(np.float32) / 8
    b = rng.standard_normal((64, 32)).astype(np.float32) / 8
    np.testing.assert_allclose(run(a, b)[0], np.exp(a @ b), rtol=1e-5)
