import BadgeTesting
import Foundation
import StrictJSON
import Testing

@Suite struct LimitsDocumentTests {
    /// Every limit of `UntrustedInput`.
    private static let limits: [String: Int] = [
        "documentBytes": UntrustedInput.documentBytes,
        "documentDepth": UntrustedInput.documentDepth,
        "documentNodes": UntrustedInput.documentNodes,
        "problems": UntrustedInput.problems,
        "entries": UntrustedInput.entries,
        "endorsements": UntrustedInput.endorsements,
        "endorsementDepth": UntrustedInput.endorsementDepth,
        "contexts": UntrustedInput.contexts,
        "results": UntrustedInput.results,
        "schemaDocuments": UntrustedInput.schemaDocuments,
        "schemaNodes": UntrustedInput.schemaNodes,
        "schemaDepth": UntrustedInput.schemaDepth,
        "schemaWork": UntrustedInput.schemaWork,
        "schemaPatterns": UntrustedInput.schemaPatterns,
        "patternBytes": UntrustedInput.patternBytes,
        "patternWork": UntrustedInput.patternWork,
        "schemaAnchorBytes": UntrustedInput.schemaAnchorBytes,
        "numberDigits": UntrustedInput.numberDigits,
        "quads": UntrustedInput.quads,
        "nquadsBytes": UntrustedInput.nquadsBytes,
        "canonicalizationWork": UntrustedInput.canonicalizationWork,
        "canonicalizationDepth": UntrustedInput.canonicalizationDepth,
        "contextDepth": UntrustedInput.contextDepth,
        "contextTerms": UntrustedInput.contextTerms,
        "contextWork": UntrustedInput.contextWork,
        "pictureBytes": UntrustedInput.pictureBytes,
        "payloadBytes": UntrustedInput.payloadBytes,
        "elementDepth": UntrustedInput.elementDepth,
        "elementAttributes": UntrustedInput.elementAttributes,
        "elementNamespaces": UntrustedInput.elementNamespaces,
        "hostedURLBytes": UntrustedInput.hostedURLBytes,
        "proofs": UntrustedInput.proofs,
        "keyFileBytes": UntrustedInput.keyFileBytes,
        "keyIdentifierBytes": UntrustedInput.keyIdentifierBytes,
        "keyPlaces": UntrustedInput.keyPlaces,
        "passphraseRounds": UntrustedInput.passphraseRounds,
        "passphraseWork": UntrustedInput.passphraseWork,
        "statusListBytes": UntrustedInput.statusListBytes,
        "statusListInflatedBytes": UntrustedInput.statusListInflatedBytes,
        "statusLists": UntrustedInput.statusLists, "statusBytes": UntrustedInput.statusBytes,
        "strangersListBytes": UntrustedInput.strangersListBytes,
        "evidencePieces": UntrustedInput.evidencePieces,
        "openingBytes": UntrustedInput.openingBytes,
        "artifactBytes": UntrustedInput.artifactBytes,
        "unnamedBytes": UntrustedInput.unnamedBytes,
        "unnamedFiles": UntrustedInput.unnamedFiles,
        "foundBytes": UntrustedInput.foundBytes,
        "folderFiles": UntrustedInput.folderFiles,
        "folderDepth": UntrustedInput.folderDepth,
        "reportBytes": UntrustedInput.reportBytes,
        "reportNodes": UntrustedInput.reportNodes,
        "links": UntrustedInput.links,
        "rememberedURLs": UntrustedInput.rememberedURLs,
        "rememberedBytes": UntrustedInput.rememberedBytes,
        "stateRecordBytes": UntrustedInput.stateRecordBytes,
        "stateBytes": UntrustedInput.stateBytes,
        "stateFiles": UntrustedInput.stateFiles,
        "connectSeconds": UntrustedInput.connectSeconds,
        "fetchSeconds": UntrustedInput.fetchSeconds,
        "artifactFetchSeconds": UntrustedInput.artifactFetchSeconds,
        "redirects": UntrustedInput.redirects,
        "responseHeadBytes": UntrustedInput.responseHeadBytes,
        "fetchedURLBytes": UntrustedInput.fetchedURLBytes,
        "keyDocumentBytes": UntrustedInput.keyDocumentBytes,
        "fetchesAtOnce": UntrustedInput.fetchesAtOnce,
        "badgeFetchSeconds": UntrustedInput.badgeFetchSeconds,
        "badgeFetchBytes": UntrustedInput.badgeFetchBytes,
        "hostSilences": UntrustedInput.hostSilences,
        "fetchesPerHost": UntrustedInput.fetchesPerHost,
        "registries": UntrustedInput.registries,
        "yamlBytes": UntrustedInput.yamlBytes,
        "yamlDepth": UntrustedInput.yamlDepth,
        "yamlNodes": UntrustedInput.yamlNodes,
        "submittedFiles": UntrustedInput.submittedFiles,
        "participants": UntrustedInput.participants,
        "textBytes": UntrustedInput.textBytes,
        "tableBytes": UntrustedInput.tableBytes,
        "tableRows": UntrustedInput.tableRows,
        "tableColumns": UntrustedInput.tableColumns,
        "tableCellBytes": UntrustedInput.tableCellBytes,
        "sheetBytes": UntrustedInput.sheetBytes,
        "sheetCellBytes": UntrustedInput.sheetCellBytes,
        "rounds": UntrustedInput.rounds,
        "recordBytes": UntrustedInput.recordBytes,
    ]

    @Test func `docs/limits.md names every limit with its value and no other`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/limits.md"), encoding: .utf8)
        var documented: [String: Int] = [:]
        for line in page.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            documented[cells[0].trimmingCharacters(in: ["`"])] = Int(cells[1])
        }
        #expect(documented == Self.limits)
    }

    @Test func `this test knows every limit of the source`() throws {
        let file = Repository.root.appending(path: "Sources/StrictJSON/Limits/UntrustedInput.swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        #expect(source.split(separator: "package static let").count - 1 == Self.limits.count)
    }
}
