#!/usr/bin/env python3
"""Reads and writes one JSON document with orjson and rfc8785, as often as standard input says.

usage: json_peers.py DOCUMENT.json
  read N    the seconds of processor time of one orjson.loads, over N of them
  write N   the same of one rfc8785.dumps of the value that was read
  form      what rfc8785.dumps writes, in hexadecimal
BadgeBench starts it and asks it between its own samples, so that both meet the same machine.
"""
import sys
import time

import orjson
import rfc8785


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    value = orjson.loads(data)
    acts = {"read": (orjson.loads, data), "write": (rfc8785.dumps, value)}
    print("ready", flush=True)
    for line in sys.stdin:
        words = line.split()
        if words == ["form"]:
            print(rfc8785.dumps(value).hex(), flush=True)
            continue
        act, argument = acts[words[0]]
        count = int(words[1])
        start = time.process_time()
        for _ in range(count):
            act(argument)
        print((time.process_time() - start) / count, flush=True)


if __name__ == "__main__":
    main()
