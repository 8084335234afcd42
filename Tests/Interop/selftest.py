#!/usr/bin/env python3
"""Whether the independent verifier can be believed: it accepts what is good, and refuses what differs by one thing."""

import json
import os
import pathlib
import struct
import tempfile
import unittest
import zlib

import independent

STANDARDS = os.environ.get("BADGE_STANDARDS")
needs_standards = unittest.skipUnless(
    STANDARDS or os.environ.get("BADGE_REQUIRE_STANDARDS") == "1",
    "the official suites are not on this machine; set BADGE_STANDARDS",
)

EMBEDDED = (
    ("eddsa-jcs-2022", "Ed25519"),
    ("ecdsa-jcs-2019", "P-256"),
    ("ecdsa-jcs-2019", "P-384"),
    ("eddsa-rdfc-2022", "Ed25519"),
    ("ecdsa-rdfc-2019", "P-256"),
    ("ecdsa-rdfc-2019", "P-384"),
)
COMPACT = (("EdDSA", "Ed25519"), ("Ed25519", "Ed25519"), ("ES256", "P-256"), ("ES384", "P-384"))
KINDS = [(kind, curve, method) for kind, curve in EMBEDDED + COMPACT for method in ("key", "jwk")]
KINDS.append(("RS256", "RSA", "jwk"))


def badge(kind, curve, method="key", change=None):
    """A fresh badge as bytes; `change` alters the credential before it is signed."""
    signer = independent.Signer(curve, method)
    credential = independent.sample(signer.did)
    if change:
        change(credential)
    if kind in independent.CRYPTOSUITES:
        return json.dumps(independent.with_proof(credential, signer, kind)).encode()
    return independent.as_jwt(credential, signer, kind).encode()


