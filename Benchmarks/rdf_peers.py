#!/usr/bin/env python3
"""Verifies one badge with PyLD and cryptography, and canonicalizes one graph with pyoxigraph, as often as standard input says.

usage: rdf_peers.py SIGNED.json GRAPH.nq CONTEXTS
  verify N  the seconds of processor time of one verification of the badge's eddsa-rdfc-2022 proof, over N of them
  graph N   the same of reading the graph and canonicalizing it
  form      the canonical N-Quads of the badge without its proof, in hexadecimal
BadgeBench starts it and asks it between its own samples, so that both meet the same machine.
"""
import hashlib
import json
import os
import sys
import time

import base58
import pyoxigraph
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld


def contexts(folder):
    """A document loader that knows the published contexts, each read once, and asks no network."""
    with open(os.path.join(folder, "contexts.json"), encoding="utf-8") as file:
        listed = json.load(file)
    listed = listed.get("contexts", listed)
    known = {}

    def load(url, options=None):
        if url not in known:
            entry = listed[url]
            name = entry["file"] if isinstance(entry, dict) else entry
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                known[url] = json.load(file)
        # The tag lets PyLD keep what it made of a context
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": known[url],
            "tag": "static",
        }

    return load


def canonical(document):
    return jsonld.normalize(document, {"algorithm": "URDNA2015", "format": "application/n-quads"}).encode()


def verify(data):
    document = json.loads(data)
    proof = document.pop("proof")
    if isinstance(proof, list):
        proof = proof[0]
    signature = base58.b58decode(proof.pop("proofValue")[1:])
    proof["@context"] = document["@context"]
    name = proof["verificationMethod"].split("#")[1]
    key = Ed25519PublicKey.from_public_bytes(base58.b58decode(name[1:])[2:])
    hashed = hashlib.sha256(canonical(proof)).digest() + hashlib.sha256(canonical(document)).digest()
    key.verify(signature, hashed)


def graph(data):
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_QUADS))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)


def main():
    with open(sys.argv[1], "rb") as file:
        signed = file.read()
    with open(sys.argv[2], "rb") as file:
        nquads = file.read()
    jsonld.set_document_loader(contexts(sys.argv[3]))
    verify(signed)
    acts = {"verify": (verify, signed), "graph": (graph, nquads)}
    print("ready", flush=True)
    for line in sys.stdin:
        words = line.split()
        if words == ["form"]:
            document = json.loads(signed)
            document.pop("proof")
            print(canonical(document).hex(), flush=True)
            continue
        act, argument = acts[words[0]]
        count = int(words[1])
        start = time.process_time()
        for _ in range(count):
            act(argument)
        print((time.process_time() - start) / count, flush=True)


if __name__ == "__main__":
    main()
