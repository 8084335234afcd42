import BadgeVerification

/// The strict reader and the writers of JSON.
enum JSONTarget {
    /// For what we wrote ourselves: indentation may make a document larger than one from outside may be.
    private static let own = JSONLimits(maxBytes: 1 << 26, maxDepth: 64, maxNodes: 100_000)

    static func run(_ bytes: [UInt8]) {
        let value: JSON
        do {
            value = try JSON.read(bytes)
        } catch {
            Property.isFitToShow(error)
            let offset = error.location?.offset ?? -1
            Property.holds((0...bytes.count).contains(offset), "the place of an error is inside the document")
            return
        }

        let compact = value.compactBytes()
        Property.holds(compact.count <= bytes.count * 6, "writing does not swell")
        Property.holds(reread(compact) == value, "what was read and written compactly is read as the same value")
        Property.holds(reread(compact).compactBytes() == compact, "the compact form is a fixed point")
        Property.holds(reread(value.prettyBytes()) == value, "what was read and written with indentation is the same")

        let shown = value.terminalBytes()
        Property.holds(reread(shown) == value, "what was read and written for a terminal is the same value")
        Property.holds(!Property.hasControls(shown, allowing: ["\n"]), "the form for a terminal holds no controls")

        do {
            let canonical = try value.canonicalBytes()
            let again = Property.succeeds("the canonical form can be made canonical") {
                try reread(canonical).canonicalBytes()
            }
            Property.holds(again == canonical, "the canonical form is a fixed point")
            let ofCompact = Property.succeeds("the compact form has a canonical form") {
                try reread(compact).canonicalBytes()
            }
            Property.holds(ofCompact == canonical, "the canonical form does not depend on the writing")
        } catch {
            Property.isFitToShow(error)
        }
    }

    private static func reread(_ bytes: [UInt8]) -> JSON {
        Property.succeeds("what was written can be read") { try JSON.read(bytes, limits: own) }
    }
}
