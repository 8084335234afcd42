"""The hosts of the tests on loopback, honest and hostile.

    server.py FOLDER-OF-CERTIFICATES

Prints one line of JSON with its ports, then answers each line of standard input with one line: "canary" with the number
of connections that the canaries got since the start, "peak" with the most requests that were held at the same time, in
all and from one host, "asked TARGET" with the number of requests for that target, "publish PATH BASE64" with how many
bytes stand at that path from now on. Ends when standard input ends.
"""

import base64
import json
import socket
import ssl
import sys
import threading
import time

CRLF = b"\r\n"
lock = threading.Lock()
canaries = 0
held = {}
asked = {}
published = {}
peak_all = 0
peak_host = 0


def head(status, *fields):
    return ("HTTP/1.1 %s\r\n" % status).encode() + b"".join(f.encode() + CRLF for f in fields) + b"Connection: close\r\n\r\n"


def ok(body, *fields):
    return head("200 OK", "Content-Length: %d" % len(body), *fields) + body


def hold(connection, host, milliseconds):
    global peak_all, peak_host
    with lock:
        held[host] = held.get(host, 0) + 1
        peak_all = max(peak_all, sum(held.values()))
        peak_host = max(peak_host, held[host])
    time.sleep(milliseconds / 1000)
    with lock:
        held[host] -= 1
    connection.sendall(ok(b"held"))


def endless(connection, chunk, pause=0.0):
    while True:
        connection.sendall(chunk)
        if pause:
            time.sleep(pause)


def large(connection, count):
    connection.sendall(head("200 OK", "Content-Length: %d" % count))
    block = bytes(range(256)) * 256
    while count > 0:
        connection.sendall(block[: min(count, len(block))])
        count -= len(block)


def answer(connection, request, path, host, query):
    """Answers one request."""
    send = connection.sendall
    name, *arguments = path.strip("/").split("/")
    if path in published:
        send(ok(published[path], "Content-Type: application/json"))
    elif name == "ok":
        send(ok(b"evidence", "Content-Type: text/plain; charset=utf-8"))
    elif name == "empty":
        send(ok(b""))
    elif name == "echo":
        send(ok(request, "Set-Cookie: a=b; Path=/"))
    elif name == "cookie":
        send(head("302 Found", "Location: /echo", "Set-Cookie: a=b; Path=/", "Content-Length: 0"))
    elif name == "status":
        send(head(arguments[0] + " Said", "Content-Length: 0"))
    elif name == "redirect":
        send(head(arguments[0] + " Moved", "Location: " + query, "Content-Length: 0"))
    elif name == "nowhere":
        send(head("302 Found", "Content-Length: 0"))
    elif name == "twice":
        send(head("302 Found", "Location: /ok", "Location: /empty", "Content-Length: 0"))
    elif name == "chain":
        left = int(arguments[0])
        send(ok(b"end") if left == 0 else head("302 Found", "Location: /chain/%d" % (left - 1), "Content-Length: 0"))
    elif name == "loop":
        send(head("302 Found", "Location: /loop", "Content-Length: 0"))
    elif name == "drip":
        send(head("200 OK", "Content-Length: 100000"))
        endless(connection, b"x", 0.05)
    elif name == "drip-head":
        send(b"HTTP/1.1 200 OK\r\nX: ")
        endless(connection, b"x", 0.05)
    elif name == "silent":
        time.sleep(30)
    elif name == "endless-chunks":
        send(head("200 OK", "Transfer-Encoding: chunked"))
        endless(connection, b"1000\r\n" + b"y" * 4096 + CRLF)
    elif name == "endless-close":
        send(head("200 OK"))
        endless(connection, b"y" * 4096)
    elif name == "until-close":
        send(head("200 OK") + b"evidence")
    elif name == "chunks":
        send(head("200 OK", "Transfer-Encoding: chunked") + b"4\r\nevid\r\n4\r\nence\r\n0\r\nX-After: 1\r\n\r\n")
    elif name == "chunks-cut":
        send(head("200 OK", "Transfer-Encoding: chunked") + b"4\r\nevid\r\n4\r\nen")
    elif name == "chunk-huge":
        send(head("200 OK", "Transfer-Encoding: chunked") + b"FFFFFFFFFFFFFFFFFF\r\nabc")
    elif name == "trailers":
        send(head("200 OK", "Transfer-Encoding: chunked") + b"4\r\nevid\r\n0\r\n")
        endless(connection, b"X-After: " + b"a" * 900 + CRLF)
    elif name == "short":
        send(head("200 OK", "Content-Length: 1000") + b"evidence")
    elif name == "long":
        send(head("200 OK", "Content-Length: 8") + b"evidence" + b"and more" * 100)
    elif name == "length":
        send(head("200 OK", "Content-Length: " + query) + b"evidence")
    elif name == "two-lengths":
        send(head("200 OK", "Content-Length: 8", "Content-Length: 4") + b"evidence")
    elif name == "coding":
        send(ok(b"evidence", "Content-Encoding: " + query))
    elif name == "transfer":
        send(head("200 OK", "Transfer-Encoding: " + query) + b"evidence")
    elif name == "head-of":
        send(ok(b"evidence", *["X-%d: %s" % (i, "a" * 1000) for i in range(int(arguments[0]))]))
    elif name == "head-line":
        send(ok(b"evidence", "X: " + "a" * int(arguments[0])))
    elif name == "head-endless":
        send(b"HTTP/1.1 200 OK\r\n")
        endless(connection, b"X: " + b"a" * 100 + CRLF)
    elif name == "interim":
        send(b"HTTP/1.1 103 Early Hints\r\nLocation: /empty\r\n\r\n" + ok(b"evidence"))
    elif name == "interim-endless":
        endless(connection, b"HTTP/1.1 100 Continue\r\nX: " + b"a" * 200 + b"\r\n\r\n")
    elif name == "closed":
        pass
    elif name == "garbage":
        send(bytes(range(256)) * 4)
    elif name == "old":
        send(b"evidence in HTTP/0.9")
    elif name == "cut-head":
        send(b"HTTP/1.1 200 OK\r\nContent-Le")
    elif name == "types":
        send(ok(b"evidence", "Content-Type: image/png", "Content-Type: text/html"))
    elif name == "large":
        large(connection, int(arguments[0]))
    elif name == "hold":
        hold(connection, host, int(arguments[0]))
    else:
        send(head("404 Not Found", "Content-Length: 0"))


