"""Writes trained weights as ONNX for onnxruntime 1.17 (opset 17, IR 8), eight bits a weight.

Command: python export.py CHECKPOINT.safetensors [MORE.safetensors ...] OUT-FOLDER --vocabulary FILE --version V

Writes weights.onnx, vocabulary.txt and manifest.json. Several checkpoints are averaged, weight by weight.
"""
import argparse
import hashlib
import json
import os
import shutil
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors import safe_open
from safetensors.torch import load_file

from network import AttributionNetwork

INPUTS = ['ids', 'letter_cases', 'quoted', 'places']


def averaged(paths):
    loaded = [load_file(path) for path in paths]
    return {name: sum(one[name] for one in loaded) / len(loaded) for name in loaded[0]}


class WithEmbedding(torch.nn.Module):
    """Tells the pieces as the first layer gets them, too: other networks begin with them."""

    def __init__(self, network):
        super().__init__()
        self.network, self.embedded = network, None
        network.norm.register_forward_hook(self.keep)

    def keep(self, _, __, output):
        self.embedded = output

    def forward(self, *inputs):
        return *self.network(*inputs), self.embedded


def only_used_domains(model):
    """Quantisation stamps domains that no node is of, which older runtimes refuse."""
    used = {node.domain for node in model.graph.node} | {''}
    kept = [(one.domain, one.version) for one in model.opset_import if one.domain in used]
    del model.opset_import[:]
    for domain, version in kept:
        model.opset_import.append(onnx.helper.make_opsetid(domain, version))
    model.ir_version = 8
    return model


def described(folder, name):
    with open(os.path.join(folder, name), 'rb') as file:
        content = file.read()
    return {'file': name, 'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}


def features_of(checkpoint):
    """The version of the features that the windows were made with: prepare.ts tells the trainer, and it the checkpoint."""
    with safe_open(checkpoint, 'pt') as file:
        return int(file.metadata()['features'])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('checkpoints', nargs='+')
    parser.add_argument('out')
    parser.add_argument('--vocabulary', required=True)
    parser.add_argument('--version', required=True)
    parser.add_argument('--features', type=int, help='where the checkpoint does not tell')
    options = parser.parse_args()
    network = AttributionNetwork().eval()
    network.load_state_dict(averaged(options.checkpoints))
    example = tuple(torch.ones(1, 40, dtype=torch.long) for _ in INPUTS)
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, 'float.onnx')
        torch.onnx.export(WithEmbedding(network).eval(), example, plain, dynamo=False, opset_version=17, input_names=INPUTS, do_constant_folding=True,
                          output_names=['tags', 'pointers', 'embedded'], dynamic_axes={**{name: {1: 'length'} for name in [*INPUTS, 'embedded']},
                                                                          'tags': {1: 'length'}, 'pointers': {2: 'length', 3: 'length'}})
        onnx.save(only_used_domains(onnx.load(plain)), plain)
        eight = os.path.join(folder, 'eight.onnx')
        quantize_dynamic(plain, eight, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul', 'Gather'],
                         extra_options={'MatMulConstBOnly': True})
        os.makedirs(options.out, exist_ok=True)
        onnx.save(only_used_domains(onnx.load(eight)), os.path.join(options.out, 'weights.onnx'))
    shutil.copyfile(options.vocabulary, os.path.join(options.out, 'vocabulary.txt'))
    manifest = {'format': 1, 'name': 'minilm', 'version': options.version, 'features': options.features or features_of(options.checkpoints[0]),
                'weights': described(options.out, 'weights.onnx'), 'vocabulary': described(options.out, 'vocabulary.txt')}
    with open(os.path.join(options.out, 'manifest.json'), 'w', encoding='utf-8') as file:
        file.write(json.dumps(manifest, indent=2) + '\n')
    print(json.dumps(manifest))


if __name__ == '__main__':
    main()
