#!/usr/bin/env python3
"""A second opinion on Open Badges 3.0 credentials, with none of the project's own code.

    independent.py verify FILE     judges one badge: JSON, compact JWT, PNG or SVG, told apart by content
    independent.py issue FOLDER    writes a small signed badge of each kind there, each with a fresh key

`verify` prints one line of JSON and ends with 0 only if everything in it is good:

    {"format": "png", "proofs": [{"kind": "eddsa-jcs-2022", "key": "did:key:…", "good": true, "problems": []}],
     "signature": true, "claims": [], "schema": [], "problems": []}

Signatures come from PyPI's `cryptography`, canonical JSON from `rfc8785`, statements from `PyLD`, their canonical form from
`pyoxigraph`, base58 from `base58`, the JSON Schema from `jsonschema`. The official schema of the achievement credential and
the JSON-LD contexts are read from the folder in BADGE_STANDARDS.
It checks what was signed and how, not whom to trust, and looks at no clock: a badge that has expired is fine here.
"""

import base64
import datetime
import hashlib
import json
import os
import pathlib
import struct
import sys
import uuid
import xml.parsers.expat
import zlib

import base58
import jsonschema
import pyoxigraph
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils
from pyld import jsonld

SCHEMA = "ob3-schema/ob_v3p0_achievementcredential_schema.json"
CONTEXTS = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]
SVG_NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"

# For each curve of ECDSA: the curve, the digest that goes with it, the length of one coordinate in bytes.
CURVES = {
    "P-256": (ec.SECP256R1, hashes.SHA256, 32),
    "P-384": (ec.SECP384R1, hashes.SHA384, 48),
}
# The first two bytes of a Multikey and the key that follows them.
MULTIKEYS = {b"\xed\x01": "Ed25519", b"\x80\x24": "P-256", b"\x81\x24": "P-384"}
# What each JWT algorithm may be used with (RFC 7518, RFC 8037, RFC 9864).
JWT_ALGORITHMS = {"EdDSA": "Ed25519", "Ed25519": "Ed25519", "ES256": "P-256", "ES384": "P-384", "RS256": "RSA"}
CRYPTOSUITES = {
    "eddsa-rdfc-2022": ("Ed25519",),
    "ecdsa-rdfc-2019": ("P-256", "P-384"),
    "eddsa-jcs-2022": ("Ed25519",),
    "ecdsa-jcs-2019": ("P-256", "P-384"),
}


class Bad(Exception):
    """Something in the badge that is not as the standards want it."""


# ---- JSON and text encodings


def parse_json(data):
    """JSON without duplicate members, NaN or a byte order mark."""

    def members(pairs):
        if len({name for name, _ in pairs}) != len(pairs):
            raise Bad("a member stands twice in one object")
        return dict(pairs)

    def constant(name):
        raise Bad(f"{name} is not JSON")

    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else data
        return json.loads(text, object_pairs_hook=members, parse_constant=constant)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise Bad(f"not JSON: {error}") from error


