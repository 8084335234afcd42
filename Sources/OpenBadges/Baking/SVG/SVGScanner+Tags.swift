extension SVGScanner {
    /// Reads a start tag or empty-element tag and notes what it opens.
    mutating func startTag() throws(BakingError) {
        let start = cursor
        cursor.at += 1
        let name = try cursor.qualifiedName()
        guard open.count < BakingLimits.elementDepth else {
            throw start.error(.svgDepth, "elements are nested more than \(BakingLimits.elementDepth) deep")
        }
        let outerBindings = namespaces.bindings.count
        attributes.removeAll(keepingCapacity: true)
        let isEmpty = try readAttributes()
        try checkDistinct(from: start)
        let meaning = try namespaces.meaning(of: name, in: start)
        let range = start.at..<cursor.at
        if document.rootTag.isEmpty {
            try root(name, meaning, range, isEmpty: isEmpty)
        }
        let badge = noteBadge(name, meaning, range)
        if isEmpty {
            namespaces.restore(count: outerBindings)
        } else {
            open.append(OpenElement(name: name.range, bindings: outerBindings, badge: badge))
            if let badge { openBadges.append(badge) }
        }
    }

    /// Reads an end tag, which must be that of the innermost open element.
    mutating func endTag() throws(BakingError) {
        let start = cursor
        cursor.at += 2
        let name = try cursor.qualifiedName()
        cursor.skipSpace()
        guard cursor.peek() == UInt8(ascii: ">") else { throw cursor.syntax("an end tag should end here") }
        cursor.at += 1
        guard let element = open.popLast() else { return }
        guard cursor.isSame(name.range, element.name) else {
            let names = "\(start.shown(name.range)), but the innermost element is \(start.shown(element.name))"
            throw start.error(.svgUnbalanced, "an end tag closes \(names)")
        }
        namespaces.restore(count: element.bindings)
        if let badge = element.badge {
            openBadges.removeLast()
            let content = document.badges[badge].content
            document.badges[badge].content = content.lowerBound..<start.at
            document.badges[badge].range = document.badges[badge].range.lowerBound..<cursor.at
        }
    }

    /// Reads the attributes up to the end of the tag, and says whether it is an empty element's.
    private mutating func readAttributes() throws(BakingError) -> Bool {
        while true {
            let hasSpace = cursor.skipSpace()
            if cursor.peek() == UInt8(ascii: ">") {
                cursor.at += 1
                return false
            }
            if cursor.peek() == UInt8(ascii: "/"), cursor.peek(1) == UInt8(ascii: ">") {
                cursor.at += 2
                return true
            }
            guard hasSpace, !cursor.isAtEnd else {
                throw cursor.syntax("a space, or the end of the tag, should stand here; found \(cursor.found())")
            }
            guard attributes.count < BakingLimits.attributes else {
                throw cursor.error(.svgTooManyNames, "an element has more than \(BakingLimits.attributes) attributes")
            }
            try readAttribute()
        }
    }

    private mutating func readAttribute() throws(BakingError) {
        let start = cursor
        let name = try cursor.qualifiedName()
        cursor.skipSpace()
        guard cursor.peek() == UInt8(ascii: "=") else { throw cursor.syntax("an attribute has no value") }
        cursor.at += 1
        cursor.skipSpace()
        let quote = cursor.peek()
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw cursor.syntax("an attribute's value must stand in quotation marks")
        }
        cursor.at += 1
        let valueStart = cursor.at
        while cursor.peek() != quote {
            switch cursor.peek() {
            case 0: throw start.syntax("an attribute's value has no end")
            case UInt8(ascii: "<"): throw cursor.syntax("the character < must not stand in an attribute's value")
            case UInt8(ascii: "&"): _ = try SVGText.reference(&cursor)
            default: cursor.at += 1
            }
        }
        let value = valueStart..<cursor.at
        cursor.at += 1
        attributes.append(Attribute(name: name, value: value, hash: cursor.hash(of: name.local)))
        let declares = name.hasPrefix ? name.prefix : name.range
        if cursor.bytes[declares].elementsEqual("xmlns".utf8) {
            try namespaces.declare(name, value: value, in: start)
        }
    }

    /// That no two attributes have the same name in the same namespace (Namespaces in XML, section 6.3).
    private mutating func checkDistinct(from start: SVGCursor) throws(BakingError) {
        for index in attributes.indices {
            let namespace = try namespaces.identity(ofAttribute: attributes[index].name, in: start)
            attributes[index].namespace = namespace
            let hash = attributes[index].hash
            for other in 0..<index where attributes[other].hash == hash && attributes[other].namespace == namespace {
                guard !cursor.isSame(attributes[other].name.local, attributes[index].name.local) else {
                    let name = start.shown(attributes[index].name.range)
                    throw start.error(.svgDuplicateAttribute, "an element has the attribute \(name) twice")
                }
            }
        }
    }

    /// Notes the root, which must be `svg` in SVG's namespace.
    private mutating func root(
        _ name: QualifiedName,
        _ meaning: SVGNamespaces.Meaning,
        _ range: Range<Int>,
        isEmpty: Bool
    ) throws(BakingError) {
        guard meaning == .svg, cursor.bytes[name.local].elementsEqual("svg".utf8) else {
            let found = SVGCursor(bytes: cursor.bytes, at: range.lowerBound)
            throw found.error(
                .notSVG,
                "the root element is \(cursor.shown(name.range)); it must be svg in the namespace "
                    + "http://www.w3.org/2000/svg",
                hint: "save the picture as SVG in a drawing program"
            )
        }
        document.rootName = name.range
        document.rootTag = range
        document.rootIsEmpty = isEmpty
        document.rootPrefixes = namespaces.bindings.filter { !$0.prefix.isEmpty }
            .map { (Array(cursor.bytes[$0.prefix]), $0.meaning) }
    }

    /// Counts the element, and notes it where it is a badge: its number among the badges.
    private mutating func noteBadge(
        _ name: QualifiedName,
        _ meaning: SVGNamespaces.Meaning,
        _ range: Range<Int>
    ) -> Int? {
        if let outer = openBadges.last { document.badges[outer].hasMarkup = true }
        if open.count == 1 { rootChildren += 1 }
        guard case .badge(let standard) = meaning,
            cursor.bytes[name.local].elementsEqual(standard.elementName.utf8)
        else { return nil }
        let verify = attributes.first { attribute in
            !attribute.name.hasPrefix && cursor.bytes[attribute.name.range].elementsEqual(BadgeVocabulary.verify)
        }
        document.badges.append(
            SVGBadgeElement(
                standard: standard,
                range: range,
                content: range.upperBound..<range.upperBound,
                verify: verify?.value,
                isChildOfRoot: open.count == 1,
                isFirst: open.count == 1 && rootChildren == 1
            )
        )
        return document.badges.count - 1
    }
}