def png(*payloads):
    """The smallest picture, with a badge for each payload."""
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))]
    chunks += [(b"iTXt", b"openbadgecredential\0\0\0\0\0" + payload) for payload in payloads]
    chunks += [(b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
    packed = (struct.pack(">I", len(b)) + n + b + struct.pack(">I", zlib.crc32(n + b)) for n, b in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def svg(inside, prefix=b"openbadges", before=b""):
    return (
        b'<?xml version="1.0"?>' + before + b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:'
        + prefix + b'="https://purl.imsglobal.org/ob/v3p0">' + inside + b"<g/></svg>"
    )


def in_svg(payload, prefix=b"openbadges"):
    if payload.startswith(b"{"):
        return svg(b"<" + prefix + b":credential><![CDATA[" + payload + b"]]></" + prefix + b":credential>", prefix)
    return svg(b"<" + prefix + b':credential verify="' + payload + b'"></' + prefix + b":credential>", prefix)


class SelfTest(unittest.TestCase):
    def judge(self, data, with_schema=False):
        return independent.judge(data, with_schema)

    def assert_good(self, data, with_schema=False):
        report = self.judge(data, with_schema)
        self.assertTrue(independent.is_good(report), report)

    def assert_refused(self, data, words):
        report = self.judge(data)
        self.assertFalse(independent.is_good(report), report)
        self.assertIn(words, json.dumps(report))

    def test_every_kind_is_accepted_in_every_container(self):
        for kind, curve, method in KINDS:
            with self.subTest(kind=kind, curve=curve, method=method):
                data = badge(kind, curve, method)
                for file in (data, png(data), in_svg(data), in_svg(data, b"ob")):
                    self.assert_good(file)

    @needs_standards
    def test_every_kind_fits_the_official_schema(self):
        for kind, curve, method in KINDS:
            with self.subTest(kind=kind, curve=curve, method=method):
                self.assert_good(badge(kind, curve, method), with_schema=True)

    @needs_standards
    def test_the_official_schema_can_refuse(self):
        data = badge("eddsa-jcs-2022", "Ed25519", change=lambda c: c["credentialSubject"].pop("achievement"))
        report = self.judge(data, with_schema=True)
        self.assertTrue(report["signature"])
        self.assertTrue(any("achievement" in problem for problem in report["schema"]), report)

    def test_an_altered_credential_is_refused(self):
        for kind, curve in EMBEDDED:
            with self.subTest(kind=kind, curve=curve):
                changed = json.loads(badge(kind, curve))
                changed["name"] += "!"
                self.assert_refused(json.dumps(changed).encode(), "not that of this key")

    def test_an_altered_proof_option_is_refused(self):
        changed = json.loads(badge("eddsa-jcs-2022", "Ed25519"))
        changed["proof"][0]["created"] = "2026-01-15T09:30:01Z"
        self.assert_refused(json.dumps(changed).encode(), "not that of this key")

    def test_an_altered_token_is_refused(self):
        for kind, curve in COMPACT:
            with self.subTest(kind=kind):
                header, payload, signature = badge(kind, curve).decode().split(".")
                raw = bytearray(independent.from_base64url(signature))
                raw[40] ^= 1
                changed = ".".join((header, payload, independent.to_base64url(bytes(raw))))
                self.assert_refused(changed.encode(), "not that of this key")

    def test_another_partys_signature_is_refused(self):
        stranger = independent.Signer("Ed25519")
        credential = independent.sample(independent.Signer("Ed25519").did)
        data = json.dumps(independent.with_proof(credential, stranger, "eddsa-jcs-2022")).encode()
        self.assert_refused(data, "but the issuer is")

    def test_no_proof_is_refused(self):
        self.assert_refused(json.dumps(independent.sample("did:key:z6Mk")).encode(), "there is no proof")

    def test_nonsense_is_refused_in_words(self):
        proof = {"type": "DataIntegrityProof", "cryptosuite": ["eddsa-jcs-2022"]}
        for data in (b"", b"\xff", b"a.b", "é.é.é".encode(), b"<", b"{", json.dumps({"proof": [proof, 7]}).encode()):
            with self.subTest(data=data):
                report = self.judge(data)
                self.assertFalse(independent.is_good(report))
                self.assertTrue(report["problems"] or any(p["problems"] for p in report["proofs"]), report)

    def test_an_algorithm_must_fit_its_key(self):
        signer = independent.Signer("Ed25519")
        data = independent.as_jwt(independent.sample(signer.did), signer, "ES256").encode()
        self.assert_refused(data, "ES256 cannot be used with a key on Ed25519")
        signer = independent.Signer("P-256")
        data = independent.with_proof(independent.sample(signer.did), signer, "eddsa-jcs-2022")
        self.assert_refused(json.dumps(data).encode(), "cannot be used with a key on P-256")

    def test_each_claim_must_equal_the_credential(self):
        for claim, value in (("iss", "did:key:z6MkOther"), ("jti", "urn:x"), ("sub", "urn:y"), ("nbf", 1), ("exp", 9)):
            with self.subTest(claim=claim):
                signer = independent.Signer("Ed25519")
                credential = independent.sample(signer.did)
                token = independent.as_jwt(credential, signer, "EdDSA")
                payload = independent.parse_json(independent.from_base64url(token.split(".")[1]))
                payload[claim] = value
                parts = [token.split(".")[0], independent.to_base64url(json.dumps(payload).encode())]
                parts.append(independent.to_base64url(signer.sign(".".join(parts).encode())))
                report = self.judge(".".join(parts).encode())
                self.assertTrue(report["signature"])
                self.assertEqual(len(report["claims"]), 1, report)
                self.assertTrue(report["claims"][0].startswith(claim))

    def test_a_claim_for_an_expiry_is_demanded(self):
        until = {"validUntil": "2027-01-01T00:00:00Z"}
        self.assert_good(badge("EdDSA", "Ed25519", change=lambda c: c.update(until)))
        self.assertEqual(independent.claim_problems({**until, "validFrom": "1970-01-01T00:00:00Z", "nbf": 0}),
                         ["exp is None; the credential says 1798761600"])

    def test_a_member_that_stands_twice_is_refused(self):
        data = badge("eddsa-jcs-2022", "Ed25519")
        self.assert_refused(data[:-1] + b', "name": "Other"}', "stands twice")

    def test_pictures_with_no_or_two_badges_or_damage_are_refused(self):
        data = badge("EdDSA", "Ed25519")
        self.assert_refused(png(), "found 0")
        self.assert_refused(png(data, data), "found 2")
        damaged = bytearray(png(data))
        damaged[60] ^= 1
        self.assert_refused(bytes(damaged), "wrong checksum")
        self.assert_refused(svg(b""), "found 0")
        self.assert_refused(svg(b"<g/><openbadges:credential/>"), "first child")
        self.assert_refused(svg(b"", before=b'<!DOCTYPE svg [<!ENTITY a "b">]>'), "entities of its own")

    def test_base64url_has_one_spelling(self):
        self.assertEqual(independent.from_base64url("AA"), b"\0")
        for text in ("AB", "AA==", "A", "A+", "A A"):
            with self.subTest(text=text), self.assertRaises(independent.Bad):
                independent.from_base64url(text)

    @needs_standards
    def test_the_published_vectors_come_out_as_published(self):
        cases = 0
        for path in (
            "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
            "vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json",
            "vc-di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json",
            "vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
            "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
            "vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
        ):
            with self.subTest(path=path):
                data = (pathlib.Path(STANDARDS or "") / path).read_bytes()
                self.assertTrue(self.judge(data)["signature"], self.judge(data))
                changed = json.loads(data)
                changed["credentialSubject"]["alumniOf"] += "!"
                self.assertFalse(self.judge(json.dumps(changed).encode())["signature"])
                cases += 1
        print(f"suite vc-di *-jcs-*, *-rdfc-* (independent): {cases} cases, {cases} as published, 0 listed exceptions")

    @needs_standards
    def test_the_published_pictures_open(self):
        folder = pathlib.Path(STANDARDS or "") / "1edtech-samples/ob30"
        for name, kind in (("simple-json.png", "json"), ("simple-jwt.png", "jwt"), ("simple-jwt_v1.svg", "jwt")):
            with self.subTest(name=name):
                _, payload = independent.open_container((folder / name).read_bytes())
                self.assertEqual(payload[:1], b"{" if kind == "json" else b"e")

    def test_the_command_judges_what_it_issues(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(independent.main(["issue", folder]), 0)
            files = sorted(pathlib.Path(folder).iterdir())
            self.assertEqual(len(files), 21)
            for file in files:
                self.assert_good(file.read_bytes())
        self.assertEqual(independent.main(["verify"]), 64)


if __name__ == "__main__":
    unittest.main()
