import BadgeTesting
import Foundation
import Testing

/// A way of signing, and the key that it takes.
struct SigningKind: Sendable, CustomTestStringConvertible {
    let proof: String
    let key: String

    var file: String { proof.contains("-20") ? "badge.json" : "badge.jwt" }
    var testDescription: String { "\(proof) with \(key)" }

    static let all = [
        SigningKind(proof: "eddsa-rdfc-2022", key: "Ed25519"), SigningKind(proof: "ecdsa-rdfc-2019", key: "P-256"),
        SigningKind(proof: "ecdsa-rdfc-2019", key: "P-384"),
        SigningKind(proof: "eddsa-jcs-2022", key: "Ed25519"), SigningKind(proof: "ecdsa-jcs-2019", key: "P-256"),
        SigningKind(proof: "EdDSA", key: "Ed25519"), SigningKind(proof: "ES256", key: "P-256"),
        SigningKind(proof: "Ed25519", key: "Ed25519"), SigningKind(proof: "ecdsa-jcs-2019", key: "P-384"),
        SigningKind(proof: "ES384", key: "P-384"), SigningKind(proof: "RS256", key: "RSA-2048"),
        SigningKind(proof: "RS256", key: "RSA-3072"),
    ]

    /// Makes a key of the kind and issues the sample with it, in `out/ID/`.
    func issue(in workspace: Workspace) throws {
        let made = try workspace.badge([
            "key", "new", "--type", key, "--out", "own/key.pem", "--passphrase-file", "passphrase",
        ])
        try #require(made.code == 0, "\(made.all)")
        let issued = try workspace.badge([
            "issue", "submission", "--template", "template.yaml", "--key", "own/key.pem", "--passphrase-file",
            "passphrase", "--issuer", "issuer.yaml", "--proof", proof, "--image", "plain.png", "--image", "plain.svg",
            "--at", "2026-07-10", "--out", "out",
        ])
        try #require(issued.code == 0, "\(issued.all)")
    }
}

/// From the sample submission to a verified badge, for every kind of proof, as file and in pictures.
struct ProofKindTests {
    @Test(arguments: SigningKind.all)
    func `an issued badge is verified with its issuer on the trust list and undetermined without`(
        kind: SigningKind
    ) throws {
        let workspace = try Workspace.withProgram()
        try kind.issue(in: workspace)
        let folder = "out/" + Workspace.badgeID
        #expect(workspace.names(in: folder) == [kind.file, "badge.png", "badge.svg", "evidence"].sorted())
        #expect(try workspace.badge("trust add \(folder)/\(kind.file) --trust trust.yaml --at 2026-07-11").code == 0)
        for name in [kind.file, "badge.png", "badge.svg"] {
            let open = try workspace.badge("verify \(folder)/\(name) --evidence \(folder)/evidence --at 2026-08-01")
            #expect(open.code == 2, "\(open.all)")
            #expect(open.out.contains("UNDETERMINED") && open.out.contains("issuer.notListed"))
            let trusted = try workspace.badge(
                "verify \(folder)/\(name) --evidence \(folder)/evidence --trust trust.yaml --require evidence --at 2026-08-01"
            )
            #expect(trusted.code == 0, "\(trusted.all)")
            #expect(trusted.out.hasPrefix("VERIFIED"))
            let early = try workspace.badge("verify \(folder)/\(name) --trust trust.yaml --at 2026-07-09")
            #expect(early.code == 1, "\(early.all)")
        }
    }

    @Test(.enabled(if: Interop.mayRun, "\(Interop.absent)"), arguments: SigningKind.all)
    func `the independent verifier accepts an issued badge in every form`(kind: SigningKind) throws {
        let workspace = try Workspace.withProgram()
        try kind.issue(in: workspace)
        for name in [kind.file, "badge.png", "badge.svg"] {
            let judged = try Interop.run(["verify", "out/\(Workspace.badgeID)/\(name)"], in: workspace)
            #expect(judged.code == 0, "\(name): \(judged.all)")
            #expect(judged.out.contains("\"kind\": \"\(kind.proof)\""))
        }
    }

    @Test(.enabled(if: Interop.mayRun, "\(Interop.absent)"))
    func `the published pictures carry a badge that both verifiers accept`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.issue(["--proof", "eddsa-jcs-2022"])
        try FileManager.default.moveItem(at: workspace.url("out"), to: workspace.url("embedded"))
        try workspace.issue(["--proof", "EdDSA"])
        let pictures = try Standards.files(in: "images-to-bake").filter { $0.hasSuffix(".png") || $0.hasSuffix(".svg") }
        for (number, picture) in pictures.enumerated() {
            let isEven = number.isMultiple(of: 2)
            let badge =
                (isEven ? "embedded" : "out") + "/" + Workspace.badgeID + (isEven ? "/badge.json" : "/badge.jwt")
            try workspace.write(Standards.bytes("images-to-bake/" + picture), picture)
            let baked = try workspace.badge([
                "bake", badge, "--image", picture, "--out", "baked-" + picture,
                "--replace",
            ])
            #expect(baked.code == 0, "\(picture): \(baked.all)")
            let verified = try workspace.badge("verify baked-\(picture) --any-issuer --at 2026-08-01")
            #expect(verified.code == 0, "\(picture): \(verified.all)")
            let judged = try Interop.run(["verify", "baked-" + picture], in: workspace)
            #expect(judged.code == 0, "\(picture): \(judged.all)")
            let back = try workspace.badge("extract baked-\(picture)")
            #expect(back.code == 0, "\(picture): \(back.all)")
            #expect(try Self.content(back.outBytes) == Self.content(workspace.bytes(badge)), "\(picture)")
        }
        try Standards.report("images-to-bake, by command", cases: pictures.count)
    }

    @Test(.enabled(if: Interop.mayRun, "\(Interop.absent)"))
    func `badges of the independent issuer are verified, and not once their signature is altered`() throws {
        let workspace = try Workspace()
        let issued = try Interop.run(["issue", "theirs"], in: workspace)
        try #require(issued.code == 0, "\(issued.all)")
        let names = workspace.names(in: "theirs")
        #expect(names.count == 21)
        for name in names {
            let good = try workspace.badge("verify theirs/\(name) --any-issuer --at 2026-08-01")
            #expect(good.code == 0, "\(name): \(good.all)")
            try workspace.write(Self.withAlteredSignature(workspace.text("theirs/" + name)), "theirs/" + name)
            let bad = try workspace.badge("verify theirs/\(name) --any-issuer --at 2026-08-01")
            #expect(bad.code == 1, "\(name): \(bad.all)")
            #expect(bad.out.hasPrefix("NOT VERIFIED"))
        }
    }

    /// What a badge says, whatever its white space: the members of JSON, or the token.
    private static func content(_ bytes: [UInt8]) throws -> NSObject {
        if bytes.first == UInt8(ascii: "{") {
            return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) as NSString
    }

    /// Another character in the middle of the signature.
    static func withAlteredSignature(_ badge: String) throws -> String {
        let end: String.Index
        if badge.hasPrefix("{") {
            let name = try #require(badge.range(of: "\"proofValue\""))
            let start = try #require(badge[name.upperBound...].range(of: "\"z")).upperBound
            end = badge.index(start, offsetBy: 40)
        } else {
            end = badge.index(badge.endIndex, offsetBy: -30)
        }
        let other: Character = badge[end] == "a" ? "b" : "a"
        return badge.replacingCharacters(in: end...end, with: String(other))
    }
}
