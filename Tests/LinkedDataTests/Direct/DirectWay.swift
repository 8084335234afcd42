import LinkedData
import StrictJSON

/// How one document comes out, written directly and by the complete algorithms.
enum DirectWay {
    enum Outcome: Equatable {
        /// Left to the complete algorithms.
        case left
        /// Written directly, with the same statements.
        case same
        /// Written directly, and the complete algorithms refuse it or make other statements.
        case different(String)
    }

    static func outcome(_ document: JSON, by canonicalizer: LinkedDataCanonicalizer) -> Outcome {
        guard let direct = canonicalizer.directDataset(of: document) else { return .left }
        do {
            let complete = try canonicalizer.processor.dataset(of: document, options: .credential)
            return try text(direct) == text(complete) ? .same : .different("other statements")
        } catch {
            return .different("\(error)")
        }
    }

    /// The canonical form, or that there is none because telling blank nodes apart takes too much work.
    private static func text(_ dataset: RDFDataset) throws -> [UInt8] {
        do throws(LinkedDataError) {
            return try dataset.canonicalForm().nquads
        } catch {
            guard error.codeName.utf8.starts(with: "rdfc.".utf8) else { throw error }
            return Array(error.codeName.utf8)
        }
    }
}
