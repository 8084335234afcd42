#!/usr/bin/env python3
"""Canonicalizes datasets with an independent implementation, for comparison.

usage: canonicalize.py IN OUT
  IN   a JSON array of N-Quads documents
  OUT  receives a JSON array with one object per document:
       sha256   the canonical N-Quads of pyoxigraph
       sha384   the same with SHA-384
"""
import json
import sys

import pyoxigraph

FORMAT = pyoxigraph.RdfFormat.N_QUADS


def by_pyoxigraph(document, algorithm):
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(document.encode(), format=FORMAT))
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
