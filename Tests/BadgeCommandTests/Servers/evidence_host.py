"""A host of evidence on loopback, for the tests of commands.

    evidence_host.py FOLDER

Prints its port, then answers each line of standard input with a line of JSON: the requests that it got since the start,
as "GET /path". Ends when standard input ends. A path is a file below the folder, read anew each time, or else

    /-/status/CODE      an answer of that status without a body
    /-/redirect?URL     302 to that URL
    /-/loop             302 to itself
    /-/large/BYTES      so many bytes, declared
    /-/declared/BYTES   declares so many bytes and sends none
    /-/cut/FILE         the file, declared one byte longer than it is
    /-/part/FILE        half of the file without a declared length, as from a connection that broke
    /-/whole/FILE       the file without a declared length
    /-/coded/FILE       the file, said to be compressed
    /-/slow/SECONDS     an answer after so long
    /-/closed           no answer
"""

import json
import os
import socket
import sys
import threading
import time

TYPES = {
    ".html": "text/html; charset=utf-8", ".md": "text/markdown", ".txt": "text/plain", ".csv": "text/csv",
    ".png": "image/png", ".pdf": "application/pdf", ".json": "application/json", ".yaml": "application/yaml",
}
root = ""
lock = threading.Lock()
requests = []


def head(status, *fields):
    lines = ["HTTP/1.1 " + status, *fields, "Connection: close", "", ""]
    return "\r\n".join(lines).encode()


def content(path):
    """The bytes of a file below the folder; absent where there is none."""
    full = os.path.realpath(os.path.join(root, path))
    if not full.startswith(root + "/") or not os.path.isfile(full):
        return None
    with open(full, "rb") as file:
        return file.read()


def special(name, argument, query, send):
    """Answers under /-/ with the peculiarity that the path names."""
    body = content(argument) or b""
    if name == "status":
        send(head(argument + " Said", "Content-Length: 0"))
    elif name == "redirect":
        send(head("302 Found", "Location: " + query, "Content-Length: 0"))
    elif name == "loop":
        send(head("302 Found", "Location: /-/loop", "Content-Length: 0"))
    elif name == "large":
        left = int(argument)
        send(head("200 OK", "Content-Length: %d" % left))
        while left > 0:
            send(bytes(min(left, 65536)))
            left -= 65536
    elif name == "declared":
        send(head("200 OK", "Content-Length: " + argument))
    elif name == "cut":
        send(head("200 OK", "Content-Length: %d" % (len(body) + 1)) + body)
    elif name == "part":
        send(head("200 OK") + body[: len(body) // 2])
    elif name == "whole":
        send(head("200 OK") + body)
    elif name == "coded":
        send(head("200 OK", "Content-Encoding: gzip", "Content-Length: %d" % len(body)) + body)
    elif name == "slow":
        time.sleep(float(argument))
        send(head("200 OK", "Content-Length: 4") + b"slow")
    elif name != "closed":
        send(head("404 Not Found", "Content-Length: 0"))


def answer(target, send):
    path, _, query = target.partition("?")
    if path.startswith("/-/"):
        name, _, argument = path[3:].partition("/")
        return special(name, argument, query, send)
    body = content(path[1:])
    if body is None:
        return send(head("404 Not Found", "Content-Length: 0"))
    kind = TYPES.get(os.path.splitext(path)[1], "application/octet-stream")
    send(head("200 OK", "Content-Type: " + kind, "Content-Length: %d" % len(body)) + body)


def serve(connection):
    try:
        connection.settimeout(60)
        request = b""
        while b"\r\n\r\n" not in request and len(request) < 65536:
            piece = connection.recv(4096)
            if not piece:
                return
            request += piece
        method, target = request.decode("latin-1").split(" ")[:2]
        with lock:
            requests.append(method + " " + target)
        answer(target, connection.sendall)
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(0.3)
        while connection.recv(4096):
            pass
    except (OSError, ValueError):
        pass
    finally:
        connection.close()


def accept(listener):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


def main():
    global root
    root = os.path.realpath(sys.argv[1])
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)
    threading.Thread(target=accept, args=(listener,), daemon=True).start()
    print(listener.getsockname()[1], flush=True)
    for _ in sys.stdin:
        with lock:
            print(json.dumps(requests), flush=True)


main()
