#!/usr/bin/env python3
"""Canonicalizes datasets with pyoxigraph, for comparison.

usage: canonicalize.py IN OUT
  IN   a JSON array of documents: N-Quads as strings, JSON-LD without references to contexts as objects
  OUT  receives a JSON array with one object per document:
       sha256   the canonical N-Quads of pyoxigraph
       sha384   the same with SHA-384
"""
import json
import sys

import pyoxigraph

FORMAT = pyoxigraph.RdfFormat.N_QUADS


def quads(document):
    if isinstance(document, str):
        return pyoxigraph.parse(document, format=FORMAT)
    return pyoxigraph.parse(json.dumps(document), format=pyoxigraph.RdfFormat.JSON_LD)


def by_pyoxigraph(document, algorithm):
    dataset = pyoxigraph.Dataset(quads(document))
    dataset.canonicalize(algorithm)
    lines = pyoxigraph.serialize(dataset, format=FORMAT).splitlines(keepends=True)
    return b"".join(sorted(lines)).decode()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        documents = json.load(file)
    algorithms = pyoxigraph.CanonicalizationAlgorithm
    results = [
        {
            "sha256": by_pyoxigraph(document, algorithms.RDFC_1_0_SHA_256),
            "sha384": by_pyoxigraph(document, algorithms.RDFC_1_0_SHA_384),
        }
        for document in documents
    ]
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(results, file)


main()
