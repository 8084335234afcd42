/// Puts a badge element into an SVG and leaves everything else as it is.
struct SVGBadgeWriter {
    /// The picture.
    let svg: [UInt8]
    /// What stands in it.
    let document: SVGDocument

    /// The picture without the badges that it held, and with this one.
    func baked(_ payload: [UInt8], form: BakedPayload.Form) -> [UInt8] {
        let (prefix, isDeclared) = prefix()
        let namespace = BakedPayload.Standard.openBadges3.namespace
        let nameEnd = document.rootName.upperBound
        var result = Array(svg[..<nameEnd])
        result.reserveCapacity(svg.count + payload.count + 256)
        if !isDeclared { result += Array(" xmlns:\(prefix)=\"\(namespace)\"".utf8) }
        if document.rootIsEmpty {
            result += svg[nameEnd..<document.rootTag.upperBound - 2]
            result += Array(">".utf8) + element(prefix, payload, form)
            result += Array("</".utf8) + svg[document.rootName] + Array(">".utf8)
        } else {
            result += svg[nameEnd..<document.rootTag.upperBound]
            result += element(prefix, payload, form)
        }
        var at = document.rootTag.upperBound
        for badge in document.badges where badge.range.lowerBound >= at {
            result += svg[at..<badge.range.lowerBound]
            at = badge.range.upperBound
        }
        return result + svg[at...]
    }

    /// The prefix for the element, and whether the root declares it for the namespace already: `openbadges` if it may be
    /// had, else another that is bound to the namespace, else `openbadges3` and so on.
    private func prefix() -> (String, Bool) {
        let bound = document.rootPrefixes
        let own = bound.filter { $0.meaning == .badge(.openBadges3) }.map { String(decoding: $0.prefix, as: UTF8.self) }
        let usual = "openbadges"
        if own.contains(where: { $0.utf8.elementsEqual(usual.utf8) }) { return (usual, true) }
        if let other = own.first { return (other, true) }
        let names = [usual] + (3...(3 + bound.count)).map { "\(usual)\($0)" }
        let free = names.first { name in !bound.contains { $0.prefix.elementsEqual(name.utf8) } }
        return (free ?? usual, false)
    }

    private func element(_ prefix: String, _ payload: [UInt8], _ form: BakedPayload.Form) -> [UInt8] {
        let name = "\(prefix):\(BakedPayload.Standard.openBadges3.elementName)"
        let end = Array("</\(name)>".utf8)
        if form == .token { return Array("<\(name) verify=\"".utf8) + payload + Array("\">".utf8) + end }
        return Array("<\(name)>".utf8) + characterData(payload) + end
    }

    /// The text in CDATA sections. The end of a section inside it is divided between two; a carriage return, which XML
    /// readers would turn into a line feed, stands as a reference between two.
    private func characterData(_ text: [UInt8]) -> [UInt8] {
        let open = Array("<![CDATA[".utf8)
        let close = Array("]]>".utf8)
        var data = open
        var brackets = 0
        for byte in text {
            if byte == UInt8(ascii: ">"), brackets >= 2 { data += close + open }
            brackets = byte == UInt8(ascii: "]") ? brackets + 1 : 0
            if byte == 0xD {
                data += close + Array("&#13;".utf8) + open
            } else {
                data.append(byte)
            }
        }
        return data + close
    }
}
