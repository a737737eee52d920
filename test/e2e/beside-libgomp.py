# A static library in a program that GCC's OpenMP library comes first in: its
# omp_* functions know nothing of the threads of LLVM's, which run the loops.
# RUN: rm -rf %t && mkdir %t && %python %s %t
"""usage: beside-libgomp.py FOLDER"""

import os
import pathlib
import subprocess
import sys

import sparq
from sparq._extension import _sparq
from sparq.bench.peers.ours import dense_module, sparq_module
from sparq.bench.shapes import Shape

FOLDER = pathlib.Path(sys.argv[1])
SHAPE = Shape(1, 32, 8, 64, 2048, "f32")

# Results do not depend on the number of threads, so code for one says what
# comes out of that for many.
PROGRAM = r"""
#define _GNU_SOURCE
#include "many.h"
#include "one.h"
#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void omp_set_num_threads(int);
int __kmpc_bound_num_threads(void *);

enum { HEADS = 8, GROUP = 4, DIM = 64, LENGTH = 2048, CALLS = 20 };
enum { QUERY = HEADS * GROUP * DIM, CACHE = HEADS * LENGTH * DIM };

static float *fill(int size) {
  float *data = malloc(size * sizeof(float));
  for (int i = 0; i < size; ++i)
    data[i] = rand() / (float)RAND_MAX - 0.5f;
  return data;
}

static const char *library_of(void *function) {
  Dl_info info;
  return dladdr(function, &info) ? info.dli_fname : "";
}

static int count_threads(void) {
  int count = 0;
  DIR *tasks = opendir("/proc/self/task");
  for (struct dirent *entry; (entry = readdir(tasks));)
    count += entry->d_name[0] != '.';
  closedir(tasks);
  return count;
}

int main(void) {
  const char *gcc = library_of((void *)omp_set_num_threads);
  const char *llvm = library_of((void *)__kmpc_bound_num_threads);
  printf("omp_*: %s, __kmpc_*: %s\n", gcc, llvm);
  if (!strcmp(gcc, llvm))
    return puts("both are the same library"), 1;
  float *query = fill(QUERY), *key = fill(CACHE), *value = fill(CACHE);
  float *transposed = fill(CACHE), *mean = fill(HEADS * DIM);
  float *expected[2] = {fill(QUERY), fill(QUERY)}, *actual = fill(QUERY);
  if (one_dense(query, key, value, expected[0]) ||
      one_sparq(query, key, value, transposed, mean, expected[1]))
    return puts(sparq_error()), 1;
  int wrong = 0;
  for (int threads = 2; threads <= 4; ++threads) {
    omp_set_num_threads(threads);
    for (int call = 0; call < CALLS; ++call)
      for (int step = 0; step < 2; ++step) {
        if (step ? many_sparq(query, key, value, transposed, mean, actual)
                 : many_dense(query, key, value, actual))
          return puts(sparq_error()), 1;
        wrong += memcmp(actual, expected[step], QUERY * sizeof(float)) != 0;
      }
    printf("%d threads: %d in the process, %d wrong so far\n", threads, count_threads(), wrong);
    wrong += count_threads() != threads;
  }
  return wrong != 0;
}
"""

text = dense_module(SHAPE) + sparq_module(SHAPE, 16, 64)
for name, threads in (("many", 4), ("one", 1)):
    sparq.compile_library(text, FOLDER / f"{name}.a", FOLDER / f"{name}.h", prefix=f"{name}_",
                          threads=threads, opt_level=1)
(FOLDER / "main.c").write_text(PROGRAM)
# In a folder of its own: where LLVM's is, there may be a libgomp that is LLVM's.
libomp = FOLDER / "libomp.so.5"
libomp.symlink_to(os.path.realpath(_sparq.openmp_library))
command = ["clang-22", "-O1", "main.c", "many.a", "one.a", "-lgomp", libomp.name,
           f"-Wl,-rpath,{FOLDER.resolve()}", "-lm", "-o", "main"]
subprocess.run(command, cwd=FOLDER, check=True)
subprocess.run(["./main"], cwd=FOLDER, check=True, env={**os.environ, "OMP_NUM_THREADS": "4"})
