import BadgeTesting
import Foundation
import LinkedData
import StrictJSON
import Testing

/// Random documents have the canonical form that PyLD gives them, whichever way they are written; where PyLD is known not to
/// follow the Recommendation, the form that it gives with exactly this mended. 10,000 of them with `BADGE_FULL_SWEEP=1` in the
/// environment, which takes some minutes, otherwise the first 1,000.
@Suite(.enabled(if: PyLD.mayRun, "\(PyLD.absent)"))
struct RandomDocumentTests {
    /// A document with what we make of it.
    private struct Case {
        let kind: RandomDocument.Kind
        let document: JSON
        /// By the complete algorithms without safe mode.
        let complete: String
        /// By the canonicalizer, in safe mode; the code of the refusal where it refuses.
        let safe: String?
        let refusal: String?
        /// Written directly, where it can be.
        let direct: String?
    }

    private let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
    /// What references are relative to, in the script too; in safe mode there is no base.
    private let options = JSONLDOptions(base: "https://document.example/folder/page?query")
    /// PyLD needs long for documents that take more work than this.
    private let limits = RDFLimits(quads: 2000, bytes: 1 << 20, work: 5000, depth: 64)

    @Test func `random documents have the canonical form that PyLD gives them`() throws {
        let count = ProcessInfo.processInfo.environment["BADGE_FULL_SWEEP"] == "1" ? 10_000 : 1000
        var tally = Tally()
        for batch in 0..<(count / 500) {
            var generator = RandomDocument(seed: UInt64(batch) + 1)
            var documents: [(kind: RandomDocument.Kind, document: JSON, complete: String)] = []
            while documents.count < 500 {
                let (kind, document) = generator.next()
                if let complete = try complete(document) {
                    documents.append((kind, document, complete))
                } else {
                    tally.laborious += 1
                }
            }
            let pyld = try PyLD(documents.map(\.document))
            let cases = try documents.map { try ours($0.kind, $0.document, $0.complete) }
            for (number, (ours, theirs)) in zip(cases, try pyld.results()).enumerated() {
                compare(ours, theirs, "seed \(batch + 1), number \(number)", &tally)
            }
        }
        tally.report()
    }

    /// The canonical form by the complete algorithms; nothing where telling blank nodes apart takes much work.
    private func complete(_ document: JSON) throws -> String? {
        do throws(LinkedDataError) {
            let dataset = try canonicalizer.processor.dataset(of: document, options: options, limits: limits)
            return String(decoding: try dataset.canonicalForm().nquads, as: UTF8.self)
        } catch {
            guard error.code == .tooMuchWork || error.code == .tooDeepChain else { throw error }
            return nil
        }
    }

    private func ours(_ kind: RandomDocument.Kind, _ document: JSON, _ complete: String) throws -> Case {
        let direct = try canonicalizer.directDataset(of: document).map {
            String(decoding: try $0.canonicalForm().nquads, as: UTF8.self)
        }
        do throws(LinkedDataError) {
            let safe = try canonicalizer.canonicalForm(of: document).nquads
            return Case(
                kind: kind,
                document: document,
                complete: complete,
                safe: String(decoding: safe, as: UTF8.self),
                refusal: nil,
                direct: direct
            )
        } catch {
            return Case(
                kind: kind,
                document: document,
                complete: complete,
                safe: nil,
                refusal: error.codeName + " at " + (error.pointer?.description ?? ""),
                direct: direct
            )
        }
    }

    private func compare(_ ours: Case, _ theirs: PyLD.Result, _ place: String, _ tally: inout Tally) {
        guard let right = theirs.right, let faults = theirs.faults else {
            Issue.record("\(place): PyLD: \(theirs.error ?? ""): \(ours.document.compactText())")
            return
        }
        if !right.isSameBytes(as: ours.complete) {
            Issue.record("\(place): \(ours.document.compactText())\nours:\n\(ours.complete)PyLD:\n\(right)")
        }
        if let safe = ours.safe, !safe.isSameBytes(as: right) {
            Issue.record("\(place), in safe mode: \(ours.document.compactText())")
        }
        if let direct = ours.direct, !direct.isSameBytes(as: right) {
            Issue.record("\(place), written directly: \(ours.document.compactText())")
        }
        if let refusal = ours.refusal, ours.kind != .graph {
            Issue.record("\(place): \(refusal): \(ours.document.compactText())")
        }
        tally.add(ours.kind, isSafe: ours.safe != nil, isDirect: ours.direct != nil, faults)
        if theirs.nquads?.isSameBytes(as: right) == false { tally.otherwise += 1 }
    }

    /// What the documents were.
    private struct Tally {
        private var kinds: [RandomDocument.Kind: Int] = [:]
        private var faults: [String: Int] = [:]
        private var safe = 0
        private var direct = 0
        /// Documents that PyLD gives another form for a reason that is known.
        var otherwise = 0
        /// Documents that were left out because they take too much work.
        var laborious = 0

        mutating func add(_ kind: RandomDocument.Kind, isSafe: Bool, isDirect: Bool, _ found: [String]) {
            kinds[kind, default: 0] += 1
            if isSafe { safe += 1 }
            if isDirect { direct += 1 }
            for fault in found { faults[fault, default: 0] += 1 }
        }

        /// Prints the counts, and fails where a part of the comparison has become empty.
        func report() {
            let count = kinds.values.reduce(0, +)
            let byKind = RandomDocument.Kind.allCases.map { "\($0) \(kinds[$0] ?? 0)" }.joined(separator: ", ")
            let byFault = faults.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            print("random documents by PyLD: \(count), \(otherwise) with known differences mended: \(byFault)")
            print("random documents: \(byKind); \(safe) in safe mode, \(direct) directly, \(laborious) left out")
            #expect(RandomDocument.Kind.allCases.allSatisfy { kinds[$0] != nil })
            #expect(safe > count / 2)
            #expect(direct > count / 5)
            #expect(faults.count == 3)
            #expect(otherwise < count / 5)
        }
    }
}
