"""Reads a report of `badge evidence check` with the parsers of Python, for the tests.

    report_reader.py csv FILE     prints the rows as a list of lists
    report_reader.py html FILE    prints what the page is made of; fails where an element is not closed where it should be
"""

import csv
import json
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.elements = {}
        self.attributes = []
        self.links = []
        self.rows = []
        self.text = ""
        self.cell = None
        self.faults = []

    def handle_starttag(self, tag, attributes):
        self.elements[tag] = self.elements.get(tag, 0) + 1
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.faults.append("twice the same attribute in " + tag)
        self.attributes += [[tag, name, value] for name, value in attributes]
        if tag == "a":
            self.links.append(dict(attributes))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = ""

    def handle_startendtag(self, tag, attributes):
        self.faults.append("an element that closes itself: " + tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.faults.append("</%s> where %s is open" % (tag, self.open[-1:]))
        else:
            self.open.pop()
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        self.text += data
        if self.cell is not None:
            self.cell += data

    def handle_comment(self, data):
        self.faults.append("a comment")

    def unknown_decl(self, data):
        self.faults.append("a declaration")


def read_page(path):
    with open(path, encoding="utf-8", newline="") as file:
        source = file.read()
    page = Page()
    page.feed(source)
    page.close()
    if page.open:
        page.faults.append("not closed: " + ", ".join(page.open))
    if not source.startswith("<!DOCTYPE html>\n"):
        page.faults.append("no document type")
    return {
        "faults": page.faults, "elements": page.elements, "attributes": page.attributes, "links": page.links,
        "rows": page.rows, "text": page.text,
    }


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        source = file.read()
    rows = list(csv.reader(source.splitlines(keepends=True), strict=True))
    if source.count("\n") != source.count("\r\n") or source.count("\r") != source.count("\r\n"):
        sys.exit("a line does not end in CR LF")
    if source.count("\r\n") != len(rows):
        sys.exit("a cell holds a line break")
    return rows


print(json.dumps(read_table(sys.argv[2]) if sys.argv[1] == "csv" else read_page(sys.argv[2])))