def from_base64url(text):
    """Base64url without padding, in its one canonical spelling (RFC 7515 section 2)."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise Bad(f"not base64url: {error}") from error
    if to_base64url(data) != text:
        raise Bad("not canonical base64url")
    return data


def to_base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_multibase(text):
    """The bytes of a base58btc multibase value, which begins with z."""
    if not isinstance(text, str) or not text.startswith("z"):
        raise Bad("not a base58btc multibase value")
    try:
        return base58.b58decode(text[1:])
    except ValueError as error:
        raise Bad(f"not base58: {error}") from error


def to_multibase(data):
    return "z" + base58.b58encode(data).decode("ascii")


# ---- Keys


class Key:
    """A public key with the name of its curve, or RSA."""

    def __init__(self, curve, public):
        self.curve = curve
        self.public = public

    @classmethod
    def from_multikey(cls, text):
        data = from_multibase(text)
        curve = MULTIKEYS.get(data[:2])
        if curve is None:
            raise Bad("a Multikey of an unknown kind")
        if curve == "Ed25519":
            if len(data) != 34:
                raise Bad("an Ed25519 Multikey of the wrong length")
            return cls(curve, ed25519.Ed25519PublicKey.from_public_bytes(data[2:]))
        curve_type, _, size = CURVES[curve]
        if len(data) != size + 3 or data[2] not in (2, 3):
            raise Bad("an ECDSA Multikey that is not a compressed point")
        try:
            return cls(curve, ec.EllipticCurvePublicKey.from_encoded_point(curve_type(), data[2:]))
        except ValueError as error:
            raise Bad(f"no point of {curve}: {error}") from error

    @classmethod
    def from_jwk(cls, jwk):
        if not isinstance(jwk, dict):
            raise Bad("a JWK is a JSON object")
        if "d" in jwk:
            raise Bad("a private key stands where a public one belongs")
        curve = jwk.get("crv")
        try:
            if jwk.get("kty") == "OKP" and curve == "Ed25519":
                return cls(curve, ed25519.Ed25519PublicKey.from_public_bytes(from_base64url(jwk["x"])))
            if jwk.get("kty") == "EC" and curve in CURVES:
                curve_type, _, size = CURVES[curve]
                x, y = from_base64url(jwk["x"]), from_base64url(jwk["y"])
                if len(x) != size or len(y) != size:
                    raise Bad("a JWK coordinate of the wrong length")
                return cls(curve, ec.EllipticCurvePublicKey.from_encoded_point(curve_type(), b"\x04" + x + y))
            if jwk.get("kty") == "RSA":
                n, e = (int.from_bytes(from_base64url(jwk[name]), "big") for name in ("n", "e"))
                if n.bit_length() < 2048 or e < 65537:
                    raise Bad("an RSA key that is too weak")
                return cls("RSA", rsa.RSAPublicNumbers(e, n).public_key())
        except (KeyError, ValueError, TypeError) as error:
            raise Bad(f"not a usable JWK: {error!r}") from error
        raise Bad(f"a JWK of kind {jwk.get('kty')!r} and curve {curve!r} is not known here")

    @classmethod
    def from_did_url(cls, url):
        """The key that a did:key or did:jwk URL names, and the DID itself."""
        if not isinstance(url, str):
            raise Bad("a key is named by a string")
        did, _, fragment = url.partition("#")
        if did.startswith("did:key:"):
            value = did.removeprefix("did:key:")
            if fragment and fragment != value:
                raise Bad("the fragment of a did:key URL must repeat the key")
            return cls.from_multikey(value), did
        if did.startswith("did:jwk:"):
            if fragment and fragment != "0":
                raise Bad("the fragment of a did:jwk URL must be 0")
            return cls.from_jwk(parse_json(from_base64url(did.removeprefix("did:jwk:")))), did
        raise Bad(f"only did:key and did:jwk are known here, not {url!r}")

    def accepts(self, signature, message):
        """Whether this is the key's signature over the message; ECDSA as r followed by s."""
        try:
            if self.curve == "Ed25519":
                self.public.verify(signature, message)
                return True
            if self.curve == "RSA":
                self.public.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
                return True
            _, digest, size = CURVES[self.curve]
            if len(signature) != 2 * size:
                return False
            r, s = (int.from_bytes(part, "big") for part in (signature[:size], signature[size:]))
            self.public.verify(utils.encode_dss_signature(r, s), message, ec.ECDSA(digest()))
            return True
        except (InvalidSignature, ValueError):
            return False


# ---- Proofs


def standards():
    """The folder with what others published."""
    folder = os.environ.get("BADGE_STANDARDS")
    if not folder:
        raise Bad("BADGE_STANDARDS does not say where the official schema and the contexts are")
    return pathlib.Path(folder)


def load_context(url, _options):
    """A published context, from the folder: nothing is fetched."""
    folder = standards() / "contexts"
    names = json.loads((folder / "contexts.json").read_text("utf-8"))
    if url not in names:
        raise Bad(f"the context {url!r} is not known here")
    document = json.loads((folder / names[url]).read_text("utf-8"))
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}


