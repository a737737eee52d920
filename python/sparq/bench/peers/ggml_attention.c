// Part of the sparq project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A graph of one ggml_flash_attn_ext on caches that somebody else owns, for
// `python -m sparq bench`. Compiled against ggml's headers by `llama_cpp.py`.

#include "ggml-cpu.h"
#include "ggml.h"

#include <stdint.h>
#include <stdlib.h>

struct attention {
  struct ggml_context *context;
  struct ggml_tensor *query, *key, *value, *result;
  struct ggml_cgraph *graph;
  struct ggml_cplan plan;
  struct ggml_threadpool *pool;
};

// type: 0 = f32, 1 = f16, 2 = bf16, for K and V; the query is f32 always.
// rows query positions on heads query heads on kv_heads key-value heads.
struct attention *sparq_ggml_attention(int type, int64_t batch, int64_t heads,
                                       int64_t kv_heads, int64_t rows,
                                       int64_t length, int64_t dim, float scale,
                                       int threads) {
  static const enum ggml_type types[] = {GGML_TYPE_F32, GGML_TYPE_F16,
                                         GGML_TYPE_BF16};
  ggml_cpu_init();
  struct attention *a = calloc(1, sizeof *a);
  struct ggml_init_params params = {
      ggml_tensor_overhead() * 16 + ggml_graph_overhead(), NULL, true};
  a->context = ggml_init(params);
  a->query = ggml_new_tensor_4d(a->context, GGML_TYPE_F32, dim, rows, heads, batch);
  a->key = ggml_new_tensor_4d(a->context, types[type], dim, length, kv_heads, batch);
  a->value = ggml_new_tensor_4d(a->context, types[type], dim, length, kv_heads, batch);
  a->result = ggml_flash_attn_ext(a->context, a->query, a->key, a->value, NULL,
                                  scale, 0.0f, 0.0f);
  a->graph = ggml_new_graph(a->context);
  ggml_build_forward_expand(a->graph, a->result);
  struct ggml_threadpool_params pool = ggml_threadpool_params_default(threads);
  a->pool = ggml_threadpool_new(&pool);
  a->plan = ggml_graph_plan(a->graph, threads, a->pool);
  a->plan.work_data = a->plan.work_size ? malloc(a->plan.work_size) : NULL;
  return a;
}

int64_t sparq_ggml_scratch(struct attention *a) { return a->plan.work_size; }

// result is [batch, rows, heads, dim].
int sparq_ggml_run(struct attention *a, void *query, void *key, void *value,
                   void *result) {
  a->query->data = query;
  a->key->data = key;
  a->value->data = value;
  a->result->data = result;
  return ggml_graph_compute(a->graph, &a->plan);
}

void sparq_ggml_free(struct attention *a) {
  ggml_threadpool_free(a->pool);
  free(a->plan.work_data);
  ggml_free(a->context);
  free(a);
}
