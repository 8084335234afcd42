extension NQuadsReader {
    /// Reads an IRI in angle brackets (`IRIREF`).
    mutating func readIRI(expected: StaticString) throws(LinkedDataError) -> TermID {
        let begin = index
        guard index < bytes.count, bytes[index] == UInt8(ascii: "<") else { throw unexpected("\(expected)") }
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "\\"),
            bytes[end] > 0x20
        { end += 1 }
        let bytes = bytes
        do {
            if end < bytes.count, bytes[end] == UInt8(ascii: ">") {
                let term = try dataset.iri(bytes.span.extracting(index + 1..<end))
                index = end + 1
                return term
            }
            index += 1
            try unescapeIRI()
            let unescaped = unescaped
            return try dataset.iri(unescaped.storage.span.extracting(0..<unescaped.count))
        } catch {
            throw located(error, at: begin)
        }
    }

    private mutating func unescapeIRI() throws(LinkedDataError) {
        unescaped.truncate(to: 0)
        while true {
            guard index < bytes.count else { throw unexpected("the angle bracket that ends the IRI") }
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "\\") {
                try unescape(isLiteral: false)
            } else if IRISyntax.isForbidden(byte) {
                throw unexpected("the angle bracket that ends the IRI")
            } else {
                unescaped.append(byte)
                index += 1
            }
        }
        index += 1
    }

    /// Reads a blank node (`BLANK_NODE_LABEL`).
    mutating func readBlankNode() throws(LinkedDataError) -> TermID {
        let begin = index
        guard bytes.count - index >= 2, bytes[index + 1] == UInt8(ascii: ":") else {
            index += 1
            throw unexpected("the colon of a blank node, _:")
        }
        var end = index + 2
        while end < bytes.count {
            let byte = bytes[end]
            if byte >= 0x80 {
                guard let (scalar, length) = UTF8Scalar.read(bytes.span, at: end),
                    BlankNodeLabel.isNameCharacter(scalar, isFirst: false)
                else { break }
                end += length
            } else if BlankNodeLabel.isNameCharacter(Unicode.Scalar(byte), isFirst: false) {
                end += 1
            } else {
                break
            }
        }
        while end > index + 2, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let bytes = bytes
        do {
            let term = try dataset.blankNode(label: bytes.span.extracting(index + 2..<end))
            index = end
            return term
        } catch {
            throw located(error, at: begin)
        }
    }

    /// Reads a literal with its datatype or language.
    mutating func readLiteral() throws(LinkedDataError) -> TermID {
        let begin = index
        index += 1
        let start = index
        while index < bytes.count, NQuadsReader.standsForItself(bytes[index]) { index += 1 }
        var isPlain = true
        let end = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "\\") {
            isPlain = false
            try unescapeLiteral(from: start)
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            throw unexpected("the quotation mark that ends the text")
        }
        index += 1
        do {
            return try endLiteral(start, end, isPlain)
        } catch {
            throw error.location == nil ? located(error, at: begin) : error
        }
    }

    private mutating func endLiteral(_ start: Int, _ end: Int, _ isPlain: Bool) throws(LinkedDataError) -> TermID {
        let text = isPlain ? bytes : unescaped.storage
        let range = isPlain ? start..<end : 0..<unescaped.count
        let next = index < bytes.count ? bytes[index] : 0
        if next == UInt8(ascii: "@") {
            let language = try readLanguage()
            let bytes = bytes
            return try dataset.literal(text.span.extracting(range), language: bytes.span.extracting(language))
        }
        if next == UInt8(ascii: "^") {
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "^") else {
                throw unexpected("^^ before a datatype")
            }
            index += 1
            let datatype = try readIRI(expected: "the datatype, an IRI in angle brackets")
            return try dataset.literal(text.span.extracting(range), datatype: datatype)
        }
        return try dataset.literal(text.span.extracting(range))
    }

    /// Reads a language tag (`LANGTAG`) and says where it stands.
    private mutating func readLanguage() throws(LinkedDataError) -> Range<Int> {
        index += 1
        let start = index
        while index < bytes.count, NQuadsReader.isOfLanguageTag(bytes[index]) { index += 1 }
        guard LanguageTagSyntax.isWellFormed(bytes.span.extracting(start..<index)) else {
            index = start
            throw unexpected("a language tag such as en or de-CH")
        }
        return start..<index
    }

    private mutating func unescapeLiteral(from start: Int) throws(LinkedDataError) {
        let bytes = bytes
        unescaped.truncate(to: 0)
        unescaped.append(bytes.span, from: start, count: index - start)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                try unescape(isLiteral: true)
            } else if NQuadsReader.standsForItself(bytes[index]) {
                unescaped.append(bytes[index])
                index += 1
            } else {
                return
            }
        }
    }

    /// Whether a byte of a text in quotation marks stands for itself (`STRING_LITERAL_QUOTE`).
    @inline(__always)
    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "\n")
            && byte != UInt8(ascii: "\r")
    }

    private static func isOfLanguageTag(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
