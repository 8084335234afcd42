#!/usr/bin/env python3
"""Canonicalizes datasets with two independent implementations, for comparison.

usage: canonicalize.py IN OUT
  IN   a JSON array of N-Quads documents
  OUT  receives a JSON array with one object per document:
       pyld     the canonical N-Quads of PyLD, SHA-256
       sha256   those of pyoxigraph
       sha384   those of pyoxigraph with SHA-384
"""
import json
import sys

import pyoxigraph
from pyld import jsonld

OPTIONS = {"algorithm": "URDNA2015", "inputFormat": "application/n-quads", "format": "application/n-quads"}
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
            "pyld": jsonld.normalize(document, OPTIONS),
            "sha256": by_pyoxigraph(document, algorithms.RDFC_1_0_SHA_256),
            "sha384": by_pyoxigraph(document, algorithms.RDFC_1_0_SHA_384),
        }
        for document in documents
    ]
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(results, file)


main()
