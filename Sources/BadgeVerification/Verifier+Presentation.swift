import OpenBadges
import StrictJSON
import VerifiableCredentials

extension Verifier {
    /// Every badge of a presentation, each with what was found of the presentation itself.
    func verify(
        _ presentation: UnverifiedPresentation,
        format: BadgeFormat,
        source: ReportInput,
        input: VerificationInput
    ) async -> [Verification] {
        var source = source
        source.format = format
        let credentials = presentation.unverifiedCredentials
        guard (1...VerificationLimits.presented).contains(credentials.count) else {
            return [unreadable(.presentation(of: credentials.count), source, input)]
        }
        // One budget for all of them: whoever hands over many badges at once gets no more than for one
        let loader = input.loader.forOneBadge()
        let judge = PresentationJudge(presentation: presentation, policy: policy, input: input, loader: loader)
        let judgement = await judge.judgement()
        let isSingle = presentation.unverifiedMembers["verifiableCredential"]?.array == nil
        var all: [Verification] = []
        for (index, credential) in credentials.enumerated() {
            let member = JSONPointer.member("verifiableCredential")
            let place = isSingle ? member : member.appending(index)
            let presented = PresentedBadge(judge: judge, judgement: judgement, place: place, count: credentials.count)
            do {
                let badge = try BadgeReader.read(presented: credential)
                all.append(await verify(badge, source: source, input: input, loader: loader, presented: presented))
            } catch {
                all.append(unreadable(error, source, input, presented: presented.report(recipient: nil)))
            }
        }
        return all
    }
}
