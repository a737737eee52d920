# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Export one decode step, or the prefill, of a Hugging Face model as MLIR.

    python -m sparq.export llama --output llama_decode.mlir
    python -m sparq.export llama --stage=prefill --output llama_prefill.mlir

The model is built from a configuration (nothing is downloaded) and traced with
its weights as function arguments, so that the text stays small. Beside
FILE.mlir goes FILE.json, which says what each argument is and how to fill it;
`sparq.demo.step.DecodeStep` reads both. Needs torch, torch_mlir and
transformers.
"""

from __future__ import annotations

import argparse
import dataclasses
import gzip
import json
import math
import pathlib
import sys
import warnings

#: Names the user may ask for, and the transformers model type behind each.
MODELS = {
    "llama": "llama",
    "mistral": "mistral",
    "qwen2": "qwen2",
    "qwen3": "qwen3",
    "gpt_neox": "gpt_neox",
    "gpt2": "gpt2",
}
#: Models whose query heads each have a key-value head of their own.
UNGROUPED = ("gpt_neox", "gpt2")
DTYPES = ("f32", "f16", "bf16")
ATTENTIONS = ("sdpa", "eager")
#: How the new key and value enter the cache: appended, so that the cache grows
#: by one position (transformers' DynamicCache), or written at `cache_position`
#: into a preallocated cache, by index_copy (StaticCache) or by a select over all
#: positions.
CACHES = ("concat", "scatter", "select")
MASKS = ("additive", "bool", "none")
#: One token on the caches of those before it, or a whole prompt, which returns
#: the caches that the first decode step starts from.
STAGES = ("decode", "prefill")


class ExportError(ValueError):
    """A request that cannot be exported, in words for the user."""


def _option(default, help: str):
    return dataclasses.field(default=default, metadata={"help": help})


@dataclasses.dataclass(frozen=True)
class ExportOptions:
    """What is exported; the options of the command line."""

    stage: str = _option("decode", "one token on the caches, or a whole prompt")
    layers: int = _option(2, "transformer layers")
    heads: int = _option(8, "query heads")
    kv_heads: int = _option(2, "key-value heads (gpt2, gpt_neox: as many as query heads)")
    head_dim: int = _option(64, "components of a head")
    hidden: int = _option(256, "components of an activation")
    intermediate: int = _option(512, "components inside the MLP")
    vocab: int = _option(256, "tokens in the vocabulary")
    batch: int = _option(1, "sequences")
    seq_len: int = _option(
        4096, "positions in the cache before the step (concat), allocated in all "
        "(scatter, select), or in the prompt (prefill); for gpt2 also the most that "
        "its position table knows")
    dynamic: bool = _option(False, "leave the length of caches or prompt open")
    dtype: str = _option("f32", "storage type of weights, activations and caches")
    attention: str = _option("sdpa", "attention implementation of transformers")
    cache: str = _option(
        "concat", "how a step updates its caches: concat as DynamicCache does, scatter "
        "(index_copy) as StaticCache does, or select over all positions")
    mask: str = _option(
        "additive", "the mask argument: which positions of each sequence are attended "
        "to, for padding and for the unused part of a preallocated cache")
    decompose: bool = _option(
        True, "run torch's decompositions first: only upstream dialects remain")


def check(name: str, o: ExportOptions) -> None:
    """Raises ExportError, naming the option at fault."""
    if name not in MODELS:
        raise ExportError(f"unknown model '{name}' (known: {', '.join(MODELS)})")
    for field in ("layers", "heads", "kv_heads", "head_dim", "hidden",
                  "intermediate", "vocab", "batch", "seq_len"):
        if getattr(o, field) < 1:
            raise ExportError(f"{field} must be positive, got {getattr(o, field)}")
    for field, known in (("dtype", DTYPES), ("attention", ATTENTIONS),
                         ("cache", CACHES), ("mask", MASKS), ("stage", STAGES)):
        if getattr(o, field) not in known:
            raise ExportError(
                f"unknown {field} '{getattr(o, field)}' (known: {', '.join(known)})")
    if o.heads % o.kv_heads:
        raise ExportError(
            f"heads ({o.heads}) must be a multiple of kv_heads ({o.kv_heads})")
    if name in UNGROUPED and o.kv_heads != o.heads:
        raise ExportError(f"{name} has no grouped heads: kv_heads must equal heads")
    if name in UNGROUPED and o.hidden != o.heads * o.head_dim:
        raise ExportError(f"{name} needs hidden = heads * head_dim "
                          f"({o.heads} * {o.head_dim}), got {o.hidden}")
    if name != "gpt2" and o.head_dim % 2:
        raise ExportError(f"rotary positions need an even head_dim, got {o.head_dim}")
    if o.stage == "prefill" and o.mask == "none":
        raise ExportError("a prefill needs a mask: it is what makes it causal")
    if (name, o.stage, o.attention, o.decompose) == ("gpt2", "prefill", "sdpa", True):
        # Its output projection views a transposed result of the decomposition.
        raise ExportError("torch cannot decompose gpt2's sdpa attention of a prefill: "
                          "use eager attention, or no decompositions")
    if o.cache != "concat" and o.mask == "none":
        raise ExportError(f"cache '{o.cache}' needs a mask for its unused tail")


def options_for(name: str, **overrides) -> ExportOptions:
    """ExportOptions with defaults that suit `name`."""
    if name in UNGROUPED:
        heads = overrides.get("heads") or ExportOptions.heads
        head_dim = overrides.get("head_dim") or ExportOptions.head_dim
        overrides.setdefault("kv_heads", heads)
        overrides.setdefault("hidden", heads * head_dim)
    if name == "gpt2" and overrides.get("stage") == "prefill":
        overrides.setdefault("attention", "eager")
    return ExportOptions(**overrides)


def _config(name: str, o: ExportOptions):
    import transformers

    positions = max(2 * o.seq_len, 131072)
    common = dict(vocab_size=o.vocab, attn_implementation=o.attention,
                  use_cache=True, bos_token_id=None, eos_token_id=None,
                  pad_token_id=None)
    if name == "gpt2":
        # The position table is a weight: no larger than it has to be.
        return transformers.GPT2Config(
            n_embd=o.hidden, n_head=o.heads, n_layer=o.layers,
            n_inner=o.intermediate, n_positions=o.seq_len + 1,
            resid_pdrop=0.0, embd_pdrop=0.0, attn_pdrop=0.0, **common)
    common.update(hidden_size=o.hidden, num_attention_heads=o.heads,
                  num_hidden_layers=o.layers, intermediate_size=o.intermediate,
                  max_position_embeddings=positions)
    if name == "gpt_neox":
        return transformers.GPTNeoXConfig(tie_word_embeddings=False, **common)
    common.update(num_key_value_heads=o.kv_heads, head_dim=o.head_dim,
                  tie_word_embeddings=False)
    if name == "mistral":
        # No sliding window: every position may be attended to.
        common["sliding_window"] = None
    return transformers.AutoConfig.for_model(MODELS[name], **common)


def _weight_init(name: str, tensor) -> dict:
    """How to fill one weight from a seed.

    Projections keep the scale of their input (standard deviation
    1/sqrt(fan_in)), so activations and scores are of the order of one, as in a
    trained model; norms are one, and biases small.
    """
    if "inv_freq" in name:
        return {"kind": "values", "values": [float(x) for x in tensor.flatten()]}
    if name.endswith("bias"):
        return {"kind": "normal", "std": 0.1}
    if tensor.ndim == 1:
        return {"kind": "constant", "value": 1.0}
    if "wte" in name:
        # The output projection too: were it large, every token would give itself.
        return {"kind": "normal", "std": 0.15}
    if "embed" in name or "wpe" in name:
        return {"kind": "normal", "std": 1.0}
    # torch.nn.Linear is [out, in]; GPT-2's Conv1D is [in, out].
    fan_in = tensor.shape[0] if ".c_" in name else tensor.shape[1]
    return {"kind": "normal", "std": 1.0 / math.sqrt(fan_in)}


def torch_model(name: str, options: ExportOptions):
    """The transformers model that is exported, in f32, with random weights."""
    import torch
    import transformers

    check(name, options)
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return transformers.AutoModelForCausalLM.from_config(_config(name, options))


class _Build:
    """The module that is traced, and its arguments."""

    def __init__(self, name: str, o: ExportOptions):
        import torch
        from transformers.cache_utils import Cache, CacheLayerMixin

        self.options = o
        self.dtype = {"f32": torch.float32, "f16": torch.float16,
                      "bf16": torch.bfloat16}[o.dtype]
        model = torch_model(name, o)
        self.config = model.config
        # Rotary frequencies stay f32 whatever the storage, as in transformers.
        buffers = {n: b.clone() for n, b in model.named_buffers()}
        model = model.to(self.dtype).eval()
        weights = dict(model.named_parameters())
        # A lowest-precision model still keeps these two in f32.
        weights.update({n: b for n, b in buffers.items()
                        if not n.endswith("original_inv_freq")})
        self.weights = {n: w.detach() for n, w in weights.items()}
        self.dropped = {n: b for n, b in buffers.items() if n not in self.weights}
        self.model = model

        class Layer(CacheLayerMixin):
            """One layer's cache: two arguments, updated as `o.cache` says; in a
            prefill, nothing before the first update."""

            is_sliding = False

            def __init__(self, keys, values, position):
                super().__init__()
                self.keys, self.values, self.position = keys, values, position
                self.is_initialized = True

            def lazy_initialization(self, key_states, value_states):
                pass

            def _write(self, cache, new):
                if cache is None:
                    return new
                if o.cache == "concat":
                    return torch.cat([cache, new], dim=2)
                if o.cache == "scatter":
                    return cache.index_copy(2, self.position, new)
                at = torch.arange(cache.shape[2]) == self.position
                return torch.where(at[None, None, :, None], new, cache)

            def update(self, key_states, value_states, *args, **kwargs):
                self.keys = self._write(self.keys, key_states)
                self.values = self._write(self.values, value_states)
                return self.keys, self.values

            def get_mask_sizes(self, query_length):
                if self.keys is None:
                    return query_length, 0
                grown = 1 if o.cache == "concat" else 0
                return self.keys.shape[2] + grown, 0

            def get_seq_length(self):
                return 0 if self.keys is None else self.keys.shape[2]

            def get_max_length(self):
                return -1

        weight_names = list(self.weights)
        dropped = self.dropped
        prefill = o.stage == "prefill"
        has_position = o.cache != "concat" and not prefill
        num_leading = 2 + (o.mask != "none") + has_position
        num_caches = 0 if prefill else 2 * o.layers

        class Step(torch.nn.Module):
            """(ids, positions, mask, caches..., weights...) -> (logits, caches...)"""

            def forward(self, *args):
                args = list(args)
                ids, positions = args[0], args[1]
                mask = args[2] if o.mask != "none" else None
                at = args[num_leading - 1] if has_position else None
                caches = args[num_leading:num_leading + num_caches]
                caches = caches or 2 * o.layers * [None]
                weights = dict(zip(weight_names, args[num_leading + num_caches:]))
                weights.update(dropped)
                cache = Cache(layers=[
                    Layer(caches[2 * i], caches[2 * i + 1], at)
                    for i in range(o.layers)])
                out = torch.func.functional_call(
                    model, weights, kwargs=dict(
                        input_ids=ids, position_ids=positions,
                        attention_mask=mask, past_key_values=cache,
                        use_cache=True))
                new = [t for l in cache.layers for t in (l.keys, l.values)]
                return (out.logits, *new)

        self.module = Step()

    def arguments(self):
        """(role entries, example tensors, torch dynamic shapes), in order."""
        import torch

        o = self.options
        # Not one named Dim for all: torch then fails on a guard of its own, about
        # the strides of the repeated heads, that holds for every length.
        dim = torch.export.Dim.DYNAMIC
        prefill = o.stage == "prefill"
        grown = 1 if o.cache == "concat" and not prefill else 0
        total = o.seq_len + grown
        queries = o.seq_len if prefill else 1
        entries, tensors, dynamic = [], [], []

        def add(name, role, tensor, dyn=None, **more):
            shape = [None if dyn and i in dyn else int(n)
                     for i, n in enumerate(tensor.shape)]
            entries.append({"name": name, "role": role,
                            "dtype": _dtype_name(tensor), "shape": shape, **more})
            tensors.append(tensor)
            dynamic.append(dyn)

        # A prompt of any length: in its ids and positions, and twice in its mask.
        prompt = {1: dim} if o.dynamic and prefill else None
        length = {3: dim, **({2: dim} if prefill else {})} if o.dynamic else None
        positions = torch.arange(total - queries, total).expand(o.batch, -1)
        add("input_ids", "token_ids", torch.zeros_like(positions), prompt)
        add("position_ids", "position_ids", positions.contiguous(), prompt)
        if o.mask != "none":
            dtype = torch.bool if o.mask == "bool" else self.dtype
            make = torch.ones if o.mask == "bool" else torch.zeros
            add("attention_mask", "mask",
                make(o.batch, 1, queries, total, dtype=dtype), length)
        if o.cache != "concat" and not prefill:
            add("cache_position", "cache_position", torch.tensor([o.seq_len - 1]))
        kv_heads = o.kv_heads
        for layer in range(0 if prefill else o.layers):
            for role in ("key_cache", "value_cache"):
                add(f"{role}_{layer}", role,
                    torch.randn(o.batch, kv_heads, o.seq_len, o.head_dim).to(self.dtype),
                    {2: dim} if o.dynamic else None, layer=layer)
        for name, tensor in self.weights.items():
            add(name, "weight", tensor, init=_weight_init(name, tensor))
        return entries, tensors, dynamic


def _dtype_name(tensor) -> str:
    import torch

    return {torch.float32: "f32", torch.float16: "f16", torch.bfloat16: "bf16",
            torch.int64: "i64", torch.bool: "i1"}[tensor.dtype]


def _unused(exported) -> set:
    """Positions of the user inputs that nothing in the graph reads."""
    graph = exported.graph_module.graph
    inputs = [n for n in graph.nodes if n.op == "placeholder"]
    return {i for i, n in enumerate(inputs) if not n.users}


def build(name: str, options: ExportOptions):
    """(torch module, its example arguments, spec): the step before export.

    What tests run in PyTorch to check an export against.
    """
    check(name, options)
    b = _Build(name, options)
    entries, tensors, dynamic = b.arguments()
    spec = {"format": 1, "model": name, "entry": "main",
            "options": dataclasses.asdict(options),
            "config": _config_facts(b.config), "args": entries,
            "results": [{"role": "logits", "name": "logits"}] + [
                {"role": role, "layer": i, "name": f"{role}_{i}"}
                for i in range(options.layers)
                for role in ("key_cache", "value_cache")]}
    return b.module, tensors, spec, dynamic


def _config_facts(config) -> dict:
    """What a forward pass needs to know beyond shapes and weights."""
    rope = getattr(config, "rope_parameters", None) or {}
    facts = {"hidden_act": getattr(config, "hidden_act", None)
             or getattr(config, "activation_function", None),
             "norm_eps": next(getattr(config, n) for n in (
                 "rms_norm_eps", "layer_norm_eps", "layer_norm_epsilon")
                 if hasattr(config, n)),
             "rope_theta": rope.get("rope_theta")}
    return facts


def export_decode_step(name: str, options: ExportOptions):
    """Returns (MLIR text, spec). The spec is what goes into the JSON sidecar."""
    module, tensors, spec, dynamic = build(name, options)
    try:
        import torch
        from torch_mlir import fx
    except ImportError as error:
        raise ExportError(f"exporting needs torch and torch_mlir: {error}") from None

    with torch.no_grad(), warnings.catch_warnings():
        # torch's own use of its own deprecated names.
        warnings.simplefilter("ignore", FutureWarning)
        exported = torch.export.export(
            module, tuple(tensors), strict=False,
            dynamic_shapes=(tuple(dynamic),) if options.dynamic else None)
        if options.decompose:
            exported = exported.run_decompositions()
    unused = _unused(exported)
    if any(spec["args"][i]["role"] != "weight" for i in unused):
        names = [spec["args"][i]["name"] for i in sorted(unused)]
        raise ExportError(f"{name}: the traced step does not read {', '.join(names)}")
    text = str(fx.export_and_import(exported, output_type="linalg-on-tensors"))
    return text, spec


def write(path, text: str, spec: dict) -> None:
    """Writes FILE.mlir (or FILE.mlir.gz) and FILE.json beside it."""
    path = pathlib.Path(path)
    data = text.encode()
    # No time stamp: the same export gives the same bytes.
    path.write_bytes(gzip.compress(data, 9, mtime=0) if path.suffix == ".gz" else data)
    spec_path(path).write_text(json.dumps(spec, indent=1) + "\n")


def spec_path(path) -> pathlib.Path:
    """Where the sidecar of an export lies."""
    path = pathlib.Path(path)
    stem = path.with_suffix("") if path.suffix == ".gz" else path
    return stem.with_suffix(".json")


def add_arguments(parser: argparse.ArgumentParser, without=()) -> None:
    """One option per field of ExportOptions, but for those in `without`."""
    choices = {"dtype": DTYPES, "attention": ATTENTIONS, "cache": CACHES,
               "mask": MASKS, "stage": STAGES}
    for field in dataclasses.fields(ExportOptions):
        if field.name in without:
            continue
        flag = "--" + field.name.replace("_", "-")
        help = f"{field.metadata['help']} (default {field.default})"
        if isinstance(field.default, bool):
            parser.add_argument(flag, action=argparse.BooleanOptionalAction,
                                default=None, help=field.metadata["help"])
        else:
            parser.add_argument(flag, type=type(field.default), default=None,
                                choices=choices.get(field.name), help=help)


def field_names() -> list:
    """The names of ExportOptions, which are those of the flags."""
    return [f.name for f in dataclasses.fields(ExportOptions)]


def as_flags(options: ExportOptions) -> list:
    """The command line that gives `options`."""
    flags = []
    for name in field_names():
        flag, value = "--" + name.replace("_", "-"), getattr(options, name)
        if isinstance(value, bool):
            flags.append(flag if value else "--no-" + flag[2:])
        else:
            flags.append(f"{flag}={value}")
    return flags


def options_from(name: str, args: argparse.Namespace) -> ExportOptions:
    given = {name: getattr(args, name) for name in field_names()
             if getattr(args, name, None) is not None}
    return options_for(name, **given)


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="python -m sparq.export",
                                     description=__doc__.splitlines()[0])
    parser.add_argument("model", help=", ".join(MODELS))
    parser.add_argument("--output", required=True,
                        help="FILE.mlir or FILE.mlir.gz; FILE.json goes beside it")
    add_arguments(parser)
    args = parser.parse_args(argv)
    try:
        text, spec = export_decode_step(args.model, options_from(args.model, args))
    except ExportError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    write(args.output, text, spec)
    return 0


if __name__ == "__main__":
    sys.exit(main())
