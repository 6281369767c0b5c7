"""The network: a MiniLM encoder over the embedding of the attribution network, with triggers, their attributes and their roles.

Frames as in semantic role labelling: words that evoke a frame (Gildea and Jurafsky 2002), a class for each of its
attributes, and for each role the words that fill it, by the scaled product of a projection of the trigger and one of
the word (as the pointers of the attribution network; Dozat and Manning 2017 without the bilinear term).
"""
import json
import math
import os
import sys

import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, '..', 'attribution'))
from network import HIDDEN, LAYERS, Layer  # noqa: E402 (the attribution network's)

with open(os.path.join(HERE, 'scheme.json'), encoding='utf-8') as file:
    SCHEME = json.load(file)
# Each channel marks the triggers of some types, which never overlap within it: O, then B and I of each type.
CHANNELS = SCHEME['channels']
ROLES = SCHEME['roles']
ATTRIBUTES = SCHEME['attributes']
GROUPS = SCHEME['groups']
ROLE_SIZE = SCHEME['roleSize']


class AccountsNetwork(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(HIDDEN, sum(1 + 2 * len(types) for types in CHANNELS.values()))
        self.attributes = nn.Linear(HIDDEN, sum(1 + len(values) for values in ATTRIBUTES.values()))
        self.queries = nn.Linear(HIDDEN, ROLE_SIZE * len(ROLES))
        self.keys = nn.Linear(HIDDEN, ROLE_SIZE * len(ROLES))
        self.bias = nn.Parameter(torch.full((len(ROLES),), -3.0))

    def forward(self, embedded, mask=None):
        """embedded: [batch, length, 384], by the attribution network. Tags, attributes, queries, keys."""
        x = embedded
        spread = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, spread)
        return self.tags(x), self.attributes(x), self.queries(x) / math.sqrt(ROLE_SIZE), self.keys(x)
