import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// The traces of a report as text: everything that is said stands in lines that begin with `# `, and between them the
/// canonical forms byte for byte.
public enum TraceText {
    /// The bytes, which hold whatever the badge holds: they are for files and pipes, not for a terminal.
    public static func bytes(of traces: [ProofTrace]) -> [UInt8] {
        traces.reduce(into: []) { $0 += bytes(of: $1) }
    }

    private static func bytes(of trace: ProofTrace) -> [UInt8] {
        var text = TraceBytes()
        let place = trace.subject.description.isEmpty ? "the token" : trace.subject.description
        text.say("proof at \(DisplayText.escaped(place)): \(DisplayText.escaped(trace.suite, limit: 80))")
        text.say("key: " + (trace.key.map { DisplayText.escaped($0) } ?? "not known"))
        if let problem = trace.problem { text.say("not computed: " + problem) }
        if let forms = trace.forms {
            let hash = forms.algorithm == .sha384 ? "SHA-384" : "SHA-256"
            text.show("canonical proof options:", forms.options)
            text.say("\(hash) of the proof options: " + Base16.encode(forms.optionsHash))
            text.show("canonical document:", forms.document)
            text.say("\(hash) of the document: " + Base16.encode(forms.documentHash))
            text.say("signed bytes: " + Base16.encode(forms.hashData))
        }
        if let input = trace.signingInput { text.show("signed text:", input) }
        text.say("signature: " + DisplayText.escaped(trace.signature, limit: 2000))
        return text.bytes
    }
}

private struct TraceBytes {
    var bytes: [UInt8] = []

    mutating func say(_ line: String) {
        bytes += "# \(line)\n".utf8
    }

    mutating func show(_ title: String, _ form: [UInt8]) {
        say(title)
        bytes += form
        if form.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }
}
