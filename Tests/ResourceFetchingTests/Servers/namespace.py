"""Runs inside network and mount namespaces of its own, where every address there is leads to this machine.

    namespace.py PROBE CASES

Stands for the whole Internet: a listener at every address (ports 80, 443 and 8080) that notes which address was
contacted, and a name server. CASES is a file with a JSON object: "names" gives the addresses of each name, a list of
lists, of which each lookup takes the next and the last one stays; "urls" lists the URLs for the probe. Prints one line
of JSON for each URL: what the probe said and which addresses were contacted.
"""

import json
import os
import socket
import struct
import subprocess
import sys
import threading
import time

contacted = []
lookups = {}


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def build():
    run("ip", "link", "set", "lo", "up")
    run("ip", "route", "add", "local", "0.0.0.0/0", "dev", "lo")
    run("ip", "-6", "route", "add", "local", "::/0", "dev", "lo")
    with open(sys.argv[2] + ".resolv", "w") as file:
        file.write("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n")
    run("mount", "--bind", sys.argv[2] + ".resolv", os.path.realpath("/etc/resolv.conf"))


def serve(connection):
    try:
        request = connection.recv(4096).decode("latin-1")
        target = request.split(" ")[1]
        _, _, query = target.partition("?to=")
        head = "HTTP/1.1 302 Found\r\nLocation: %s\r\n" % query if query else "HTTP/1.1 200 OK\r\n"
        connection.sendall((head + "Content-Length: 6\r\nConnection: close\r\n\r\npublic").encode())
    except (OSError, IndexError):
        pass
    connection.close()


def accept(listener):
    while True:
        connection, _ = listener.accept()
        address = connection.getsockname()[0]
        contacted.append(address[7:] if address.startswith("::ffff:") and "." in address else address)
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


def listen(port):
    listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    listener.bind(("::", port))
    listener.listen(64)
    threading.Thread(target=accept, args=(listener,), daemon=True).start()


def reply(query, names):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode())
        at += query[at] + 1
    kind = struct.unpack(">H", query[at + 1 : at + 3])[0]
    question = query[12 : at + 5]
    name = ".".join(labels).lower()
    if name.startswith("broken."):
        return query[:2] + b"\x81\x82" + struct.pack(">HHHH", 1, 0, 0, 0) + question
    if name not in names:
        return query[:2] + b"\x81\x83" + struct.pack(">HHHH", 1, 0, 0, 0) + question
    turns = names[name]
    turn = lookups.get((name, kind), 0)
    lookups[(name, kind)] = turn + 1
    answers = b""
    count = 0
    for address in turns[min(turn, len(turns) - 1)]:
        packed = socket.inet_pton(socket.AF_INET6 if ":" in address else socket.AF_INET, address)
        if kind == (28 if len(packed) == 16 else 1):
            answers += b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 0, len(packed)) + packed
            count += 1
    return query[:2] + b"\x81\x80" + struct.pack(">HHHH", 1, count, 0, 0) + question + answers


def name_server(names):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))

    def loop():
        while True:
            query, sender = server.recvfrom(2048)
            server.sendto(reply(query, names), sender)

    threading.Thread(target=loop, daemon=True).start()


def main():
    build()
    with open(sys.argv[2]) as file:
        cases = json.load(file)
    for port in (80, 443, 8080):
        listen(port)
    name_server(cases["names"])
    probe = subprocess.Popen(
        [sys.argv[1], "2000", "4000"] + cases["allow"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    for url in cases["urls"]:
        del contacted[:]
        probe.stdin.write(url + "\n")
        probe.stdin.flush()
        said = probe.stdout.readline().rstrip("\n")
        time.sleep(0.005)
        print(json.dumps({"said": said, "contacted": list(contacted)}), flush=True)
    probe.stdin.close()
    probe.wait()


main()
