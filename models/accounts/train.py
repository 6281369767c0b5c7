"""Trains the accounts network on labelled passages, over the embedding of the attribution network, which stays as it is.

Command: python train.py --prepared FILE.jsonl --embedding WEIGHTS.onnx --encoder MODEL.safetensors --out FOLDER [--epochs N] [--seed N]

FILE is made by prepare.ts. WEIGHTS are the attribution model's, whose output ‘embedded’ is read: what is learnt from is what the
product computes, eight bits and all. Layers start as those of the published encoder. Every epoch learns from the next round of the
file, in which passages stand together in another way. Weights are averaged over the steps. What the file holds out tells how it
goes: passages alone, and as they stand in a document.
"""
import argparse
import json
import os
import random
import time

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from frame_network import ATTRIBUTES, CHANNELS, GROUPS, ROLE_SIZE, ROLES, SCHEME, AccountsNetwork
from network import AttributionNetwork
from steps import Average, batches_of, rising_and_falling

FILLS = {kind: [ROLES.index(role) for role in roles] for kind, roles in SCHEME['fills'].items()}
CHANNEL_OF = {kind: channel for channel, kinds in CHANNELS.items() for kind in kinds}
ATTRIBUTES_OF = SCHEME['told']


class Window:
    """One window of a passage: its pieces, tags of each channel of its group, triggers with attributes and roles."""

    def __init__(self, passage, window, embedded):
        self.group, self.embedded, self.length = passage['group'], embedded, len(window['ids'])
        self.tags = {channel: [0] * self.length for channel in GROUPS[self.group]}
        self.frames = []
        starts, ends = window['starts'], window['ends']

        def pieces(span):
            return [i for i in range(self.length) if starts[i] >= 0 and starts[i] < span['end'] and ends[i] > span['start']]

        for frame in passage['frames']:
            kind, run = frame['type'], pieces(frame['trigger'])
            if not run:
                continue
            channel = CHANNEL_OF[kind]
            first = 1 + 2 * CHANNELS[channel].index(kind)
            for at, piece in enumerate(run):
                self.tags[channel][piece] = first + (at > 0)
            filled = {ROLES.index(role): [p for span in spans for p in pieces(span)] for role, spans in frame['roles'].items()}
            told = dict(frame['attributes'])
            if kind == 'confidence' and 'state' in told:
                told['stance'] = told.pop('state')
            classes = {name: 1 + ATTRIBUTES[name].index(told[name]) if told.get(name) in ATTRIBUTES[name] else 0
                       for name in ATTRIBUTES_OF[kind]}
            self.frames.append((kind, run, filled, classes))


def read_windows(path, weights):
    session = onnxruntime.InferenceSession(weights, providers=['CPUExecutionProvider'])
    windows = []
    with open(path, encoding='utf-8') as file:
        for line in file:
            passage = json.loads(line)
            for window in passage['windows']:
                feed = {name: np.array([window[key]], dtype=np.int64) for name, key in
                        (('ids', 'ids'), ('letter_cases', 'letterCases'), ('quoted', 'quoted'), ('places', 'places'))}
                embedded = session.run(['embedded'], feed)[0][0].astype(np.float16)
                one = Window(passage, window, torch.from_numpy(embedded))
                one.name, one.features, one.held, one.round = passage['name'], passage['features'], passage.get('held'), passage.get('round', 0)
                windows.append(one)
    return windows


