import StrictJSON

extension InstanceTree {
    /// A part in a form of bytes that is the same for equal values: numbers by value, members by name.
    ///
    /// - Parameter work: What may still be done; a byte takes one of 16.
    func canonical(_ index: Int, work: inout Work) throws(JSONSchemaError) -> [UInt8] {
        var bytes: [UInt8] = []
        try write(index, to: &bytes, &work)
        return bytes
    }

    private func write(_ index: Int, to bytes: inout [UInt8], _ work: inout Work) throws(JSONSchemaError) {
        try work.spend(1)
        switch self[index] {
        case .null: bytes.append(UInt8(ascii: "n"))
        case .bool(let flag): bytes.append(UInt8(ascii: flag ? "t" : "f"))
        case .number(let number, _):
            bytes.append(UInt8(ascii: number.isNegative ? "-" : "+"))
            bytes += number.digits
            bytes.append(UInt8(ascii: "e"))
            bytes += String(number.exponent).utf8
            bytes.append(UInt8(ascii: ";"))
        case .string(let text):
            try write(text, to: &bytes, &work)
        case .array(let children):
            bytes.append(UInt8(ascii: "["))
            for child in children { try write(child, to: &bytes, &work) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            let sorted = object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for member in sorted {
                try write(member.name, to: &bytes, &work)
                try write(member.child, to: &bytes, &work)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// A text with its length before it, so that where it ends is never in doubt.
    private func write(_ text: String, to bytes: inout [UInt8], _ work: inout Work) throws(JSONSchemaError) {
        try work.spend(text.utf8.count / 16)
        bytes.append(UInt8(ascii: "s"))
        bytes += String(text.utf8.count).utf8
        bytes.append(UInt8(ascii: ":"))
        bytes += text.utf8
    }
}

/// The work that may still be done.
struct Work {
    /// Steps.
    var left: Int

    /// Takes steps off.
    ///
    /// - Throws: ``JSONSchemaError/Code/limit`` where there are not so many.
    mutating func spend(_ steps: Int) throws(JSONSchemaError) {
        guard left >= steps else {
            throw JSONSchemaError(.limit, "to judge the value by the schema takes more work than any badge is worth")
        }
        left -= steps
    }
}
