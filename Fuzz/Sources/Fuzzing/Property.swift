import BadgeVerification
import Glibc

/// What must hold whatever the input is. A violated property ends the process, which libFuzzer takes as a crash.
enum Property {
    /// Checks a property.
    static func holds(_ condition: Bool, _ sentence: @autoclosure () -> String) {
        if !condition { stop(sentence()) }
    }

    /// The result of what must not fail.
    static func succeeds<Value>(_ sentence: String, _ body: () throws -> Value) -> Value {
        do {
            return try body()
        } catch {
            stop("\(sentence); the error is \((error as? any ExplainedError)?.codeName ?? "\(error)")")
        }
    }

    /// The code of the error of what must fail.
    static func fails<Value>(_ sentence: String, _ body: () throws -> Value) -> String {
        do {
            _ = try body()
        } catch let error as any ExplainedError {
            isFitToShow(error)
            return error.codeName
        } catch {
            stop("\(sentence): an error without an explanation, \(error)")
        }
        stop("\(sentence): there was no error")
    }

    /// That an error has a code and a detail, and nothing in its words that a terminal would obey.
    static func isFitToShow(_ error: any ExplainedError) {
        holds(!error.codeName.isEmpty && !error.detail.isEmpty, "an error has a code and a detail")
        for text in [error.codeName, error.detail, error.hint ?? ""] {
            holds(!hasControls(Array(text.utf8)), "an error holds no control characters: \(error.codeName)")
        }
    }

    /// Whether bytes of UTF-8 hold a control character of C0 or C1, DEL, or one that turns the direction of text.
    static func hasControls(_ bytes: [UInt8], allowing allowed: [Unicode.Scalar] = []) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: !allowed.contains(scalar)
            default: false
            }
        }
    }

    /// Says what does not hold, and ends the process.
    static func stop(_ sentence: String) -> Never {
        let line = Array("badge fuzz: this does not hold: \(sentence)\n".utf8)
        _ = unsafe write(STDERR_FILENO, line, line.count)
        abort()
    }
}
