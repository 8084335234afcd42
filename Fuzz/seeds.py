#!/usr/bin/env python3
"""Makes the inputs that a fuzzer starts from.

    seeds.py TARGET FOLDER LONGEST [SUITES]

They come from the examples and keys of this repository and, where the folder SUITES is given, from the official suites
of the standards: whole files of the right kind, and the tokens, keys and encoded texts that stand inside JSON files.
Inputs of more than LONGEST bytes are left out. Prints how many there are.
"""

import base64
import hashlib
import itertools
import json
import subprocess
import sys
import zlib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
# The same as in Sources/Fuzzing/Targets/PassphraseCost.swift.
PASSPHRASE = "a passphrase for fuzzing"
# For each target, what of the suites it starts from.
SUITES = {
    "json": ["json-parsing", "jcs", "1edtech-samples", "vc-data-model-examples"],
    "jws": ["wycheproof/json_web_crypto_test.json", "1edtech-samples", "vc-jose-cose-examples"],
    "png": ["png", "images-to-bake", "1edtech-samples"],
    "svg": ["images-to-bake", "1edtech-samples"],
    "multibase": ["multibase", "did-key", "vc-di-eddsa", "vc-di-ecdsa"],
    "keys": ["wycheproof", "did-key", "vc-di-eddsa", "vc-di-ecdsa", "vc-jose-cose-examples"],
    "badge": ["1edtech-samples", "images-to-bake", "vc-di-eddsa", "vc-di-ecdsa"],
}
# Of many cases that differ little, as the keys of a suite, this many are taken.
MOST_FROM_ONE_FILE = 60


def files(folders):
    """Every file below the folders, in order."""
    for folder in folders:
        if folder.is_file():
            yield folder
        elif folder.is_dir():
            yield from sorted(path for path in folder.rglob("*") if path.is_file())


def values(path):
    """Every value of the JSON in a file: objects, arrays, texts; none where there is no JSON."""
    try:
        pending = [json.loads(path.read_bytes())]
    except (ValueError, RecursionError):
        return
    while pending:
        value = pending.pop()
        yield value
        if isinstance(value, dict):
            pending += reversed(list(value.values()))
        elif isinstance(value, list):
            pending += reversed(value)


def texts(path):
    """The whole file, where it is text of one line, and every text in its JSON."""
    content = path.read_bytes()
    if len(content.split()) == 1:
        yield content.strip().decode("utf-8", "replace")
    yield from (value for value in values(path) if isinstance(value, str))


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def json_seeds(path):
    if path.suffix in (".json", ".jsonld"):
        yield path.read_bytes()


def jws_seeds(path):
    for text in texts(path):
        parts = text.split(".")
        if len(parts) == 3 and text.startswith("ey"):
            yield text.encode()
            try:
                # In clear: what the fuzzer encodes itself.
                yield decoded(parts[0]) + b"\n" + decoded(parts[1])
            except ValueError:
                continue
    if path.suffix == ".json":
        yield path.read_bytes()


def png_seeds(path):
    content = path.read_bytes()
    if content.startswith(b"\x89PNG"):
        yield content
        # The same with a badge in a compressed chunk after the header, which ends at byte 33.
        data = b"iTXtopenbadgecredential\0\1\0\0\0" + zlib.compress(b'{"type":["VerifiableCredential"]}')
        chunk = (len(data) - 4).to_bytes(4, "big") + data + zlib.crc32(data).to_bytes(4, "big")
        yield content[:33] + chunk + content[33:]


def svg_seeds(path):
    if path.suffix == ".svg":
        yield path.read_bytes()


def multibase_seeds(path):
    if path.suffix == ".csv":
        # As bytes: the sheets of the examples are saved in any encoding that Excel writes.
        for line in path.read_bytes().splitlines():
            yield line.split(b",", 1)[-1].strip().strip(b'"')
    for text in texts(path):
        if text.startswith(("did:", "z6Mk", "zDna", "z82L", "zQm", "uEi")):
            yield text.encode()


def der(data):
    """The bytes of a DER text in hexadecimal, where the data is one."""
    if isinstance(data, str) and data.startswith("30"):
        try:
            yield bytes.fromhex(data)
        except ValueError:
            return


def keys_seeds(path):
    if path.suffix == ".pem":
        content = path.read_bytes()
        yield content
        yield base64.b64decode(b"".join(content.splitlines()[1:-1]))
    for value in values(path):
        if isinstance(value, dict):
            if "kty" in value or "keys" in value:
                yield json.dumps(value).encode()
            for member in ("publicKeyPem", "publicKeyDer", "publicKeyMultibase"):
                if member in value:
                    yield str(value[member]).encode()
                    yield from der(value[member])


def private_keys():
    """Encrypted keys that cost little to open, made for the occasion; none where there is no openssl."""
    kinds = [["-algorithm", "ed25519"], ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]]
    ways = [["-scrypt", "-scrypt_N", "16", "-scrypt_r", "1", "-scrypt_p", "1"], ["-iter", "1"]]
    for kind in kinds:
        for way in ways:
            try:
                key = subprocess.run(["openssl", "genpkey", *kind], capture_output=True, check=True).stdout
                sealed = subprocess.run(
                    ["openssl", "pkcs8", "-topk8", "-v2", "aes-256-cbc", *way, "-passout", f"pass:{PASSPHRASE}"],
                    input=key, capture_output=True, check=True,
                ).stdout
            except (OSError, subprocess.CalledProcessError):
                return
            yield sealed
            yield base64.b64decode(b"".join(sealed.splitlines()[1:-1]))


def badge_seeds(path):
    if path.suffix in (".json", ".jwt", ".1ob", ".png", ".svg"):
        yield path.read_bytes()


MAKERS = {
    "json": json_seeds, "jws": jws_seeds, "png": png_seeds, "svg": svg_seeds,
    "multibase": multibase_seeds, "keys": keys_seeds, "badge": badge_seeds,
}


def main():
    target, folder, longest = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    folders = [REPOSITORY / "examples", REPOSITORY / "keys"]
    if len(sys.argv) > 4:
        folders += [Path(sys.argv[4]) / name for name in SUITES[target]]
    folder.mkdir(parents=True, exist_ok=True)
    names = set()
    sources = [MAKERS[target](path) for path in files(folders)]
    if target == "keys":
        sources.append(private_keys())
    for seeds in sources:
        for seed in itertools.islice(seeds, MOST_FROM_ONE_FILE):
            if 0 < len(seed) <= longest:
                names.add(hashlib.sha1(seed).hexdigest())
                (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    print(len(names))
    return 0 if names else 1


sys.exit(main())
