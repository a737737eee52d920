"""Makes the models in this folder, and what PyTorch computes with them.

    python test/models/arch/make.py [NAME...]

Tiny decoder steps, encoders and attention modules of many architectures, built
from configurations (nothing is downloaded), weights as arguments. results.npz
has the first result of each for the inputs that `inputs` gives. Needs torch,
torch_mlir and transformers; the tests that read the files do not.
"""

import pathlib
import sys
import warnings

import numpy as np

HERE = pathlib.Path(__file__).parent
#: Positions in the cache before the step; two of them are masked out where the
#: mask is additive.
PAST, MASKED = 11, 2

COMMON = dict(vocab_size=32, hidden_size=32, num_attention_heads=4,
              intermediate_size=48, max_position_embeddings=64,
              bos_token_id=None, eos_token_id=None, pad_token_id=None)
GROUPED = dict(COMMON, num_key_value_heads=2, head_dim=8)
WINDOW = dict(GROUPED, sliding_window=7)
GPT = dict(vocab_size=32, n_positions=64, n_embd=32, n_head=4, n_inner=48)
MLA = dict(COMMON, num_key_value_heads=4, q_lora_rank=16, kv_lora_rank=16,
           qk_nope_head_dim=8, qk_rope_head_dim=4, v_head_dim=6)

#: NAME: (model type, configuration, layers, attention, form, mask, precision,
#: whether torch's decompositions run first). Forms: a step with a cache of static
#: or dynamic length, one or two sequences, or any number of them (batch2); a
#: prefill. Masks: as the tokenizer gives it (ids), or additive and
#: four-dimensional.
DECODERS = {
    "bloom_alibi": ("bloom", dict(vocab_size=32, hidden_size=32, n_head=4), 1,
                    "eager", "dynamic2", "ids", "f32", True),
    "deepseek_v3_mla": ("deepseek_v3", dict(
        MLA, n_routed_experts=4, first_k_dense_replace=2, n_group=1, topk_group=1,
        num_experts_per_tok=2, moe_intermediate_size=16), 1,
        "eager", "dynamic", "additive", "f32", False),
    "diffllama": ("diffllama", GROUPED, 1, "eager", "static", "additive", "f32", False),
    "falcon_mqa": ("falcon", dict(COMMON, multi_query=True, alibi=False), 1,
                   "eager", "dynamic2", "additive", "f32", False),
    "falcon_alibi": ("falcon", dict(COMMON, multi_query=True, alibi=True), 1,
                     "sdpa", "dynamic", "ids", "f32", True),
    "gemma": ("gemma", GROUPED, 1, "sdpa", "static2", "additive", "f32", False),
    "gemma2_softcap": ("gemma2", dict(WINDOW, query_pre_attn_scalar=8), 1,
                       "eager", "static", "additive", "f32", False),
    "gemma3_window": ("gemma3_text", dict(
        WINDOW, query_pre_attn_scalar=8,
        layer_types=["sliding_attention", "full_attention"]), 2,
        "sdpa", "dynamic", "ids", "f32", True),
    "gpt_bigcode_mqa": ("gpt_bigcode", dict(GPT, multi_query=True), 1,
                        "eager", "static2", "additive", "f16", False),
    "gpt_neo_local": ("gpt_neo", dict(
        vocab_size=32, max_position_embeddings=64, hidden_size=32, num_heads=4,
        attention_types=[[["global", "local"], 1]], intermediate_size=48,
        window_size=7), 2, "eager", "static", "additive", "f32", False),
    "gptj": ("gptj", dict(GPT, rotary_dim=4), 1,
             "eager", "prefill", "additive", "f32", False),
    "granite": ("granite", dict(GROUPED, attention_multiplier=0.2), 1,
                "eager", "static", "additive", "bf16", False),
    "llama_batch": ("llama", GROUPED, 1, "sdpa", "batch2", "additive", "f32", True),
    "mistral_batch": ("mistral", dict(GROUPED, sliding_window=None), 1,
                      "eager", "batch2", "additive", "f32", False),
    "minicpm3_mla": ("minicpm3", MLA, 1, "sdpa", "static", "additive", "f32", False),
    "mpt_alibi": ("mpt", dict(vocab_size=32, d_model=32, n_heads=4, max_seq_len=64,
                              expansion_ratio=2), 1,
                  "eager", "static2", "additive", "f32", False),
    "opt": ("opt", dict(vocab_size=32, hidden_size=32, num_attention_heads=4,
                        ffn_dim=48, max_position_embeddings=64,
                        word_embed_proj_dim=32, pad_token_id=1), 1,
            "sdpa", "dynamic2", "ids", "f32", True),
    "phi3": ("phi3", dict(COMMON, num_key_value_heads=2), 1,
             "sdpa", "static2", "additive", "f16", True),
    "stablelm": ("stablelm", dict(COMMON, num_key_value_heads=2), 1,
                 "sdpa", "prefill", "ids", "f32", True),
    "starcoder2": ("starcoder2", dict(COMMON, num_key_value_heads=2), 1,
                   "eager", "dynamic", "additive", "bf16", False),
}
LAYERS = {"mpt": "n_layers", "bloom": "n_layer", "gpt_neo": "num_layers",
          "gptj": "n_layer", "gpt_bigcode": "n_layer"}
