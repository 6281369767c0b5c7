"""Writes the trained weights as ONNX for onnxruntime 1.17 (opset 17, IR 8), eight bits a weight.

Command: python export.py CHECKPOINT.safetensors OUT-FOLDER --version V --over V

Writes weights.onnx and manifest.json beside scheme.json. `--over` is the version of the attribution model whose embedding was learnt from.
"""
import argparse
import importlib.util
import json
import os
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file

from frame_network import HERE, HIDDEN, AccountsNetwork

# The attribution model's export has the same name as this file.
spec = importlib.util.spec_from_file_location('attribution_export', os.path.join(HERE, '..', 'attribution', 'export.py'))
attribution = importlib.util.module_from_spec(spec)
spec.loader.exec_module(attribution)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('checkpoint')
    parser.add_argument('out')
    parser.add_argument('--version', required=True)
    parser.add_argument('--over', required=True)
    options = parser.parse_args()
    weights = load_file(options.checkpoint)
    network = AccountsNetwork().eval()
    network.load_state_dict(weights)
    names = ['tags', 'attributes', 'queries', 'keys']
    with tempfile.TemporaryDirectory() as folder:
        plain, eight = os.path.join(folder, 'float.onnx'), os.path.join(folder, 'eight.onnx')
        torch.onnx.export(network, (torch.zeros(1, 40, HIDDEN),), plain, dynamo=False, opset_version=17, input_names=['embedded'], output_names=names,
                          do_constant_folding=True, dynamic_axes={name: {1: 'length'} for name in ['embedded', *names]})
        onnx.save(attribution.only_used_domains(onnx.load(plain)), plain)
        quantize_dynamic(plain, eight, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul'],
                         extra_options={'MatMulConstBOnly': True})
        os.makedirs(options.out, exist_ok=True)
        onnx.save(attribution.only_used_domains(onnx.load(eight)), os.path.join(options.out, 'weights.onnx'))
    if os.path.abspath(options.out) != HERE:
        with open(os.path.join(HERE, 'scheme.json'), encoding='utf-8') as scheme, open(os.path.join(options.out, 'scheme.json'), 'w', encoding='utf-8') as copy:
            copy.write(scheme.read())
    manifest = {'format': 1, 'name': 'accounts', 'version': options.version, 'over': options.over, 'weights': attribution.described(options.out, 'weights.onnx'),
                'scheme': attribution.described(options.out, 'scheme.json'), 'roleBias': [round(one, 5) for one in weights['bias'].tolist()]}
    with open(os.path.join(options.out, 'manifest.json'), 'w', encoding='utf-8') as file:
        file.write(json.dumps(manifest, indent=2) + '\n')


if __name__ == '__main__':
    main()
