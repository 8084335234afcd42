extension JSON {
    /// ``prettyBytes()`` with every character that ``DisplayText`` would not show as it is (controls, bidirectional
    /// controls, invisible characters) written as an escape of JSON: the same value to every reader, and harmless on a
    /// terminal.
    public func terminalBytes() -> [UInt8] {
        let bytes = prettyBytes()
        // Outside strings JSON is ASCII, so whatever is hidden stands in a string, where an escape may stand too.
        guard bytes.contains(where: { $0 >= 0x7F }) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\n" || !DisplayText.isHidden(scalar) {
                output += Array(String(scalar).utf8)
            } else {
                for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
                    let digits = String(unit, radix: 16)
                    output += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
                }
            }
        }
        return output
    }
}