#: Models that have no cache here: (class, configuration, whether decompositions
#: run first). Their attention functions are the eager ones.
OTHERS = {
    "bert": ("BertModel", dict(COMMON, num_hidden_layers=1, type_vocab_size=2,
                               pad_token_id=0), True),
    "t5": ("T5Model", dict(vocab_size=32, d_model=32, d_kv=8, d_ff=48, num_layers=1,
                           num_heads=4, use_cache=False, pad_token_id=0,
                           decoder_start_token_id=0), True),
    "vit": ("ViTModel", dict(hidden_size=32, num_hidden_layers=1, num_attention_heads=4,
                             intermediate_size=48, image_size=12, patch_size=4), False),
}


def inputs(values, seed=0):
    """One array per (shape, type) of a model's arguments.

    Token ids first, then the mask; anything else is a cache, a weight or the
    like, of a size that keeps activations of the order of one.
    """
    rng = np.random.default_rng(seed)
    arrays = []
    for number, (shape, dtype) in enumerate(values):
        if np.issubdtype(dtype, np.integer):
            array = rng.integers(2, 32, shape) if number == 0 else np.ones(shape)
        elif number == 1 and len(shape) == 4:
            array = np.zeros(shape)
            array[..., :MASKED] = np.finfo(np.float16).min
        else:
            array = rng.standard_normal(shape)
            array = array * 0.3 if len(shape) == 2 else 1 + 0.2 * array if len(shape) == 1 else array
        arrays.append(array.astype(dtype))
    return arrays


def _model(type_name, config, layers, attention, dtype):
    import transformers

    config = transformers.AutoConfig.for_model(
        type_name, **config, **{LAYERS.get(type_name, "num_hidden_layers"): layers})
    model = transformers.AutoModelForCausalLM.from_config(
        config, attn_implementation=attention)
    return model.to(dtype).eval()


def _weights(model):
    """Parameters and buffers that are arguments of the export."""
    named = {**dict(model.named_parameters()), **dict(model.named_buffers())}
    return {n: w.detach() for n, w in named.items()
            if w.is_floating_point() and w.ndim > 0
            and not n.endswith("original_inv_freq")}


def _as_tensors(shapes_and_types):
    import torch

    numpy_types = {torch.int64: np.int64}
    arrays = inputs([(s, numpy_types.get(t, np.float32)) for s, t in shapes_and_types])
    return [torch.from_numpy(a).to(t) for a, (_, t) in zip(arrays, shapes_and_types)]


