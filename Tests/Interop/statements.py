#!/usr/bin/env python3
"""Canonicalizes JSON-LD documents with PyLD, for comparison.

usage: statements.py CONTEXTS IN OUT
  CONTEXTS  a folder with published contexts; its contexts.json says which URL is which file
  IN        JSON-LD documents, one a line, with BASE as base; a line that is a string holds N-Quads
  OUT       receives one object a line, in the same order:
       nquads  the canonical N-Quads as PyLD gives them
       faults  what in this document PyLD does otherwise than RDFC-1.0: names of FAULTS
       mended  where there are any: the canonical N-Quads of PyLD with these faults mended
       error   instead of all that: why there are none
"""
import copy
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor

from pyld import canon, jsonld, nquads

BASE = {"base": "https://document.example/folder/page?query"}
FORMAT = {"format": "application/n-quads"}
ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
PYLD_ESCAPES = '\t\n\r"\\'


def must_be_escaped(character):
    return character < " " or character in '"\\\x7f\ufffe\uffff'


def statements(dataset):
    """Each statement as subject, predicate, object and the name of its graph."""
    for name, triples in dataset.items():
        for triple in triples:
            yield triple["subject"], triple["predicate"], triple["object"], name


def key(statement):
    subject, predicate, value, name = statement
    return subject["value"], predicate["value"], tuple(sorted(value.items())), name


def has_repeated_statement(dataset):
    """PyLD keeps a statement that a document makes in two ways twice; a dataset is a set (RDF 1.1 Concepts, 4)."""
    keys = [key(statement) for statement in statements(dataset)]
    return len(keys) != len(set(keys))


def has_node_twice(dataset):
    """PyLD counts a statement with one blank node in two places twice for this node; a node is to have one reference to
    each statement in which it appears (RDFC-1.0, 4.4.3 step 2.1)."""
    for subject, _, value, name in statements(dataset):
        nodes = [subject["value"], name] + ([value["value"]] if value["type"] != "literal" else [])
        nodes = [node for node in nodes if node.startswith("_:")]
        if len(nodes) != len(set(nodes)):
            return True
    return False


def has_control_character(dataset):
    """PyLD writes characters as they are that canonical N-Quads escape (RDFC-1.0, appendix A)."""
    texts = (value["value"] for _, _, value, _ in statements(dataset) if value["type"] == "literal")
    return any(must_be_escaped(c) and c not in PYLD_ESCAPES for text in texts for c in text)


FAULTS = {
    "repeatedStatement": has_repeated_statement,
    "nodeTwice": has_node_twice,
    "controlCharacter": has_control_character,
}


class Mended(canon.URDNA2015):
    """PyLD's algorithm with one reference from a blank node to each statement."""

    def hash_first_degree_quads(self, id_):
        self.refer_once(id_)
        return super().hash_first_degree_quads(id_)

    def create_hash_to_related(self, id_, issuer):
        self.refer_once(id_)
        return super().create_hash_to_related(id_, issuer)

    def refer_once(self, id_):
        info = self.blank_node_info[id_]
        info["quads"] = list({id(quad): quad for quad in info["quads"]}.values())


def escaped(text):
    return "".join(ESCAPES.get(c, f"\\u{ord(c):04X}") if must_be_escaped(c) else c for c in text)


def mended(dataset):
    for name, triples in dataset.items():
        unique = {}
        for triple in triples:
            unique.setdefault(key((triple["subject"], triple["predicate"], triple["object"], name)), triple)
        dataset[name] = list(unique.values())
    original = nquads.escape
    nquads.escape = escaped
    try:
        return Mended().main(dataset, FORMAT)
    finally:
        nquads.escape = original


def load_contexts(folder):
    with open(os.path.join(folder, "contexts.json"), encoding="utf-8") as file:
        files = json.load(file)
    known = {}

    def load(url, options=None):
        if url not in known:
            with open(os.path.join(folder, files[url]), encoding="utf-8") as file:
                known[url] = json.load(file)
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": known[url],
        }

    jsonld.set_document_loader(load)


def judge(line):
    """The two steps of jsonld.normalize, with a look at the dataset between them."""
    try:
        document = json.loads(line)
        dataset = nquads.parse_nquads(document) if isinstance(document, str) else jsonld.to_rdf(document, BASE)
        faults = [name for name, occurs in FAULTS.items() if occurs(dataset)]
        result = {"faults": faults}
        if faults:
            result["mended"] = mended(copy.deepcopy(dataset))
        result["nquads"] = canon.URDNA2015().main(dataset, FORMAT)
        return json.dumps(result)
    except Exception as error:
        cause = f" ({error.__cause__!r})" if error.__cause__ else ""
        return json.dumps({"error": f"{error!r}{cause}"})


def main():
    contexts, source, target = sys.argv[1:]
    with open(source, encoding="utf-8", newline="\n") as file:
        lines = file.readlines()
    with ProcessPoolExecutor(2, initializer=load_contexts, initargs=(contexts,)) as executor:
        results = list(executor.map(judge, lines, chunksize=20))
    with open(target, "w", encoding="utf-8") as file:
        file.writelines(result + "\n" for result in results)


if __name__ == "__main__":
    main()
