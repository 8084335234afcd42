import LinkedData
import StrictJSON

/// Everything that a context says, in lines: its settings, each term with all that is said of it, and the same of each
/// scoped context when it is processed where it would come into force.
struct ContextPrint {
    let processor: JSONLDProcessor
    private var lines: [String] = []
    private(set) var terms = 0

    init(processor: JSONLDProcessor) {
        self.processor = processor
    }

    mutating func print(of url: String) -> [String] {
        do throws(LinkedDataError) {
            let context = try processor.context(.string(url))
            add(context, over: nil, depth: 0)
        } catch {
            lines.append("error \(error.codeName)")
        }
        return lines
    }

    private mutating func add(_ context: ActiveContext, over outer: ActiveContext?, depth: Int) {
        let indent = String(repeating: " ", count: depth)
        lines.append(
            indent + "settings \(context.base ?? "-") \(context.vocabulary ?? "-") \(context.language ?? "-") "
                + "\(context.direction ?? "-") \(context.previous == nil)"
        )
        for term in context.terms {
            guard let definition = context.definition(of: term) else { continue }
            let scope = definition.localContext?.unordered().compactText() ?? "-"
            // What the outer context says of it too stands there already
            if let old = outer?.definition(of: term),
                line(term, old, scope: old.localContext?.unordered().compactText() ?? "-")
                    == line(term, definition, scope: scope)
            {
                continue
            }
            terms += 1
            lines.append(indent + line(term, definition, scope: scope))
            guard let local = definition.localContext, depth < 8 else { continue }
            do throws(LinkedDataError) {
                let inner = try processor.context(
                    local,
                    on: context,
                    overridesProtected: true,
                    baseURL: definition.baseURL
                )
                add(inner, over: context, depth: depth + 1)
            } catch {
                lines.append(indent + " error \(error.codeName)")
            }
        }
    }

    private func line(_ term: String, _ definition: TermDefinition, scope: String) -> String {
        let flags = "\(definition.isPrefix) \(definition.isProtected) \(definition.isReverse)"
        let settings =
            "\(definition.language?.value ?? "-") \(definition.language == .null) "
            + "\(definition.direction?.value ?? "-") \(definition.direction == .null)"
        return "\(term) \(definition.iri?.text ?? "-") \(flags) \(definition.type?.text ?? "-") "
            + "\(definition.container.rawValue) \(settings) \(definition.index ?? "-") \(definition.nest ?? "-") "
            + "\(definition.baseURL ?? "-") \(scope)"
    }
}