def decoder(type_name, config, layers, attention, form, mask, precision, decompose):
    """(module, example arguments, their dynamic dimensions)"""
    import torch
    from transformers.cache_utils import DynamicCache

    dtype = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}[precision]
    model = _model(type_name, config, layers, attention, dtype)
    weights = _weights(model)
    batch = 2 if form.endswith("2") else 1
    prefill = form == "prefill"
    with torch.no_grad():
        probe = model(torch.zeros(batch, PAST, dtype=torch.int64), use_cache=True)
    # Windows are in the mask, not in the cache: that one keeps every position.
    shapes = [] if prefill else [
        (*t.shape[:2], PAST, t.shape[3]) for layer in probe.past_key_values.layers
        for t in (layer.keys, layer.values)]
    total = PAST if prefill else PAST + 1
    rows = PAST if prefill else 1

    class Module(torch.nn.Module):
        def forward(self, *args):
            caches = args[2:2 + len(shapes)]
            cache = None if prefill else DynamicCache(
                ddp_cache_data=list(zip(caches[::2], caches[1::2])))
            out = torch.func.functional_call(
                model, dict(zip(weights, args[2 + len(shapes):])),
                kwargs=dict(input_ids=args[0], attention_mask=args[1],
                            past_key_values=cache, use_cache=True))
            return (out.logits, *[t for layer in out.past_key_values.layers
                                  for t in (layer.keys, layer.values)])

    values = [((batch, rows), torch.int64),
              ((batch, total), torch.int64) if mask == "ids" else
              ((batch, 1, rows, total), dtype)]
    values += [(s, dtype) for s in shapes]
    values += [(tuple(w.shape), w.dtype) for w in weights.values()]
    dynamic = None
    if form.startswith(("dynamic", "batch")):
        dim = torch.export.Dim.DYNAMIC
        sequences = {0: dim} if form.startswith("batch") else {}
        dynamic = [sequences or None, {1 if mask == "ids" else 3: dim, **sequences}]
        dynamic += [{2: dim, **sequences}] * len(shapes) + [None] * len(weights)
    return Module(), _as_tensors(values), dynamic


def other(class_name, config):
    import torch
    import transformers

    cls = getattr(transformers, class_name)
    model = cls._from_config(cls.config_class(**config), attn_implementation="eager").eval()
    weights = _weights(model)
    data = [((1, 7), torch.int64), ((1, 7), torch.int64)]
    if class_name == "ViTModel":
        data = [((2, 3, 12, 12), torch.float32)]
    elif class_name != "BertModel":
        data.append(((1, 5), torch.int64))

    class Module(torch.nn.Module):
        def forward(self, *args):
            named = dict(zip(("pixel_values",) if len(data) == 1 else
                             ("input_ids", "attention_mask", "decoder_input_ids"),
                             args[:len(data)]))
            return torch.func.functional_call(
                model, dict(zip(weights, args[len(data):])), kwargs=named)[0]

    values = data + [(tuple(w.shape), w.dtype) for w in weights.values()]
    return Module(), _as_tensors(values), None


def main():
    import torch
    from torch_mlir import fx

    warnings.simplefilter("ignore")
    results = HERE / "results.npz"
    known = dict(np.load(results)) if results.exists() else {}
    for name in sys.argv[1:] or [*DECODERS, *OTHERS]:
        torch.manual_seed(0)
        if name in DECODERS:
            decompose = DECODERS[name][-1]
            module, tensors, dynamic = decoder(*DECODERS[name])
        else:
            decompose = OTHERS[name][-1]
            module, tensors, dynamic = other(*OTHERS[name][:2])
        with torch.no_grad():
            out = module(*[t.clone() for t in tensors])
            exported = torch.export.export(
                module, tuple(tensors), strict=False,
                dynamic_shapes=(tuple(dynamic),) if dynamic else None)
            if decompose:
                exported = exported.run_decompositions()
            text = str(fx.export_and_import(exported, output_type="linalg-on-tensors"))
        (HERE / f"{name}.mlir").write_text(text)
        known[name] = (out[0] if isinstance(out, tuple) else out).float().numpy()
        print(f"{name}: {len(text) // 1024} KiB")
    np.savez_compressed(results, **known)


if __name__ == "__main__":
    main()
