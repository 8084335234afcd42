import StrictJSON

/// Ways of writing a badge that make the same statements as the plain way, so that no signature over statements tells
/// them apart, and that readers of JSON would not understand.
enum OneSpelling {
    /// Classes of Open Badges whose IRI is that of the property that leads to them: as the name of a member they stand for
    /// `criteria`, `geo` and `image`.
    private static let classes = ["Criteria", "GeoCoordinates", "Image"]

    /// Members that are named like a class, and identifiers that mean nothing outside the file.
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
                    if classes.contains(where: { member.name.isSameBytes(as: $0) }) {
                        note("a member with the name of a class", "the name of the member")
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
