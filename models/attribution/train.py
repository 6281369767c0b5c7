"""Trains the attribution network on PolNeAR train; figures on dev after every epoch tell how it goes.

Command: python train.py --prepared FOLDER --polnear FOLDER --encoder FOLDER --out FOLDER [--epochs N] [--stop N] [--seed N]

FOLDER of --prepared holds train.jsonl and dev.jsonl, made by prepare.ts. Weights are averaged over the steps
(Polyak averaging); after every epoch the average is saved as OUT/epoch-N.safetensors with its figures on dev.
export.py averages those of several epochs once more. `--stop` ends before the schedule does.
"""
import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from examples import collate, read_windows
from network import TAGS, AttributionNetwork
from steps import Average, batches_of, rising_and_falling


def losses(network, batch):
    """Cross entropy of the tags and of the three pointers; a pointer is right on any piece of the span it aims at."""
    tags, pointers = network(batch['ids'], *batch['features'], mask=batch['mask'])
    tags, pointers = tags.float(), pointers.float()
    tag_loss = F.cross_entropy(tags[batch['mask']], batch['tags'][batch['mask']])
    pointer_losses = []
    for kind, (rows, pieces, aims) in enumerate(batch['pointers']):
        if len(rows) == 0:
            pointer_losses.append(torch.zeros(()))
            continue
        scores = pointers[rows, kind, pieces]
        right = scores.masked_fill(~aims, -1e9).logsumexp(-1)
        pointer_losses.append((scores.logsumexp(-1) - right).mean())
    return tag_loss, pointer_losses


@torch.no_grad()
def evaluate(network, windows):
    """Token F1 of each role and accuracy of each pointer from gold pieces: to follow training by; bench/score.ts scores."""
    network.eval()
    hits, found, gold = [0] * 3, [0] * 3, [0] * 3
    right, asked = [0] * 3, [0] * 3
    for at in range(0, len(windows), 16):
        batch = collate(windows[at:at + 16])
        with torch.autocast('cpu', torch.bfloat16):
            tags, pointers = network(batch['ids'], *batch['features'], mask=batch['mask'])
        told = ((tags.argmax(-1) + 1) // 2)[batch['mask']]
        truth = ((batch['tags'] + 1) // 2)[batch['mask']]
        for role in range(3):
            hits[role] += int(((told == role + 1) & (truth == role + 1)).sum())
            found[role] += int((told == role + 1).sum())
            gold[role] += int((truth == role + 1).sum())
        for kind, (rows, pieces, aims) in enumerate(batch['pointers']):
            if len(rows):
                best = pointers[rows, kind, pieces].argmax(-1)
                right[kind] += int(aims[torch.arange(len(rows)), best].sum())
                asked[kind] += len(rows)
    f1 = [2 * h / max(1, f + g) for h, f, g in zip(hits, found, gold)]
    names = [tag[2:] for tag in TAGS[1::2]]
    return {**{f'{n}_f1': round(v, 4) for n, v in zip(names, f1)},
            **{f'{n}_accuracy': round(r / max(1, a), 4) for n, r, a in zip(('content_cue', 'cue_source', 'content_source'), right, asked)}}


def epoch_batches(articles, choice, plain, size):
    """Each article in one variant, as printed in `plain` of all cases, else with its marks changed; windows of like length together."""
    picked = []
    for name in sorted(articles):
        variants = articles[name]
        others = sorted(set(variants) - {'original'})
        variant = 'original' if not others or choice.random() < plain else choice.choice(others)
        picked += variants[variant]
    return batches_of(picked, choice, size, near=40)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ('--prepared', '--polnear', '--encoder', '--out'):
        parser.add_argument(name, required=True)
    parser.add_argument('--epochs', type=int, default=6)
    parser.add_argument('--stop', type=int)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--batch', type=int, default=12)
    parser.add_argument('--rate', type=float, default=2e-4)
    parser.add_argument('--plain', type=float, default=0.7)
    parser.add_argument('--threads', type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    choice = random.Random(options.seed)
    os.makedirs(options.out, exist_ok=True)
    train, features = read_windows(os.path.join(options.prepared, 'train.jsonl'), os.path.join(options.polnear, 'train'))
    dev, _ = read_windows(os.path.join(options.prepared, 'dev.jsonl'), os.path.join(options.polnear, 'dev'))
    dev = [window for name in sorted(dev) for window in dev[name]['original']]

    network = AttributionNetwork()
    network.load_encoder(load_file(os.path.join(options.encoder, 'model.safetensors')))
    encoder = [p for n, p in network.named_parameters() if not n.startswith(('tags', 'queries', 'keys', 'features'))]
    heads = [p for n, p in network.named_parameters() if n.startswith(('tags', 'queries', 'keys', 'features'))]
    optimizer = torch.optim.AdamW([{'params': encoder, 'lr': options.rate}, {'params': heads, 'lr': options.rate * 4}],
                                  betas=(0.9, 0.98), weight_decay=0.01)
    steps = options.epochs * len(epoch_batches(train, random.Random(0), 1, options.batch))
    schedule = rising_and_falling(optimizer, steps)
    average, step, began = Average(network, 0.998), 0, time.monotonic()
    for epoch in range(1, (options.stop or options.epochs) + 1):
        network.train()
        seen = [0.0] * 4
        for batch in epoch_batches(train, choice, options.plain, options.batch):
            with torch.autocast('cpu', torch.bfloat16):
                tag_loss, pointer_losses = losses(network, collate(batch))
            loss = tag_loss + 0.3 * pointer_losses[0] + 0.3 * pointer_losses[1] + 0.1 * pointer_losses[2]
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            average.add(network)
            seen = [a + b.item() for a, b in zip(seen, (tag_loss, *pointer_losses))]
            if step % 50 == 0:
                print(f'step {step}/{steps} {time.monotonic() - began:.0f} s', *(f'{v / 50:.4f}' for v in seen), flush=True)
                seen = [0.0] * 4
        figures = {'epoch': epoch, 'seed': options.seed, 'seconds': round(time.monotonic() - began), **evaluate(average.network, dev)}
        print(json.dumps(figures), flush=True)
        save_file({name: tensor.contiguous() for name, tensor in average.network.state_dict().items()},
                  os.path.join(options.out, f'epoch-{epoch}.safetensors'), metadata={'figures': json.dumps(figures), 'features': str(features)})


if __name__ == '__main__':
    main()
