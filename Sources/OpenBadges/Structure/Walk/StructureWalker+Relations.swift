import StrictJSON
import VerifiableCredentials

extension StructureWalker {
    /// Judges what the members of one object must have in common.
    mutating func checkRelation(_ relation: ClassRules.Relation, of object: JSONObject, at subject: JSONPointer) {
        switch relation {
        case .validity:
            checkValidity(of: object, at: subject)
        case .recipient:
            let identifiers = object["identifier"]
            guard object["id"] == nil, identifiers == nil || identifiers?.array?.isEmpty == true else { return }
            let expected = "id, or at least one identifier"
            note(.noRecipient, subject, found: "no id and no identifier", expected: expected)
        case .criteria:
            guard object["id"] == nil, object["narrative"] == nil else { return }
            let expected = "id, narrative, or both"
            note(.noCriteria, subject, found: "no id and no narrative", expected: expected)
        case .digest:
            guard object["digestSRI"] == nil, object["digestMultibase"] == nil else { return }
            note(.noDigest, subject, found: "no digest", expected: "digestSRI, digestMultibase, or both")
        case .claims:
            guard object.isEmpty else { return }
            note(.noClaims, subject, found: "an empty object", expected: "at least one statement about the subject")
        }
    }

    /// Says which identifiers of a set stand more than once.
    mutating func checkUniqueIdentifiers(_ items: [JSON], at subject: JSONPointer) {
        var places: [[UInt8]: Int] = [:]
        for (index, item) in items.enumerated() where !isFull {
            guard let id = item["id"]?.string else { continue }
            if let first = places.updateValue(index, forKey: Array(id.utf8)) {
                places[Array(id.utf8)] = first
                let shown = DisplayText.quoted(id, limit: 80)
                let expected = "an id that no other item has; item \(first) has it too"
                note(.duplicateIdentifier, subject.appending(index).appending("id"), found: shown, expected: expected)
            }
        }
    }

    private mutating func checkValidity(of object: JSONObject, at subject: JSONPointer) {
        // The names are those of either version: a credential of one version may carry the members of the other.
        for version in DataModelVersion.allCases {
            guard let from = object[version.validFromMember]?.string,
                let until = object[version.validUntilMember]?.string,
                let start = Instant(from), let end = Instant(until), end < start
            else { continue }
            let place = subject.appending(version.validUntilMember)
            let expected = "not before \(version.validFromMember), \(start.rfc3339)"
            note(.endsBeforeBeginning, place, found: end.rfc3339, expected: expected)
        }
    }
}
