import StrictJSON

/// The error that reading this text ends with; none where it is accepted.
func failure(_ text: String, limits: JSONLimits = .document) -> JSONError? {
    failure(Array(text.utf8), limits: limits)
}

/// The error that reading these bytes ends with; none where they are accepted.
func failure(_ bytes: [UInt8], limits: JSONLimits = .document) -> JSONError? {
    do throws(JSONError) {
        _ = try JSON.read(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// The error that the canonical form ends with; none where there is one.
func canonicalFailure(_ value: JSON) -> JSONError? {
    do throws(JSONError) {
        _ = try value.canonicalBytes()
        return nil
    } catch {
        return error
    }
}

/// The canonical form of a text, as text.
func canonical(_ text: String) throws -> String {
    String(decoding: try JSON.read(text: text).canonicalBytes(), as: UTF8.self)
}
