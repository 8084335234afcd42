internal import StrictJSON

/// Textual encodings as RFC 7468 §3 writes them strictly: one block, lines of base64, nothing else but blank lines around
/// it.
struct PEM {
    /// What stands after BEGIN: `PUBLIC KEY`.
    let label: String
    /// The bytes inside.
    let bytes: [UInt8]

    /// How many bytes of text are read.
    static let limit = UntrustedInput.keyFileBytes

    init(label: String, bytes: [UInt8]) {
        self.label = label
        self.bytes = bytes
    }

    /// Reads the only block of a text. Headers as old private keys have them (`Proc-Type`) are not read:
    /// see ``hasLegacyHeader``.
    init(_ text: [UInt8]) throws(CryptoError) {
        guard text.count <= Self.limit else {
            throw CryptoError(.keyFileTooLarge, "a PEM text has \(text.count) bytes; at most \(Self.limit) are read")
        }
        let lines = Self.lines(of: text)
        guard let first = lines.first, let label = Self.label(of: first, word: "BEGIN") else {
            throw CryptoError(.keyMalformed, "a PEM text must begin with a line -----BEGIN …-----")
        }
        guard let end = lines.firstIndex(where: { Self.label(of: $0, word: "END") != nil }) else {
            throw CryptoError(.keyMalformed, "a PEM text has no line -----END \(DisplayText.escaped(label))-----")
        }
        guard let closing = Self.label(of: lines[end], word: "END"), closing.isSameBytes(as: label) else {
            throw CryptoError(.keyMalformed, "a PEM text begins and ends with different labels")
        }
        guard end == lines.count - 1 else {
            throw CryptoError(
                .keyMalformed,
                "there is text after -----END \(DisplayText.escaped(label))-----",
                hint: "give a file with one key only"
            )
        }
        let body = Array(lines[1..<end].joined())
        guard !body.contains(UInt8(ascii: ":")) else {
            self.label = label
            bytes = []
            hasLegacyHeader = true
            return
        }
        self.label = label
        bytes = try Base64.encoding.decode(body[...])
    }

    /// Whether the block has headers, as the pre-PKCS #8 encryption of OpenSSL writes them.
    private(set) var hasLegacyHeader = false

    /// Whether the label is that of a private key in any form: `PRIVATE KEY`, `EC PRIVATE KEY`, and so on.
    var isPrivateKey: Bool {
        label.utf8.suffix(11).elementsEqual("PRIVATE KEY".utf8)
    }

    /// The block as text.
    var text: String {
        let body = Array(Base64.encode(bytes).utf8)
        var lines = ["-----BEGIN \(label)-----"]
        for start in stride(from: 0, to: body.count, by: 64) {
            lines.append(String(decoding: body[start..<min(start + 64, body.count)], as: UTF8.self))
        }
        lines.append("-----END \(label)-----")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether the text looks like PEM: its first line that is not blank begins with five hyphens.
    static func isLikely(_ text: [UInt8]) -> Bool {
        text.drop { isBlank($0) }.starts(with: "-----".utf8)
    }

    /// The lines without the blanks at their ends; blank lines before, after and between are left out.
    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        text.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
            var line = line
            while let last = line.last, isBlank(last) { line.removeLast() }
            return line.isEmpty ? nil : line
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func label(of line: ArraySlice<UInt8>, word: String) -> String? {
        let opening = Array("-----\(word) ".utf8)
        let closing = Array("-----".utf8)
        guard line.count >= opening.count + closing.count, line.count <= 100, line.starts(with: opening),
            line.suffix(closing.count).elementsEqual(closing)
        else { return nil }
        return String(decoding: line.dropFirst(opening.count).dropLast(closing.count), as: UTF8.self)
    }
}
