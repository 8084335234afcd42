import BadgePrograms
import StrictJSON
import VerifiableCredentials

/// Looks after the addresses that a template puts into its badges.
struct TemplateSurvey: Sendable {
    let loader: any ResourceLoader

    /// What a template has to say; absent where it names no address.
    func section(of template: Template, at path: String) async -> EvidenceSection? {
        var alignments: [TemplateAlignment] = []
        for alignment in template.alignments
        where !alignments.contains(where: { $0.url.isSameBytes(as: alignment.url) }) {
            alignments.append(alignment)
        }
        if alignments.isEmpty { return nil }
        let rows = await OrderedTasks.map(alignments, atOnce: UntrustedInput.fetchesAtOnce) { alignment in
            let (state, detail) = await look(alignment.url)
            return EvidenceRow(
                .alignment,
                id: alignment.url,
                name: alignment.name,
                url: alignment.url,
                state,
                detail: detail
            )
        }
        return EvidenceSection(.template, source: path, title: template.name, rows: rows)
    }

    private func look(_ url: String) async -> (EvidenceState, String?) {
        do {
            _ = try await loader.look(url)
            return (.there, nil)
        } catch {
            return EvidenceState.of(error)
        }
    }
}