def statements(document, curve):
    """The canonical N-Quads of a document."""
    options = {"format": "application/n-quads", "documentLoader": load_context}
    try:
        quads = jsonld.to_rdf(document, options)
    except jsonld.JsonLdError as error:
        raise Bad(f"no linked data: {error}") from error
    form = pyoxigraph.RdfFormat.N_QUADS
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(quads.encode("utf-8"), format=form))
    algorithms = pyoxigraph.CanonicalizationAlgorithm
    dataset.canonicalize(algorithms.RDFC_1_0_SHA_384 if curve == "P-384" else algorithms.RDFC_1_0_SHA_256)
    return b"".join(sorted(pyoxigraph.serialize(dataset, format=form).splitlines(keepends=True)))


def is_over_statements(suite):
    return "-rdfc-" in suite


def hash_data(document, config, curve):
    """What a cryptosuite signs: the digest of the proof's own options, then that of the document."""
    digest = hashlib.sha384 if curve == "P-384" else hashlib.sha256
    if is_over_statements(config["cryptosuite"]):
        config = {**config, "@context": document["@context"]}
        return digest(statements(config, curve)).digest() + digest(statements(document, curve)).digest()
    return digest(rfc8785.dumps(config)).digest() + digest(rfc8785.dumps(document)).digest()


def starts_with(whole, part):
    """Whether the context list `whole` begins with the contexts of `part`, in order."""
    whole = whole if isinstance(whole, list) else [whole]
    part = part if isinstance(part, list) else [part]
    return whole[: len(part)] == part


def check_embedded(document, proof):
    """The problems of one proof of `document`, which is given without its proofs; the key's DID."""
    if not isinstance(proof, dict):
        raise Bad("a proof is a JSON object")
    if proof.get("type") != "DataIntegrityProof":
        raise Bad(f"unknown proof type {proof.get('type')!r}")
    suite = proof.get("cryptosuite")
    if suite not in CRYPTOSUITES:
        raise Bad(f"unknown cryptosuite {suite!r}")
    if proof.get("proofPurpose") != "assertionMethod":
        raise Bad("the purpose of a credential's proof is assertionMethod")
    if "previousProof" in proof:
        raise Bad("chains of proofs are not known here")
    key, did = Key.from_did_url(proof.get("verificationMethod"))
    if key.curve not in CRYPTOSUITES[suite]:
        raise Bad(f"{suite} cannot be used with a key on {key.curve}")
    config = {name: value for name, value in proof.items() if name != "proofValue"}
    if "@context" in config and is_over_statements(suite):
        raise Bad("a proof over statements has the contexts of the document")
    if "@context" in config:
        if not starts_with(document.get("@context"), config["@context"]):
            raise Bad("the document's contexts do not begin with those of the proof")
        document = {**document, "@context": config["@context"]}
    if not key.accepts(from_multibase(proof.get("proofValue")), hash_data(document, config, key.curve)):
        raise Bad("the signature is not that of this key over this document")
    return did


def check_jwt(token):
    """The payload of a compact JWT whose signature is good, the algorithm, and the key's DID."""
    parts = token.split(".")
    if len(parts) != 3:
        raise Bad("a compact JWT has three parts")
    header = parse_json(from_base64url(parts[0]))
    if not isinstance(header, dict):
        raise Bad("the header of a JWT is a JSON object")
    beyond = set(header) - {"alg", "kid", "jwk", "typ"}
    if beyond:
        raise Bad(f"Open Badges 3.0 section 8.2 does not allow these headers: {sorted(beyond)}")
    if header.get("typ", "JWT") != "JWT":
        raise Bad("the header typ, where there is one, is JWT")
    algorithm = header.get("alg")
    if not isinstance(algorithm, str) or algorithm not in JWT_ALGORITHMS:
        raise Bad(f"unknown algorithm {algorithm!r}")
    if "kid" in header:
        key, did = Key.from_did_url(header["kid"])
    elif "jwk" in header:
        key, did = Key.from_jwk(header["jwk"]), None
    else:
        raise Bad("the header names no key: kid or jwk")
    if JWT_ALGORITHMS[algorithm] != key.curve:
        raise Bad(f"{algorithm} cannot be used with a key on {key.curve}")
    if not key.accepts(from_base64url(parts[2]), f"{parts[0]}.{parts[1]}".encode("ascii")):
        raise Bad("the signature is not that of this key over this token")
    return parse_json(from_base64url(parts[1])), algorithm, did


