/// How people write one name: large and small letters, spaces, hyphens and the forms of Unicode make no other name of it.
enum Spelling {
    /// The text without what makes no difference. Between two digits a space or a hyphen stays, as a hyphen: `3-1` is not
    /// `31`. Two such texts are the same where Swift's `==` says so, which takes composed and decomposed letters as one.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isDivided = false
        for scalar in text.lowercased().unicodeScalars {
            let scalar = narrow(scalar)
            switch scalar.properties.generalCategory {
            case .format: continue
            case .spaceSeparator, .dashPunctuation, .connectorPunctuation, .control:
                isDivided = true
                continue
            default: break
            }
            // The minus sign is no dash.
            if scalar == "\u{2212}" {
                isDivided = true
                continue
            }
            if isDivided, let last = folded.last, isDigit(last), isDigit(scalar) { folded.append("-") }
            isDivided = false
            folded.append(scalar)
        }
        return String(folded)
    }

    /// A letter or digit of full width as the usual one.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        let usual = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        return ("A"..."Z").contains(usual) ? Unicode.Scalar(usual.value + 32) ?? usual : usual
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal
    }
}
