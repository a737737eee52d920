"""Makes small .npy files: make_npy.py DIR NAME=TYPE:SHAPE[:VALUE] ...

VALUE is a number that every element has; without it elements count up."""

import os
import sys

import numpy as np

directory = sys.argv[1]
os.makedirs(directory, exist_ok=True)
for argument in sys.argv[2:]:
    name, description = argument.split("=")
    dtype, shape, *value = description.split(":")
    shape = tuple(int(size) for size in shape.split("x") if size)
    array = np.arange(np.prod(shape, dtype=int)).reshape(shape)
    if value:
        array = np.full(shape, float(value[0]))
    np.save(os.path.join(directory, name + ".npy"), array.astype(dtype))
