import StrictJSON
import VerifiableCredentials

/// The lists that one badge names, each fetched and verified once.
struct StatusLists {
    private enum Answer {
        case verified(VerifiedStatusList)
        case not(StatusOpinion)
    }

    private let lookup: StatusLookup
    private var answers: [(url: String, answer: Answer)] = []
    /// Lists in which something was undone that is never undone.
    private var rolledBack: [String] = []
    /// How many bytes of lists may still be inflated.
    private var bytesLeft = VerificationLimits.statusBytes

    init(lookup: StatusLookup) {
        self.lookup = lookup
    }

    /// What stands behind a URL, unless the badge names too many.
    mutating func load(
        _ url: String,
        redirects: Int = UntrustedInput.redirects
    ) async -> Result<Resource, StatusLoadFailure> {
        guard answers.count < VerificationLimits.statusLists else { return .failure(.tooMany) }
        do throws(ResourceFailure) {
            let limit = UntrustedInput.statusListBytes
            return .success(try await lookup.loader.load(url, limit: limit, redirects: redirects))
        } catch {
            return .failure(.notHad(error))
        }
    }

    /// The opinion of an entry of a list of bits.
    mutating func opinion(of entry: StatusListEntry) async -> StatusOpinion {
        switch await answer(at: entry.list) {
        case .not(let opinion):
            return opinion
        case .verified(let list):
            guard bytesLeft > 0 else { return .open(.statusTooManyLists) }
            let opinion = list.opinion(of: entry, policy: lookup.policy, &bytesLeft)
            if opinion.reason == .statusListRolledBack { rolledBack.append(entry.list) }
            return opinion
        }
    }

    /// Remembers the lists that were good: the newest of each address.
    func remember() {
        guard let memory = lookup.input.statusMemory else { return }
        for (url, answer) in answers {
            guard case .verified(let list) = answer, list.takesPlace,
                lookup.mayRemember(issuer: list.issuer, bytes: list.resource.bytes.count),
                !rolledBack.contains(where: { $0.isSameBytes(as: url) })
            else { continue }
            memory.remember(SeenStatusList(made: list.made, bytes: list.resource.bytes), at: url, of: list.issuer)
        }
    }

    /// Notes what became of an address that holds another kind of list, so that it counts among the lists of the badge.
    mutating func note(_ url: String, _ opinion: StatusOpinion) {
        answers.append((url, .not(opinion)))
    }

    private mutating func answer(at url: String) async -> Answer {
        if let known = answers.first(where: { $0.url.isSameBytes(as: url) }) { return known.answer }
        let answer: Answer
        switch await load(url) {
        case .failure(.tooMany):
            return .not(.open(.statusTooManyLists))
        case .failure(.notHad(let failure)):
            answer = .not(.open(failure))
        case .success(let resource):
            do throws(StatusListProblem) {
                answer = .verified(try await VerifiedStatusList(resource, at: url, lookup: lookup))
            } catch {
                answer = .not(error.opinion)
            }
        }
        answers.append((url, answer))
        return answer
    }
}

/// Why there is nothing behind the URL of a list.
enum StatusLoadFailure: Error {
    case tooMany
    case notHad(ResourceFailure)
}

/// Why a list is not one that counts.
struct StatusListProblem: Error {
    let opinion: StatusOpinion

    init(_ reason: VerifierReason, _ findings: [Finding] = []) {
        opinion = .open(reason, findings)
    }
}
