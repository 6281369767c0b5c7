"""The network: a six-layer MiniLM encoder with a tag for each piece and three pointers between pieces.

Encoder: BERT (Devlin et al. 2019) as MiniLM-L6-H384 (Wang et al. 2020). Pointers: scaled products of two
projections, as in dependency parsing (Dozat and Manning 2017) without the bilinear term.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

LAYERS, HIDDEN, HEADS, INNER, PLACES, POINTER = 6, 384, 12, 1536, 512, 128
# One tag a piece: a piece is in a content, a source or a cue, or in none of them (25 of 2.3 million characters are in two).
TAGS = ['O', 'B-content', 'I-content', 'B-source', 'I-source', 'B-cue', 'I-cue']
FEATURES = {'letterCases': 6, 'quoted': 5, 'places': 4}
POINTERS = ['content_cue', 'cue_source', 'content_source']


class WindowDropout(nn.Module):
    """Drops the same units at every place of a window (Gal and Ghahramani 2016): drawing one mask for each place is slow on a CPU."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
        return x * (kept.to(x.dtype) / (1 - self.rate))


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.joined, self.inner, self.outer = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = WindowDropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        if mask is None and not self.training:
            # Written out, with one product for all three: what is exported has no padding, one window at a time.
            scale = math.sqrt(HIDDEN // HEADS)
            weight = torch.cat([self.query.weight / scale, self.key.weight, self.value.weight])
            bias = torch.cat([self.query.bias / scale, self.key.bias, self.value.bias])
            q, k, v = F.linear(x, weight, bias).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
            attended = torch.softmax(q @ k.transpose(-1, -2), -1) @ v
        else:
            split = lambda t: t.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
            q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.dropout(self.joined(attended)))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class AttributionNetwork(nn.Module):
    def __init__(self, vocabulary=30522, dropout=0.1):
        super().__init__()
        self.words, self.positions = nn.Embedding(vocabulary, HIDDEN), nn.Embedding(PLACES, HIDDEN)
        self.features = nn.ModuleDict({name: nn.Embedding(size, HIDDEN) for name, size in FEATURES.items()})
        for table in self.features.values():
            nn.init.zeros_(table.weight)
        self.norm, self.dropout = nn.LayerNorm(HIDDEN, eps=1e-12), WindowDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        self.queries = nn.Linear(HIDDEN, POINTER * len(POINTERS))
        self.keys = nn.Linear(HIDDEN, POINTER * len(POINTERS))

    def forward(self, ids, letter_cases, quoted, places, mask=None):
        """ids and features: [batch, length]. Tags: [batch, length, 7]; pointers: [batch, 3, length, length], [CLS] being ‘none’."""
        x = self.words(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device))
        for name, values in zip(FEATURES, (letter_cases, quoted, places)):
            x = x + self.features[name](values)
        x = self.dropout(self.norm(x))
        spread = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, spread)
        batch, length, _ = x.shape
        split = lambda t: t.view(batch, length, len(POINTERS), POINTER).transpose(1, 2)
        pointers = split(self.queries(x)) @ split(self.keys(x)).transpose(-1, -2) / math.sqrt(POINTER)
        if mask is not None:
            pointers = pointers.masked_fill(~mask[:, None, None, :], -1e4)
        return self.tags(x), pointers

    def load_encoder(self, weights):
        """Takes the published encoder's weights (names of Hugging Face's BertModel)."""
        take = lambda module, name: [getattr(module, part).data.copy_(weights[f'{name}.{part}']) for part in ('weight', 'bias')]
        self.words.weight.data.copy_(weights['embeddings.word_embeddings.weight'])
        self.positions.weight.data.copy_(
            weights['embeddings.position_embeddings.weight'] + weights['embeddings.token_type_embeddings.weight'][0])
        take(self.norm, 'embeddings.LayerNorm')
        for index, layer in enumerate(self.layers):
            at = f'encoder.layer.{index}'
            for own, theirs in (('query', 'attention.self.query'), ('key', 'attention.self.key'), ('value', 'attention.self.value'),
                                ('joined', 'attention.output.dense'), ('norm1', 'attention.output.LayerNorm'),
                                ('inner', 'intermediate.dense'), ('outer', 'output.dense'), ('norm2', 'output.LayerNorm')):
                take(getattr(layer, own), f'{at}.{theirs}')
