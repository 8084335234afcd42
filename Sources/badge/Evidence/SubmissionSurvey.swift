import BadgePrograms
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// Looks after the evidence that a submission has made public.
struct SubmissionSurvey: Sendable {
    let templates: [Template]
    let loader: any ResourceLoader

    /// What the folder of a submission has to say.
    ///
    /// - Throws: ``FileError``; ``ProgramErrors`` where `submission.yaml` cannot be understood.
    func section(of path: String) async throws -> EvidenceSection {
        let (submission, files) = try read(path)
        let rows = await OrderedTasks.map(files, atOnce: UntrustedInput.fetchesAtOnce) { await row(of: $0) }
        return EvidenceSection(
            .submission,
            source: path,
            id: submission.id,
            title: submission.id,
            note: rows.isEmpty ? "It names no files." : nil,
            rows: rows
        )
    }

    /// A file that was handed in, and what the folder holds under its name.
    private struct LocalFile: Sendable {
        let item: SubmittedItem
        let digest: FileDigest?
        /// Why there is nothing to compare with.
        let fault: String?
    }

    private func read(_ path: String) throws -> (Submission, [LocalFile]) {
        let folder = try SubmissionOnDisk(path)
        let submission = try read(folder)
        let items = submission.responses.flatMap { $0.items + $0.feedback.compactMap(\.item) }
        let files = items.map { item in
            do {
                guard let digest = try folder.digest(item.path) else {
                    return LocalFile(item: item, digest: nil, fault: "the folder does not hold it")
                }
                return LocalFile(item: item, digest: digest, fault: digest.size == 0 ? "the file is empty" : nil)
            } catch let error as any ExplainedError {
                return LocalFile(item: item, digest: nil, fault: error.detail)
            } catch {
                return LocalFile(item: item, digest: nil, fault: "it cannot be read")
            }
        }
        return (submission, files)
    }

    /// Reads `submission.yaml` by the template under which it was begun.
    private func read(_ folder: SubmissionOnDisk) throws -> Submission {
        guard let first = templates.first else {
            throw FileError(
                .badValue,
                DisplayText.quoted(folder.path) + " is a submission, which cannot be read without its template",
                hint: "add --template TEMPLATE; it may be given several times"
            )
        }
        var faults: ProgramErrors?
        for template in templates {
            do {
                return try ProgramFiles.submission(in: folder, by: template)
            } catch let error as ProgramErrors {
                let isOther = error.problems.contains { $0.code == .otherTemplate }
                if faults == nil || !isOther { faults = error }
            }
        }
        if let faults { throw faults }
        return try ProgramFiles.submission(in: folder, by: first)
    }

    private func row(of file: LocalFile) async -> EvidenceRow {
        let name = file.item.title.isEmpty ? file.item.path : file.item.title
        func row(_ state: EvidenceState, _ detail: String?, _ bytes: Int? = nil) -> EvidenceRow {
            EvidenceRow(
                .artifact,
                id: file.item.path,
                name: name,
                url: file.item.url,
                state,
                detail: detail,
                mediaType: file.item.mediaType,
                bytes: bytes
            )
        }
        let place = DisplayText.quoted(file.item.path)
        guard let digest = file.digest, file.fault == nil else {
            return row(.missing, place + ": " + (file.fault ?? ""))
        }
        guard file.item.isPublic else {
            return row(.notOnTheWeb, "private", digest.size)
        }
        guard let url = file.item.url else {
            return row(.notOnTheWeb, "public, but submission.yaml gives no url", digest.size)
        }
        do {
            let found = try await loader.digest(url, limit: UntrustedInput.artifactBytes)
            let kinds = KindMismatch(declared: file.item.mediaType, opening: found.opening)?.words
            if found.sha256 == digest.sha256 { return row(.same, kinds, found.size) }
            guard found.isWhole else {
                return row(.unreachable, "the host did not say where the file ends, so what came may be a part of it")
            }
            let detail = EvidenceState.found(found.size, found.mediaType) + ", not the file " + place
            return row(.changed, detail + (kinds.map { "; " + $0 } ?? ""), found.size)
        } catch {
            let (state, detail) = EvidenceState.of(error)
            return row(state, detail)
        }
    }
}
