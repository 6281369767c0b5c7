"""Windows made by prepare.ts, with PolNeAR's annotations laid on their pieces."""
import bisect
import collections
import glob
import json
import os
import re

import torch

from network import FEATURES, PLACES, TAGS

ROLES = ('source', 'cue', 'content')


def read_annotations(split):
    """Article to attributions {role: [(start, end), ...]}: of several annotators, the first by file name."""
    chosen = {}
    for path in sorted(glob.glob(os.path.join(split, 'attributions', '*.ann'))):
        chosen.setdefault(re.sub(r'_[0-9a-f]{4}\.ann$', '', os.path.basename(path)), path)
    return {f'{stem}.txt': read_brat(path) for stem, path in chosen.items()}


def read_brat(path):
    spans, attributions = {}, []
    with open(path, encoding='utf-8', newline='\n') as file:
        for line in file:
            cells = line.rstrip('\n').split('\t')
            if cells[0].startswith('T') and len(cells) > 1:
                places = cells[1].split(' ', 1)[1]
                spans[cells[0]] = [tuple(map(int, place.split())) for place in places.split(';')]
            elif cells[0].startswith('E') and len(cells) > 1:
                one = {role: [] for role in ROLES}
                for pair in cells[1].split():
                    role, span = pair.split(':')
                    role = re.sub(r'\d+$', '', role).lower()
                    if role in one and span in spans:
                        one[role] += spans[span]
                if one['content']:
                    attributions.append({role: sorted(places) for role, places in one.items()})
    return attributions


class Window:
    """Pieces with their tags, and for each piece that points: the pieces it may point at."""

    def __init__(self, window, attributions):
        cut = slice(0, PLACES)
        self.ids, self.features = window['ids'][cut], {name: window[name][cut] for name in FEATURES}
        self.length = len(self.ids)
        self.tags = [0] * self.length
        self.targets = [[], [], []]
        starts, ends = window['starts'][cut], window['ends'][cut]
        real = [i for i, start in enumerate(starts) if start >= 0]
        places = [starts[i] for i in real]
        if not real:
            return

        def pieces(span):
            return [i for i in real[max(0, bisect.bisect_left(places, span[0]) - 1):bisect.bisect_left(places, span[1])]
                    if ends[i] > span[0]]

        for one in attributions:
            held = {role: [found for span in one[role] if (found := pieces(span))] for role in ROLES}
            for role in ROLES:
                previous = None
                for run in held[role]:
                    opens = TAGS.index(f'B-{role}')
                    for at, piece in enumerate(run):
                        # Fragments that only a mark of the window parts are one: brat breaks spans at line ends.
                        follows = at > 0 or previous == piece - 1
                        if self.tags[piece] == 0:
                            self.tags[piece] = opens + 1 if follows else opens
                    previous = run[-1]
            flat = {role: [piece for run in held[role] for piece in run] for role in ROLES}
            outside = lambda role: bool(one[role]) and not flat[role]
            # What points out of the window is not learnt from; [CLS] is where nothing is pointed at.
            if not outside('cue'):
                self.targets[0] += [(piece, flat['cue'] or [0]) for piece in flat['content']]
            if not outside('source'):
                self.targets[1] += [(piece, flat['source'] or [0]) for piece in flat['cue']]
                self.targets[2] += [(piece, flat['source'] or [0]) for piece in flat['content']]


def read_windows(prepared, split):
    """Article to variant to windows, and the version of the features that they were made with."""
    annotations, features = read_annotations(split), None
    articles = collections.defaultdict(dict)
    with open(prepared, encoding='utf-8') as file:
        for line in file:
            made = json.loads(line)
            features = made['features']
            found = annotations.get(made['doc'], [])
            articles[made['doc']][made['variant']] = [Window(window, found) for window in made['windows']]
    return articles, features


def collate(windows):
    """Tensors of one batch, padded to a multiple of 32 (other shapes make the kernels slow)."""
    length = -(-max(window.length for window in windows) // 32) * 32
    pad = lambda values: values + [0] * (length - len(values))
    tensor = lambda rows: torch.tensor([pad(row) for row in rows])
    batch = {'ids': tensor([w.ids for w in windows]), 'tags': tensor([w.tags for w in windows])}
    batch['features'] = [tensor([w.features[name] for w in windows]) for name in FEATURES]
    batch['mask'] = torch.tensor([[True] * w.length + [False] * (length - w.length) for w in windows])
    batch['pointers'] = []
    for kind in range(3):
        rows = [(row, piece, aims) for row, w in enumerate(windows) for piece, aims in w.targets[kind]]
        aims = torch.zeros(len(rows), length, dtype=torch.bool)
        for index, (_, _, aimed) in enumerate(rows):
            aims[index, aimed] = True
        batch['pointers'].append((torch.tensor([r for r, _, _ in rows], dtype=torch.long),
                                  torch.tensor([p for _, p, _ in rows], dtype=torch.long), aims))
    return batch
