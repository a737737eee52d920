"""Makes the exports in this folder, with PyTorch's generations beside them.

    python test/models/decode/make.py [NAME...]

For a tiny Llama, GPT-NeoX and GPT-2, and for one sequence (b1) and four of
different lengths (b4): the prefill, and the decode step with caches that grow
(`concat`, as DynamicCache) and preallocated ones (`scatter`, as StaticCache).
Weights are arguments, filled from a seed. MODEL_bN.npz has the prompts
(padded on the left with -1), the seed, the tokens that `generate` of transformers
gives for them (greedy), and its logits for every EVERYth of them.

The seed is the first one for which nothing is nearly a tie: neither the
choice of a token, nor what SparQ selects with the r and k of the tests. So results
can be compared across machines that round differently. Needs torch, torch_mlir and
transformers; the tests that read the files do not.
"""

import pathlib
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2] / "python"))
sys.path.insert(0, str(HERE.parents[1] / "e2e" / "Inputs"))

from sparq import export  # noqa: E402
from sparq.demo.generate import Batch, weights_from_seed  # noqa: E402
from sparq.demo.step import DecodeStep  # noqa: E402

import decoding  # noqa: E402

TINY = dict(layers=2, heads=4, head_dim=16, hidden=64, intermediate=96, vocab=64,
            seq_len=decoding.CAPACITY)
MODELS = {"llama": dict(kv_heads=2), "gpt_neox": {}, "gpt2": {}}
STAGES = {"prefill": dict(stage="prefill", dynamic=True), "concat": dict(dynamic=True),
          "scatter": dict(cache="scatter")}
LENGTHS = {1: [16], 4: [16, 9, 13, 5]}
EVERY = 8
SEEDS = 200


def generated(model, step, seed, prompts):
    """Tokens [B, N] and logits [N, B, vocabulary] of transformers."""
    import torch

    weights = {n: torch.from_numpy(np.array(w))
               for n, w in weights_from_seed(step, seed).items() if "inv_freq" not in n}
    missing, unexpected = model.load_state_dict(weights, strict=False)
    assert not unexpected and set(missing) <= {"lm_head.weight"}, (missing, unexpected)
    batch = Batch(prompts)
    out = model.generate(
        torch.from_numpy(batch.tokens), pad_token_id=0, do_sample=False,
        attention_mask=torch.from_numpy(batch.attended.astype(np.int64)),
        max_new_tokens=decoding.DENSE_STEPS + 1,
        output_logits=True, return_dict_in_generate=True)
    logits = np.stack([l.float().numpy() for l in out.logits])
    return out.sequences[:, len(batch):].numpy(), logits


def search(name, batch_size, model, prefill, step):
    """The first seed without a near-tie, and what PyTorch makes of it."""
    for seed in range(SEEDS):
        rng = np.random.default_rng(seed)
        prompts = [rng.integers(0, TINY["vocab"], n) for n in LENGTHS[batch_size]]
        tokens, logits = generated(model, prefill, seed, prompts)
        ordered = np.sort(logits, -1)
        margin = (ordered[..., -1] - ordered[..., -2]).min()
        variety = min(len(set(row)) for row in tokens)
        if margin < decoding.TOKEN_MARGIN or variety < 12:
            continue
        run = decoding.numpy_loop(prefill, step, prompts, seed)
        print(f"{name}_b{batch_size} seed {seed}: token margin {margin:.1e}, "
              f"{variety} tokens, {run.margins}", flush=True)
        if run.margins.safe():
            assert (run.tokens[:tokens.shape[1]].T == tokens).all()
            return seed, prompts, tokens, logits
    raise SystemExit(f"{name}: every seed has a near-tie")


def main():
    for name in sys.argv[1:] or MODELS:
        for batch_size in LENGTHS:
            steps = {}
            for stage, overrides in STAGES.items():
                options = export.options_for(name, batch=batch_size, **TINY,
                                             **MODELS[name], **overrides)
                text, spec = export.export_decode_step(name, options)
                path = HERE / f"{name}_{stage}_b{batch_size}.mlir.gz"
                export.write(path, text, spec)
                steps[stage] = DecodeStep(text, spec)
            model = export.torch_model(name, options).eval()
            seed, prompts, tokens, logits = search(
                name, batch_size, model, steps["prefill"], steps["concat"])
            padded = np.full((batch_size, max(LENGTHS[batch_size])), -1, np.int64)
            for row, prompt in zip(padded, prompts):
                row[len(row) - len(prompt):] = prompt
            np.savez_compressed(
                HERE / f"{name}_b{batch_size}.npz", seed=seed, prompts=padded,
                tokens=tokens, logits=logits[::EVERY])


if __name__ == "__main__":
    main()