def collate(windows):
    length = -(-max(window.length for window in windows) // 16) * 16
    embedded = torch.zeros(len(windows), length, windows[0].embedded.shape[1])
    mask = torch.zeros(len(windows), length, dtype=torch.bool)
    for row, window in enumerate(windows):
        embedded[row, :window.length] = window.embedded.float()
        mask[row, :window.length] = True
    return embedded, mask


def offsets(channels):
    at, found = 0, {}
    for name, values in channels.items():
        size = 1 + (2 * len(values) if channels is CHANNELS else len(values))
        found[name] = slice(at, at + size)
        at += size
    return found


TAG_AT, CLASS_AT = offsets(CHANNELS), offsets(ATTRIBUTES)


def losses(network, windows, blank):
    embedded, mask = collate(windows)
    if blank > 0:
        embedded = embedded * (torch.rand(mask.shape) >= blank)[:, :, None]
    tags, classes, queries, keys = (one.float() for one in network(embedded, mask))
    tag_loss, tag_count = 0, 0
    for channel, at in TAG_AT.items():
        rows = [row for row, window in enumerate(windows) if channel in window.tags]
        if not rows:
            continue
        gold = torch.full((len(rows), embedded.shape[1]), -100)
        for index, row in enumerate(rows):
            gold[index, :windows[row].length] = torch.tensor(windows[row].tags[channel])
        tag_loss = tag_loss + F.cross_entropy(tags[rows][:, :, at].transpose(1, 2), gold, ignore_index=-100, reduction='sum')
        tag_count += sum(windows[row].length for row in rows)
    class_losses, role_losses = [], []
    shape = (embedded.shape[1], len(ROLES), ROLE_SIZE)
    for row, window in enumerate(windows):
        if not window.frames:
            continue
        per_key = keys[row].view(shape)[:window.length]
        per_query = queries[row].view(shape)
        for kind, run, filled, told in window.frames:
            pooled = classes[row, run].mean(0)
            for name, gold in told.items():
                class_losses.append(F.cross_entropy(pooled[CLASS_AT[name]][None], torch.tensor([gold])))
            allowed = FILLS[kind]
            if not allowed:
                continue
            query = per_query[run].mean(0)[allowed]
            scores = torch.einsum('rd,lrd->rl', query, per_key[:, allowed]) + network.bias[allowed][:, None]
            gold = torch.zeros_like(scores)
            for index, role in enumerate(allowed):
                for piece in filled.get(role, ()):
                    gold[index, piece] = 1
            role_losses.append(F.binary_cross_entropy_with_logits(scores, gold, reduction='sum') / 12)
    zero = tags.sum() * 0
    return (tag_loss / tag_count * 6, sum(class_losses, zero) / max(1, len(class_losses)), sum(role_losses, zero) / max(1, len(role_losses)))


def runs_of(tags, kinds):
    """Triggers of a row of tags: (kind, [pieces])."""
    found, open_kind = [], None
    for piece, tag in enumerate(tags):
        kind = kinds[(tag - 1) // 2] if tag else None
        if kind is None:
            open_kind = None
        elif tag % 2 == 1 or kind != open_kind:
            found.append((kind, [piece]))
            open_kind = kind
        else:
            found[-1][1].append(piece)
    return found


@torch.no_grad()
def evaluate(network, windows):
    """F1 of triggers by kind (any piece shared), share of attributes right, F1 of role pieces on right triggers."""
    network.eval()
    hits, found, gold, roles, right = {}, {}, {}, {}, {}
    for at in range(0, len(windows), 32):
        batch = windows[at:at + 32]
        embedded, mask = collate(batch)
        tags, classes, queries, keys = network(embedded, mask)
        for row, window in enumerate(batch):
            for channel in window.tags:
                told = tags[row, :window.length, TAG_AT[channel]].argmax(-1).tolist()
                guessed = runs_of(told, CHANNELS[channel])
                real = [frame for frame in window.frames if CHANNEL_OF[frame[0]] == channel]
                for kind, _ in guessed:
                    found[kind] = found.get(kind, 0) + 1
                for kind, run, filled, told_classes in real:
                    gold[kind] = gold.get(kind, 0) + 1
                    if not any(one == kind and set(pieces) & set(run) for one, pieces in guessed):
                        continue
                    hits[kind] = hits.get(kind, 0) + 1
                    pooled = classes[row, run].mean(0)
                    for name, value in told_classes.items():
                        ok, asked = right.get(name, (0, 0))
                        right[name] = (ok + int(pooled[CLASS_AT[name]].argmax() == value), asked + 1)
                    shape = (embedded.shape[1], len(ROLES), ROLE_SIZE)
                    query = queries[row].view(shape)[run].mean(0)
                    scores = torch.einsum('rd,lrd->rl', query, keys[row].view(shape)[:window.length]) + network.bias[:, None]
                    for role in FILLS[kind]:
                        guess, truth = set((scores[role] > 0).nonzero().flatten().tolist()), set(filled.get(role, ()))
                        h, f, g = roles.get(ROLES[role], (0, 0, 0))
                        roles[ROLES[role]] = (h + (len(guess & truth) > 0), f + (len(guess) > 0), g + (len(truth) > 0))
    f1 = lambda h, f, g: f'{2 * h / max(1, f + g):.2f}/{g}'
    return {'triggers': {kind: f1(hits.get(kind, 0), found.get(kind, 0), gold[kind]) for kind in gold},
            'all': round(2 * sum(hits.values()) / max(1, sum(found.values()) + sum(gold.values())), 4),
            'attributes': {name: f'{ok / asked:.2f}/{asked}' for name, (ok, asked) in right.items()},
            'roles': {role: f1(*counts) for role, counts in roles.items()},
            'role_f1': round(2 * sum(c[0] for c in roles.values()) / max(1, sum(c[1] + c[2] for c in roles.values())), 4)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ('--prepared', '--embedding', '--encoder', '--out'):
        parser.add_argument(name, required=True)
    parser.add_argument('--epochs', type=int, default=13)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--batch', type=int, default=4)
    parser.add_argument('--rate', type=float, default=3e-4)
    parser.add_argument('--dropout', type=float, default=0.12)
    parser.add_argument('--blank', type=float, default=0.05, help='share of pieces that are not shown')
    parser.add_argument('--threads', type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    choice = random.Random(options.seed)
    os.makedirs(options.out, exist_ok=True)
    windows = read_windows(options.prepared, options.embedding)
    held = {kind: [w for w in windows if w.held == kind] for kind in ('alone', 'together')}
    rounds = {}
    for window in windows:
        if window.held is None:
            rounds.setdefault(window.round, []).append(window)
    rounds = list(rounds.values())
    print(len(rounds), 'rounds of', len(rounds[0]), 'windows', sum(len(w.frames) for w in rounds[0]), 'frames;', len(held['alone']), 'held out', flush=True)
    network = AccountsNetwork(options.dropout)
    encoder = AttributionNetwork()
    encoder.load_encoder(load_file(options.encoder))
    network.layers.load_state_dict(encoder.layers.state_dict())
    own = list(network.layers.parameters())
    heads = [p for n, p in network.named_parameters() if not n.startswith('layers')]
    optimizer = torch.optim.AdamW([{'params': own, 'lr': options.rate}, {'params': heads, 'lr': options.rate * 4}], betas=(0.9, 0.98), weight_decay=0.01)
    steps = sum(len(batches_of(rounds[epoch % len(rounds)], random.Random(0), options.batch)) for epoch in range(options.epochs))
    schedule = rising_and_falling(optimizer, steps)
    average, began = Average(network, 0.995), time.monotonic()
    for epoch in range(1, options.epochs + 1):
        network.train()
        seen = [0.0] * 3
        count = 0
        for batch in batches_of(rounds[(epoch - 1) % len(rounds)], choice, options.batch):
            with torch.autocast('cpu', torch.bfloat16):
                parts = losses(network, batch, options.blank)
            loss = parts[0] + 0.5 * parts[1] + parts[2]
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.add(network)
            seen = [a + b.item() for a, b in zip(seen, parts)]
            count += 1
        print(f'epoch {epoch} {time.monotonic() - began:.0f} s', *(f'{v / count:.4f}' for v in seen), flush=True)
        for kind, apart in held.items():
            if apart and (epoch % 2 == 0 or epoch == options.epochs):
                print(kind, json.dumps(evaluate(average.network, apart)), flush=True)
    save_file({name: tensor.contiguous() for name, tensor in average.network.state_dict().items()}, os.path.join(options.out, 'accounts.safetensors'),
              metadata={'features': str(windows[0].features), 'seed': str(options.seed)})


if __name__ == '__main__':
    main()
