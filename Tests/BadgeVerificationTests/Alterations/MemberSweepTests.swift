import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing

/// A badge in some form, and how an altered text gets into that form.
struct SweepForm: Sendable, CustomTestStringConvertible {
    let kind: TestIssuer.Kind
    /// Absent for a file of its own.
    let picture: ImageKind?

    var testDescription: String { kind.rawValue + " in " + (picture?.rawValue ?? "a file") }

    /// Badges over statements in files of their own are swept by ``BadgeSweepTests``.
    static let all: [SweepForm] = TestIssuer.Kind.allCases.filter { $0 != .statementsECDSA }.flatMap { kind in
        (kind.isOverStatements ? [] : [SweepForm(kind: kind, picture: nil)])
            + ImageKind.allCases.map { SweepForm(kind: kind, picture: $0) }
    }

    func file(_ payload: [UInt8]) throws -> [UInt8] {
        guard let picture else { return payload }
        return picture == .png ? Pictures.png(text: payload) : try Pictures.baked(payload, .svg)
    }
}

extension Situation {
    /// What comes of other bytes under the same policy: the verdict, and whether anything is taken as the issuer's word.
    func isAccepted(_ bytes: [UInt8]) async throws -> Bool {
        var copy = self
        copy.bytes = bytes
        let verification = try await copy.verification()
        return verification.report.verdict == .verified
    }
}

@Suite struct MemberSweepTests {
    @Test(arguments: SweepForm.all)
    func `no alteration of a member or an item is verified`(form: SweepForm) async throws {
        let issuer = try TestIssuer(for: form.kind)
        var situation = try Situation.good(form.kind)
        // Pictures carry the same payload: a small badge is enough to see that it is the payload that counts.
        let credential =
            form.picture == nil
            ? try SampleBadge.complete(issuer: issuer.did) : .object(try SampleBadge.small(issuer: issuer.did))
        let payload = try issuer.sign(credential, form.kind)
        situation.bytes = try form.file(payload)
        #expect(try await situation.report().verdict == .verified)

        let altered = try form.kind.isToken ? Self.tokens(payload) : Self.documents(payload, form.kind)
        for one in altered {
            if form.picture == .svg, ImageKind.svgCannotHold(one.bytes) { continue }
            let isAccepted = try await situation.isAccepted(form.file(one.bytes))
            #expect(!isAccepted, "\(one.what) is verified")
        }
        print("sweep \(form.testDescription): \(altered.count) alterations")
        #expect(altered.count > 200)
    }

    /// The document with one alteration each, but for those of the closed list (docs/alterations.md).
    private static func documents(_ payload: [UInt8], _ kind: TestIssuer.Kind) throws -> [Altered] {
        let json = try JSON.read(payload)
        return Alterations.all(of: json).filter { !AllowedAlterations.allow($0.bytes, of: json, kind) }
    }

    /// The token with one alteration of its payload or its header each, under the old signature.
    private static func tokens(_ token: [UInt8]) throws -> [Altered] {
        let parts = token.split(separator: UInt8(ascii: "."))
        let header = try JSON.read(Base64URL.decode(parts[0]))
        let payload = try JSON.read(Base64URL.decode(parts[1]))
        func joined(_ header: [UInt8], _ payload: [UInt8]) -> [UInt8] {
            Array((Base64URL.encode(header) + "." + Base64URL.encode(payload) + ".").utf8) + parts[2]
        }
        let payloads = Alterations.all(of: payload).map {
            Altered(what: "payload " + $0.what, bytes: joined(header.compactBytes(), $0.bytes))
        }
        let headers = Alterations.all(of: header).map {
            Altered(what: "header " + $0.what, bytes: joined($0.bytes, payload.compactBytes()))
        }
        return payloads + headers
    }
}

extension ImageKind {
    /// Whether baking refuses the payload, because it is neither a JSON object nor a token.
    static func svgCannotHold(_ payload: [UInt8]) -> Bool {
        (try? Pictures.baked(payload, .svg)) == nil
    }
}
