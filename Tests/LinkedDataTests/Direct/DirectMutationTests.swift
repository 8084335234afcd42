import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// Ten thousand documents changed at random: none is written directly otherwise than the complete algorithms write it, and
/// none that they refuse.
struct DirectMutationTests {
    @Test(arguments: UInt64(1)...4)
    func `no changed badge of the examples is written directly otherwise than the complete way does`(
        seed: UInt64
    ) throws {
        let documents = try CredentialCorpus.examples().map(\.document)
        try judge(documents, count: 500, seed: seed)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"), arguments: UInt64(1)...8)
    func `no changed published document is written directly otherwise than the complete way does`(
        seed: UInt64
    ) throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        var documents: [JSON] = []
        for (_, document) in try CredentialCorpus.published() {
            if document.compactText().utf8.count < 20_000, canonicalizer.directDataset(of: document) != nil {
                documents.append(document)
            }
        }
        try judge(documents, count: 1300, seed: seed)
    }

    private func judge(_ documents: [JSON], count: Int, seed: UInt64) throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        var random = SeededGenerator(seed: seed)
        let mutation = try CredentialMutation(learningFrom: documents)
        var same = 0
        for number in 0..<count {
            let document = documents.randomElement(using: &random)
            guard let changed = document.map({ mutation.changed($0, &random) }) else {
                throw StandardsError.empty("documents")
            }
            switch DirectWay.outcome(changed, by: canonicalizer) {
            case .left: continue
            case .same: same += 1
            case .different(let how): Issue.record("seed \(seed), number \(number): \(how): \(changed.compactText())")
            }
        }
        print("changed documents: \(count), \(same) of them written directly")
        #expect(same > count / 20)
    }
}
