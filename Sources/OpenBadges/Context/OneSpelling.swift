import StrictJSON

/// Ways of writing a badge that make the same statements as the plain way, so that no signature over statements tells
/// them apart, and that readers of JSON would not understand.
enum OneSpelling {
    /// Names that some published context gives the meaning of a member which is read under another name: classes of Open
    /// Badges whose IRI is that of the property that leads to them, `expiration` of a proof that `expires`, and `uid` for an
    /// `id`.
    private static let otherNames = [
        "Achievement", "Address", "Criteria", "GeoCoordinates", "Image", "Profile", "expiration", "uid",
    ]

    /// Members under such names, and identifiers that mean nothing outside the file.
    static func problems(in credential: JSON) -> [ContextProblem] {
        var walk = Walk()
        walk.visit(credential)
        return walk.problems
    }

    private struct Walk {
        var problems: [ContextProblem] = []
        private var path: [String] = []

        mutating func visit(_ value: JSON) {
            switch value {
            case .object(let object):
                for member in object.members {
                    path.append(member.name)
                    if otherNames.contains(where: { member.name.isSameBytes(as: $0) }) {
                        let found = "a member " + DisplayText.quoted(member.name)
                        note(found, "the name under which it is read")
                    }
                    if case .string(let id) = member.value, member.name.isSameBytes(as: "id"), isBlankNode(id) {
                        note(DisplayText.quoted(id, limit: 80), "a URL, or no identifier")
                    }
                    visit(member.value)
                    path.removeLast()
                }
            case .array(let items):
                for (index, item) in items.enumerated() {
                    path.append(String(index))
                    visit(item)
                    path.removeLast()
                }
            default:
                break
            }
        }

        private mutating func note(_ found: String, _ expected: String) {
            guard problems.count < CredentialStructure.limit else { return }
            problems.append(
                ContextProblem(
                    reason: .lost,
                    subject: JSONPointer(tokens: path),
                    found: found,
                    expected: expected
                )
            )
        }

        private func isBlankNode(_ id: String) -> Bool {
            id.utf8.starts(with: "_:".utf8)
        }
    }
}
