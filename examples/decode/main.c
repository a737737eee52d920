/* Decode steps of one attention layer with SparQ, against dense attention.
 *
 *   decode [POSITIONS [STEPS]]
 *
 * Fills caches of POSITIONS tokens, builds the state that SparQ carries, makes
 * STEPS steps, each of which appends a token, and compares the last one with
 * dense attention over the same caches, in result and in time.
 */
#define _POSIX_C_SOURCE 199309L

#include "dense.h"
#include "sparse.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { HEADS = 8, GROUP = 4, DIM = 128, REPEATS = 20 };

/* In [-1.7, 1.7), with variance 1; the same on every machine. */
static float number(void) {
  static uint64_t state = 1;
  state = state * 6364136223846793005u + 1442695040888963407u;
  return ((float)(state >> 40) / (1 << 23) - 1.0f) * 1.7320508f;
}

static float *numbers(int64_t count) {
  float *data = aligned_alloc(64, (size_t)(count * 4 + 63) / 64 * 64);
  if (!data)
    exit(1);
  for (int64_t i = 0; i < count; ++i)
    data[i] = number();
  return data;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void check(int code) {
  if (code == 0)
    return;
  fprintf(stderr, "error: %s\n", sparq_error());
  exit(1);
}

int main(int argc, char **argv) {
  int64_t positions = argc > 1 ? atoll(argv[1]) : 16384;
  int64_t steps = argc > 2 ? atoll(argv[2]) : 32;
  int64_t capacity = positions + steps;
  if (positions < 1 || steps < 1) {
    fprintf(stderr, "usage: decode [POSITIONS [STEPS]]\n");
    return 2;
  }

  /* What a prefill leaves: caches of exactly the positions there are. */
  float *keys = numbers(HEADS * positions * DIM);
  float *values = numbers(HEADS * positions * DIM);

  /* Caches with room for more, and the state that belongs to them. */
  int64_t length;
  float *k = numbers(HEADS * capacity * DIM), *v = numbers(HEADS * capacity * DIM);
  float *kt = numbers(HEADS * DIM * capacity), *sum = numbers(HEADS * DIM);
  check(attention_init_state(keys, positions, values, positions, &capacity, k, v,
                             &length, kt, sum));

  float *query = numbers(HEADS * GROUP * DIM);
  float *new_key = numbers(HEADS * DIM), *new_value = numbers(HEADS * DIM);
  float *sparse_out = numbers(HEADS * GROUP * DIM);
  float *dense_out = numbers(HEADS * GROUP * DIM);
  double sparse_time = 0, dense_time = 1e30;
  for (int64_t step = 0; step < steps; ++step) {
    /* Each query looks for a few tokens, as those of a model do. */
    memset(query, 0, HEADS * GROUP * DIM * sizeof(float));
    for (int64_t row = 0; row < HEADS * GROUP; ++row)
      for (int64_t token = 0; token < 3; ++token) {
        int64_t position = (row * 7919 + token * 104729 + step) % positions;
        const float *key = &keys[(row / GROUP * positions + position) * DIM];
        for (int64_t d = 0; d < DIM; ++d)
          query[row * DIM + d] += 2.0f * key[d];
      }
    for (int64_t i = 0; i < HEADS * DIM; ++i) {
      new_key[i] = number();
      new_value[i] = number();
    }
    double start = seconds();
    check(attention(query, new_key, new_value, k, capacity, v, capacity, &length, kt,
                    capacity, sum, sparse_out));
    double time = seconds() - start;
    if (step == 0 || time < sparse_time)
      sparse_time = time;
  }

  /* The caches are full now, so that dense attention can read them as they are. */
  for (int repeat = 0; repeat < REPEATS; ++repeat) {
    double start = seconds();
    check(dense(query, k, capacity, v, capacity, dense_out));
    double time = seconds() - start;
    if (time < dense_time)
      dense_time = time;
  }
  double error = 0, size = 0;
  for (int64_t i = 0; i < HEADS * GROUP * DIM; ++i) {
    error += pow(sparse_out[i] - dense_out[i], 2);
    size += pow(dense_out[i], 2);
  }
  error = sqrt(error / size);
  printf("%lld positions: dense %.3f ms, SparQ %.3f ms (%.1fx), relative error %.4f\n",
         (long long)length, 1e3 * dense_time, 1e3 * sparse_time,
         dense_time / sparse_time, error);

  /* One step more does not fit, and says so. */
  int code = attention(query, new_key, new_value, k, capacity, v, capacity, &length, kt,
                       capacity, sum, sparse_out);
  printf("one step more: %d, %s\n", code, sparq_error());
  return error < 0.1 && code == 1 ? 0 : 1;
}