def seconds(text):
    """An RFC 3339 instant in whole seconds since 1970."""
    value = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    if value.tzinfo is None:
        raise ValueError("no offset from UTC")
    return int(value.timestamp() // 1)


def claim_problems(payload):
    """Where the registered claims differ from the credential beside them (Open Badges 3.0 section 8.2)."""
    issuer, subject = payload.get("issuer"), payload.get("credentialSubject")
    wanted = {
        "iss": issuer.get("id") if isinstance(issuer, dict) else issuer,
        "jti": payload.get("id"),
        "sub": subject.get("id") if isinstance(subject, dict) else None,
    }
    problems = []
    for claim, date in (("nbf", "validFrom"), ("exp", "validUntil")):
        try:
            wanted[claim] = seconds(payload[date]) if date in payload else None
        except (ValueError, AttributeError) as error:
            problems.append(f"{date} is no instant: {error}")
    for claim, value in wanted.items():
        if claim in ("nbf", "exp") and isinstance(payload.get(claim), bool):
            problems.append(f"{claim} is no number")
        elif payload.get(claim) != value:
            problems.append(f"{claim} is {payload.get(claim)!r}; the credential says {value!r}")
    if "vc" in payload:
        problems.append("the member vc belongs to data model 1.1")
    return problems


# ---- Containers


def png_payload(data):
    """The text of the one iTXt chunk named openbadgecredential, every chunk's checksum checked."""
    found, at, names = [], 8, []
    while at < len(data):
        if len(data) - at < 12:
            raise Bad("the PNG ends inside a chunk")
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if length > len(data) - at - 12:
            raise Bad("a PNG chunk is longer than the file")
        body = data[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        if checksum != zlib.crc32(name + body):
            raise Bad(f"the PNG chunk {name!r} has a wrong checksum")
        names.append(name)
        if name == b"iTXt" and body.split(b"\0", 1)[0] == b"openbadgecredential":
            rest = body[len(b"openbadgecredential") + 1 :]
            if rest[:2] != b"\0\0":
                raise Bad("the badge in the PNG is compressed")
            _, _, text = rest[2:].split(b"\0", 2)
            found.append(text)
        at += 12 + length
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"]:
        raise Bad("the PNG does not begin with IHDR and end with IEND")
    if len(found) != 1:
        raise Bad(f"one badge was expected in the PNG, found {len(found)}")
    return found[0]


def svg_payload(data):
    """What the one credential element of the Open Badges namespace carries, the first child of the root."""
    found, path, children, text = [], [], [], []

    def start(name, attributes):
        path.append(name)
        if len(path) == 2:
            children.append(name)
        if name == f"{SVG_NAMESPACE} credential":
            if len(path) != 2 or len(children) != 1:
                raise Bad("the badge is not the first child of the SVG's root")
            found.append(attributes.get("verify"))

    def end(_):
        path.pop()

    def characters(part):
        if path[-1:] == [f"{SVG_NAMESPACE} credential"]:
            text.append(part)

    def doctype(_name, _system, _public, has_internal_subset):
        if has_internal_subset:
            raise Bad("an SVG that declares entities of its own is refused")

    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = characters, doctype
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError as error:
        raise Bad(f"not well-formed XML: {error}") from error
    if len(found) != 1:
        raise Bad(f"one badge was expected in the SVG, found {len(found)}")
    body = "".join(text).strip()
    if found[0] is not None and body:
        raise Bad("the badge in the SVG has a verify attribute and a body")
    return (found[0] if found[0] is not None else body).encode("utf-8")


def open_container(data):
    """The format of a file and the badge in it: JSON or a compact JWT, as bytes."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png", png_payload(data)
    head = data.lstrip()[:1]
    if head == b"<":
        return "svg", svg_payload(data)
    return ("json" if head == b"{" else "jwt"), data


# ---- The whole


def schema_problems(credential):
    """What the official schema says against a credential."""
    schema = json.loads((standards() / SCHEMA).read_text("utf-8"))
    validator = jsonschema.Draft201909Validator(schema)
    return sorted(f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(credential))


def judge(data, with_schema=True):
    """The report of one file."""
    report = {"format": None, "proofs": [], "signature": False, "claims": [], "schema": [], "problems": []}
    try:
        report["format"], badge = open_container(data)
        if badge.lstrip()[:1] == b"{":
            credential = parse_json(badge)
        else:
            entry = {"kind": "jwt", "key": None, "good": False, "problems": []}
            report["proofs"].append(entry)
            try:
                credential, entry["kind"], entry["key"] = check_jwt(badge.decode("utf-8").strip())
                entry["good"] = True
            except Bad as error:
                entry["problems"].append(str(error))
                return report
            if not isinstance(credential, dict):
                raise Bad("the payload of the JWT is no JSON object")
            report["claims"] = claim_problems(credential)
        proofs = credential.get("proof", [])
        document = {name: value for name, value in credential.items() if name != "proof"}
        for proof in proofs if isinstance(proofs, list) else [proofs]:
            kind = proof.get("cryptosuite") if isinstance(proof, dict) else None
            entry = {"kind": kind, "key": None, "good": False, "problems": []}
            report["proofs"].append(entry)
            try:
                entry["key"] = check_embedded(document, proof)
                entry["good"] = True
            except Bad as error:
                entry["problems"].append(str(error))
        report["signature"] = bool(report["proofs"]) and all(entry["good"] for entry in report["proofs"])
        issuer = credential.get("issuer")
        issuer = issuer.get("id") if isinstance(issuer, dict) else issuer
        if isinstance(issuer, str) and issuer.startswith(("did:key:", "did:jwk:")):
            for entry in report["proofs"]:
                if entry["good"] and entry["key"] != issuer:
                    report["problems"].append(f"signed by {entry['key']}, but the issuer is {issuer}")
        if with_schema:
            report["schema"] = schema_problems(credential)
        if not report["proofs"]:
            report["problems"].append("there is no proof")
    except (Bad, ValueError, TypeError, RecursionError, rfc8785.CanonicalizationError) as error:
        report["problems"].append(str(error) or repr(error))
    return report


def is_good(report):
    return report["signature"] and not (report["claims"] or report["schema"] or report["problems"])


# ---- Issuing


class Signer:
    """A fresh private key with its DID."""

    def __init__(self, curve, method="key"):
        self.curve = curve
        multikey = None
        if curve == "Ed25519":
            self.private = ed25519.Ed25519PrivateKey.generate()
            raw = self.private.public_key().public_bytes_raw()
            multikey = to_multibase(b"\xed\x01" + raw)
            jwk = {"crv": curve, "kty": "OKP", "x": to_base64url(raw)}
        elif curve == "RSA":
            self.private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
            numbers = self.private.public_key().public_numbers()
            n, e = (to_base64url(value.to_bytes((value.bit_length() + 7) // 8, "big")) for value in (numbers.n, numbers.e))
            jwk = {"e": e, "kty": "RSA", "n": n}
        else:
            curve_type, _, size = CURVES[curve]
            self.private = ec.generate_private_key(curve_type())
            public = self.private.public_key()
            point = public.public_bytes(
                serialization.Encoding.X962, serialization.PublicFormat.CompressedPoint
            )
            prefix = next(prefix for prefix, name in MULTIKEYS.items() if name == curve)
            multikey = to_multibase(prefix + point)
            numbers = public.public_numbers()
            x, y = (to_base64url(number.to_bytes(size, "big")) for number in (numbers.x, numbers.y))
            jwk = {"crv": curve, "kty": "EC", "x": x, "y": y}
        if method == "key":
            if multikey is None:
                raise Bad("an RSA key has no did:key here")
            self.did = f"did:key:{multikey}"
            self.method = f"{self.did}#{multikey}"
        else:
            self.did = "did:jwk:" + to_base64url(rfc8785.dumps(jwk))
            self.method = f"{self.did}#0"

    def sign(self, message):
        if self.curve == "Ed25519":
            return self.private.sign(message)
        if self.curve == "RSA":
            return self.private.sign(message, padding.PKCS1v15(), hashes.SHA256())
        _, digest, size = CURVES[self.curve]
        r, s = utils.decode_dss_signature(self.private.sign(message, ec.ECDSA(digest())))
        return r.to_bytes(size, "big") + s.to_bytes(size, "big")


def sample(did):
    """A small credential of an invented issuer."""
    return {
        "@context": CONTEXTS,
        "id": f"urn:uuid:{uuid.uuid4()}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Peer Observation",
        "issuer": {"id": did, "type": ["Profile"], "name": "Sample Teacher Leadership Program"},
        "validFrom": "2026-01-15T09:30:00Z",
        "credentialSubject": {
            "id": "urn:uuid:0f9b7d7e-55a2-4d7c-8d3e-2b8f6f0d9a10",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://badges.example.org/achievements/peer-observation",
                "type": ["Achievement"],
                "name": "Peer Observation",
                "description": "Observes a colleague's lesson and gives feedback that can be used.",
                "criteria": {"narrative": "Two observations, each with feedback and what followed from it."},
            },
        },
    }


def with_proof(credential, signer, suite):
    config = {
        "type": "DataIntegrityProof",
        "cryptosuite": suite,
        "created": "2026-01-15T09:30:00Z",
        "verificationMethod": signer.method,
        "proofPurpose": "assertionMethod",
    }
    if not is_over_statements(suite):
        config["@context"] = credential["@context"]
    value = to_multibase(signer.sign(hash_data(credential, config, signer.curve)))
    return {**credential, "proof": [{**config, "proofValue": value}]}


def as_jwt(credential, signer, algorithm):
    claims = {
        "iss": credential["issuer"]["id"],
        "jti": credential["id"],
        "nbf": seconds(credential["validFrom"]),
        "sub": credential["credentialSubject"]["id"],
    }
    if "validUntil" in credential:
        claims["exp"] = seconds(credential["validUntil"])
    header = {"alg": algorithm, "kid": signer.method, "typ": "JWT"}
    signed = ".".join(to_base64url(json.dumps(part).encode("utf-8")) for part in (header, {**credential, **claims}))
    return signed + "." + to_base64url(signer.sign(signed.encode("ascii")))


def issue(folder):
    """Writes one badge of each kind."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for method, ending in (("key", ""), ("jwk", "-did-jwk")):
        for name, suite, curve in (
            ("eddsa-rdfc", "eddsa-rdfc-2022", "Ed25519"),
            ("ecdsa-rdfc", "ecdsa-rdfc-2019", "P-256"),
            ("ecdsa-rdfc-p384", "ecdsa-rdfc-2019", "P-384"),
            ("eddsa-jcs", "eddsa-jcs-2022", "Ed25519"),
            ("ecdsa-jcs", "ecdsa-jcs-2019", "P-256"),
            ("ecdsa-jcs-p384", "ecdsa-jcs-2019", "P-384"),
        ):
            signer = Signer(curve, method)
            badge = with_proof(sample(signer.did), signer, suite)
            (folder / f"{name}{ending}.json").write_text(json.dumps(badge, indent=2) + "\n", "utf-8")
        for algorithm, curve in JWT_ALGORITHMS.items():
            if curve == "RSA" and method == "key":
                continue
            signer = Signer(curve, method)
            (folder / f"{algorithm}{ending}.jwt").write_text(as_jwt(sample(signer.did), signer, algorithm), "utf-8")


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in ("verify", "issue"):
        print("usage: independent.py verify FILE | independent.py issue FOLDER", file=sys.stderr)
        return 64
    if arguments[0] == "issue":
        issue(arguments[1])
        return 0
    report = judge(pathlib.Path(arguments[1]).read_bytes())
    print(json.dumps(report))
    return 0 if is_good(report) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