def serve(connection, context):
    try:
        connection.settimeout(120)
        if context is not None:
            connection = context.wrap_socket(connection, server_side=True)
        request = b""
        while b"\r\n\r\n" not in request and len(request) < 65536:
            piece = connection.recv(4096)
            if not piece:
                return
            request += piece
        target = request.split(b" ")[1].decode()
        with lock:
            asked[target] = asked.get(target, 0) + 1
        path, _, query = target.partition("?")
        host = [l for l in request.decode().split("\r\n") if l.lower().startswith("host:")][0][5:].strip()
        answer(connection, request, path, host.split(":")[0], query)
        if context is not None:
            connection.unwrap()
        else:
            connection.shutdown(socket.SHUT_WR)
            connection.settimeout(0.3)
            while connection.recv(4096):
                pass
    except (OSError, ssl.SSLError, IndexError, ValueError):
        pass
    finally:
        connection.close()


def count_canary(connection):
    global canaries
    with lock:
        canaries += 1
    try:
        connection.sendall(ok(b"canary"))
    except OSError:
        pass
    connection.close()


def listen(address, handle, port=0):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    listener.bind((address, listen.port if address == "::" else 0))
    listener.listen(128)
    listen.port = listener.getsockname()[1]

    def loop():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=handle, args=(connection,), daemon=True).start()

    threading.Thread(target=loop, daemon=True).start()
    return listen.port


def tls(folder, name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("%s/%s.pem" % (folder, name), "%s/%s.key" % (folder, name))
    return context


def main():
    folder = sys.argv[1]
    ports = {"http": listen("127.0.0.1", lambda c: serve(c, None))}
    for name in ("good", "expired", "selfsigned", "foreign"):
        context = tls(folder, name)
        ports[name] = listen("127.0.0.1", lambda c, context=context: serve(c, context))
    old = tls(folder, "good")
    old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    old.set_ciphers("ALL:@SECLEVEL=0")
    ports["oldtls"] = listen("127.0.0.1", lambda c: serve(c, old))
    # The canaries stand on every address of this machine, at one port for both versions.
    ports["canary"] = listen("0.0.0.0", count_canary)
    try:
        listen("::", count_canary, ports["canary"])
        ports["canary6"] = ports["canary"]
    except OSError:
        ports["canary6"] = 0
    print(json.dumps(ports), flush=True)
    for line in sys.stdin:
        if line.strip() == "peak":
            print("%d %d" % (peak_all, peak_host), flush=True)
        elif line.startswith("publish "):
            _, path, text = line.split()
            published[path] = base64.b64decode(text)
            print(len(published[path]), flush=True)
        elif line.startswith("asked "):
            print(asked.get(line[6:].strip(), 0), flush=True)
        else:
            time.sleep(0.05)
            print(canaries, flush=True)


main()
