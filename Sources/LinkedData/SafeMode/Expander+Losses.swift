import StrictJSON

// Safe mode: what would reach no signed statement is found while expanding. All of it is gathered, up to a limit.
extension Expander {
    /// Takes note of something that would be lost, in safe mode.
    mutating func lose(_ code: LinkedDataError.Code, _ detail: @autoclosure () -> String, hint: String? = nil) {
        guard options.isSafe, losses.count < UntrustedInput.problems else { return }
        losses.append(
            LinkedDataError(
                code,
                detail(),
                hint: hint ?? "whoever issued the document must mend it and sign it anew",
                pointer: JSONPointer(tokens: path)
            )
        )
    }

    /// A member whose name stands for nothing.
    mutating func loseMember(_ member: JSONObject.Member, in active: ActiveContext) {
        guard options.isSafe else { return }
        let name = DisplayText.quoted(member.name, limit: 80)
        lose(
            .undefinedTerm,
            "no context defines the member \(name) here, so no signature covers it",
            hint: nearest(to: member.name, in: active)
        )
    }

    /// What is near a name, and who can mend it. Of many problems only the first are looked at so closely.
    private func nearest(
        to name: String,
        in active: ActiveContext,
        remedy: String = "must use a defined name, or a context that defines this one"
    ) -> String {
        let remedy = "whoever issued the document " + remedy
        guard losses.count < 20, let near = NearText.nearest(to: name, among: active.terms) else { return remedy }
        return "perhaps \(DisplayText.quoted(near)) is meant; " + remedy
    }

    /// An identifier: it must be an absolute IRI or a blank node.
    mutating func checkReference(_ iri: ExpandedIRI?, of text: String, in active: ActiveContext) {
        guard options.isSafe else { return }
        guard case .iri(let iri)? = iri else {
            lose(.undefinedTerm, "\(DisplayText.quoted(text)) stands for nothing")
            return
        }
        if IRI.isBlankNode(iri) || IRI.isWellFormed(iri) { return }
        if IRI.hasScheme(iri) {
            lose(.malformedIRI, "\(DisplayText.quoted(iri)) has a character that no IRI has")
        } else {
            lose(
                .relativeReference,
                "\(DisplayText.quoted(text)) is not a whole IRI, and nothing says what it is relative to",
                hint: nearest(to: text, in: active, remedy: "must write the IRI with its scheme")
            )
        }
    }

    /// A type: a term, or an IRI.
    mutating func checkType(_ iri: ExpandedIRI?, of text: String, in active: ActiveContext) {
        guard options.isSafe else { return }
        switch iri {
        case .iri(let iri)? where IRI.isBlankNode(iri) || IRI.hasScheme(iri):
            checkReference(.iri(iri), of: text, in: active)
        default:
            lose(
                .undefinedTerm,
                "no context defines the type \(DisplayText.quoted(text, limit: 80)) here, so no signature covers it",
                hint: nearest(to: text, in: active)
            )
        }
    }

    /// The contexts that a document names: only known ones, each once.
    func checkContexts(_ local: JSON) throws(LinkedDataError) {
        var seen: Set<ByteKey> = []
        if local.items.count > UntrustedInput.contexts {
            throw fail(.contextOverflow, "more than \(UntrustedInput.contexts) contexts are named")
        }
        for item in local.items {
            guard let url = item.string else {
                throw fail(
                    .inlineContext,
                    "a context is written out here (\(item.kind)), which could give any name any meaning; only published "
                        + "contexts are taken, by their URLs",
                    hint: "whoever issued the document must name published contexts only and sign it anew"
                )
            }
            if !seen.insert(ByteKey(url)).inserted {
                throw fail(.repeatedContext, "the context \(DisplayText.escaped(url)) is named twice")
            }
        }
    }
}
