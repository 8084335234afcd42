internal import StrictJSON

/// Files of one assessment that have another name than when they were scored, and the same bytes.
struct RenamedFiles {
    /// Where the bytes are now.
    private enum Place {
        /// In a file that `submission.yaml` names.
        case named(String)
        /// In a file that it does not name.
        case lying(String)
        /// Where they were; `submission.yaml` names another file.
        case left
    }

    private let sheet: Assessment
    private let entries: [(pin: EvidencePin, place: Place)]

    /// - Parameters:
    ///   - sheet: An assessment that says what was scored.
    ///   - pins: What is handed in now for its round.
    ///   - facts: What was found in the folder.
    init(_ sheet: Assessment, _ pins: EvidencePins, _ facts: SubmissionFacts) {
        self.sheet = sheet
        entries = sheet.evidence.compactMap { pin -> (pin: EvidencePin, place: Place)? in
            guard EvidencePins.isFile(pin.name), pins.sha256(of: pin.name) == nil else { return nil }
            let same = pins.pins.first { now in
                EvidencePins.isFile(now.name) && now.sha256.isSameBytes(as: pin.sha256)
                    && !sheet.evidence.contains { $0.name.isSameBytes(as: now.name) }
            }
            if let same { return (pin, .named(same.name)) }
            let strays = facts.strays.filter { $0.sha256.isSameBytes(as: pin.sha256) }
            if strays.contains(where: { $0.path.isSameBytes(as: pin.name) }) { return (pin, .left) }
            return strays.first.map { (pin, .lying($0.path)) }
        }
    }

    /// That a file has another name, and what to do; absent where that is not so.
    func problem(_ pin: EvidencePin) -> ProgramError? {
        guard let place = entries.first(where: { $0.pin.name.isSameBytes(as: pin.name) })?.place else { return nil }
        let (who, old) = (DisplayText.escaped(sheet.assessor), DisplayText.quoted(pin.name))
        let anew =
            "move this assessment away, and let \(who) score the work anew on a sheet that badge assess sheet writes now: the "
            + "scores hold for the old name only"
        func problem(_ found: String, _ hint: String) -> ProgramError {
            ProgramError(
                .changedEvidence,
                file: sheet.fileName,
                mark: pin.mark,
                detail: "\(old), which \(who) scored, \(found)",
                hint: hint
            )
        }
        switch place {
        case .named(let path):
            let new = DisplayText.quoted(path)
            return problem(
                "has the name \(new) now; its bytes are the same",
                "if the name was changed by mistake, write \(old) again, in the folder and in submission.yaml; if on purpose, "
                    + anew
            )
        case .lying(let path):
            let new = DisplayText.quoted(path)
            return problem(
                "is no longer in the folder under that name; the same bytes lie there as \(new)",
                "if the file was renamed by mistake, name it \(old) again; if on purpose, name it \(new) in submission.yaml "
                    + "too, \(anew)"
            )
        case .left:
            return problem(
                "is no longer named in submission.yaml, and lies in the folder as it was",
                "if the name in submission.yaml was changed by mistake, write \(old) there again; if on purpose, give the file "
                    + "the name that stands there now, \(anew)"
            )
        }
    }

    /// Whether a file came to what was scored by its new name only.
    func explains(_ path: String) -> Bool {
        entries.contains { entry in
            if case .named(let new) = entry.place { new.isSameBytes(as: path) } else { false }
        }
    }

    /// What stood under a requirement before files of it were given other names: the old name for each new one.
    func oldNames(of response: RequirementResponse, _ facts: SubmissionFacts) -> [(new: String, old: String)] {
        let items = response.items + response.feedback.compactMap(\.item)
        var names: [(new: String, old: String)] = []
        var left: [String] = []
        for entry in entries {
            switch entry.place {
            case .named(let new): names.append((new, entry.pin.name))
            case .left: left.append(entry.pin.name)
            case .lying: continue
            }
        }
        // Which of several names took the place of which other one nobody knows: they stand in the same order.
        let absent = items.map(\.path).filter { facts.file($0)?.digest == nil }
        return names + zip(absent, left).map { (new: $0, old: $1) }
    }
}
