"""What both trainers do alike: batches of windows of like length, a rate that rises and falls, weights averaged over the steps."""
import copy

import torch


def batches_of(windows, choice, size, near=30):
    """Windows in random order; within `near` batches' worth of them, those of like length stand together."""
    picked = windows[:]
    choice.shuffle(picked)
    batches = []
    for at in range(0, len(picked), size * near):
        chunk = sorted(picked[at:at + size * near], key=lambda window: window.length)
        batches += [chunk[i:i + size] for i in range(0, len(chunk), size)]
    choice.shuffle(batches)
    return batches


def rising_and_falling(optimizer, steps):
    """The rate rises over a sixteenth of the steps and falls in a line to a fiftieth."""
    warm = max(1, steps // 16)
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / max(1, steps - warm))))


class Average:
    """Polyak averaging: `network` holds the mean of the weights, the later ones weighing more."""

    def __init__(self, network, most):
        self.network, self.most, self.step = copy.deepcopy(network), most, 0

    @torch.no_grad()
    def add(self, network):
        self.step += 1
        keep = min(self.most, self.step / (self.step + 20))
        for mean, now in zip(self.network.parameters(), network.parameters()):
            mean.lerp_(now, 1 - keep)
