"""Decode loops in NumPy and through sparq, for the decode tests.

DENSE_STEPS steps have at most K positions in the cache, so SparQ must be dense
attention there; SPARSE_STEPS more have others.
"""

import dataclasses

import numpy as np

from sparq.demo import forward
from sparq.demo.generate import Batch, arguments, weights_from_seed
from sparq.reference import selection_scores

#: Of 16 components. GPT-NeoX turns only four of them by the position: a choice
#: that leaves out all four sees no difference between equal tokens.
R = {"llama": 8, "gpt2": 8, "gpt_neox": 12}
K = 80
DENSE_STEPS, SPARSE_STEPS = 64, 64
#: Positions of a preallocated cache: more than are ever used.
CAPACITY = 152
#: Smallest distance of the best token's logit from the next one's.
TOKEN_MARGIN = 1e-3
#: Smallest distance, relative to the largest, between what SparQ selects and
#: what it does not.
SELECTION_MARGIN = 4e-6


@dataclasses.dataclass
class Margins:
    """The smallest margins of a run."""

    token: float = np.inf
    component: float = np.inf
    position: float = np.inf
    #: How often there were positions to choose from.
    selections: int = 0
    #: What counts as nearly a tie between components or positions.
    near: float = SELECTION_MARGIN

    def safe(self):
        return self.token > TOKEN_MARGIN and not self.nearly_tied()

    def nearly_tied(self):
        return min(self.component, self.position) <= self.near

    def watch(self, q, keys, values, details):
        """What `forward.sparq_attention` calls."""
        weight = np.sort(np.abs(q).sum(2), -1)[..., ::-1]
        r, k = details["components"].shape[-1], details["indices"].shape[-1]
        if r < weight.shape[-1]:
            gap = (weight[..., r - 1] - weight[..., r]) / weight[..., 0]
            self.component = min(self.component, gap.min())
        scores = selection_scores(details["logits"])
        rows = np.concatenate([keys, values], -1)
        for b, h in np.ndindex(scores.shape[:2]):
            self._watch_positions(scores[b, h], rows[b, h], k)

    def _watch_positions(self, scores, rows, k):
        order = np.argsort(-scores)
        order = order[scores[order] != -np.inf]
        if len(order) <= k:
            return
        self.selections += 1
        scores, rows = scores[order], rows[order]
        largest = np.abs(scores[:k]).max()
        # Positions with the same key and value (a token that comes again, in the
        # first layer of a model without positions there) can stand for each other.
        near = np.abs(scores - scores[k - 1]) < self.near * largest
        if np.abs(rows[near] - rows[k - 1]).max() > 1e-5:
            self.position = min(self.position, (scores[k - 1] - scores[k]) / largest)

    def choose(self, logits):
        """The best token of logits [B, vocabulary]."""
        ordered = np.sort(logits, -1)
        self.token = min(self.token, (ordered[:, -1] - ordered[:, -2]).min())
        return logits.argmax(-1)


@dataclasses.dataclass
class Run:
    """Tokens [N, B], and the logits [N, B, vocabulary] that they come from."""

    tokens: np.ndarray
    logits: np.ndarray
    margins: Margins


def numpy_loop(prefill, step, prompts, seed, r=None, k=K,
               steps=DENSE_STEPS + SPARSE_STEPS, **options):
    """A prefill and `steps` decode steps with SparQ, in NumPy. The caches grow."""
    batch, weights = Batch(prompts), weights_from_seed(step, seed)
    margins = Margins()
    r = r or R[step.spec["model"]]
    attention = forward.sparq_attention(r, k, watch=margins.watch, **options)
    logits, *caches = forward.forward(prefill, arguments(prefill, batch, weights))
    tokens, every = [], []
    for _ in range(steps + 1):
        every.append(logits[:, -1])
        tokens.append(margins.choose(every[-1]))
        batch.append(tokens[-1])
        logits, *caches = forward.forward(
            step, arguments(step, batch, weights, caches), attention)
    return Run(np.array(tokens), np.array(every), margins)
