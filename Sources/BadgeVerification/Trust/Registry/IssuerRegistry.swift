import StrictJSON

/// A list of issuers that somebody keeps, in the simple form that registries of issuers of digital credentials have: a JSON
/// object whose member `registry` has the issuers' ids as names, each with an object that holds a `name` and perhaps a
/// `url` and a `location`. The list is not signed.
public struct IssuerRegistry: Sendable {
    /// An issuer on the list. All texts are foreign.
    public struct Issuer: Sendable, Equatable {
        /// What the registry calls it.
        public let name: String?
        /// Its page.
        public let url: String?
    }

    /// How many issuers it names.
    public let count: Int
    /// When the registry says that it was changed last, absent where it does not. Foreign text.
    public let updated: String?
    private let issuers: [[UInt8]: Issuer]

    /// Reads a registry. Members that are not known are passed over.
    ///
    /// - Throws: ``RegistryError``.
    public init(_ bytes: [UInt8]) throws(RegistryError) {
        if Self.isToken(bytes) { throw Self.signed("a signed token") }
        let document: JSON
        do throws(JSONError) {
            document = try JSON.read(bytes)
        } catch {
            throw RegistryError(.notJSON, "it is no JSON document: " + error.detail, hint: error.hint)
        }
        guard document.object != nil else { throw Self.form("expected an object, found \(document.kind)") }
        if ["proof", "credentialSubject", "verifiableCredential"].contains(where: { document[$0] != nil }) {
            throw Self.signed("a signed credential")
        }
        guard let list = document["registry"]?.object else {
            let found = document["registry"].map { "it is \($0.kind)" } ?? "there is none"
            throw Self.form("expected a member registry that holds an object; " + found)
        }
        var issuers: [[UInt8]: Issuer] = [:]
        for member in list.members {
            guard member.value.object != nil else {
                let place = DisplayText.quoted(member.name, limit: 80)
                throw Self.form("expected an object for \(place), found \(member.value.kind)")
            }
            issuers[Array(member.name.utf8)] = Issuer(
                name: member.value["name"]?.string,
                url: member.value["url"]?.string
            )
        }
        self.issuers = issuers
        count = issuers.count
        updated = document["meta"]?["updated"]?.string
    }

    /// The issuer of that id, compared as bytes; absent where the list does not name it.
    public func issuer(_ id: String) -> Issuer? {
        issuers[Array(id.utf8)]
    }

    /// Whether the bytes are a compact token: three parts of base64url, which no JSON document is.
    private static func isToken(_ bytes: [UInt8]) -> Bool {
        let text = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        return text.starts(with: "eyJ".utf8) && text.count { $0 == UInt8(ascii: ".") } == 2
    }

    private static func signed(_ what: String) -> RegistryError {
        RegistryError(
            .signed,
            "it is \(what), and this program reads registries only as plain lists",
            hint: "ask whoever keeps it for the list as plain JSON"
        )
    }

    private static func form(_ detail: String) -> RegistryError {
        RegistryError(
            .form,
            "it is no registry of issuers: " + detail,
            hint: #"a registry begins with {"registry": {"did:web:school.example": {"name": "…"}}}"#
        )
    }
}
