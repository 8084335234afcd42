import BadgeCrypto
import BadgePrograms
import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON
import Testing

/// The YAML files of the repository that have a format, and the schemas of their formats.
enum ProgramFiles {
    /// Every one in `templates/` and `examples/` but the mistakes that an example shows, and every example in `docs/templates.md` and `docs/submissions.md`.
    static func all() throws -> [ProgramFile] {
        let files = try ["templates", "examples"].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: folder).path)
                .filter { $0.hasSuffix(".yaml") && !$0.contains("/mistakes/") }.sorted().map { "\(folder)/\($0)" }
        }.map { path in
            try file(path, [UInt8](Data(contentsOf: Repository.root.appending(path: path))))
        }
        let examples = try ["docs/templates.md", "docs/submissions.md"].flatMap { path in
            try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
                .components(separatedBy: "```yaml\n").dropFirst().map { block in
                    try file(path, Array((block.components(separatedBy: "```").first ?? "").utf8))
                }
        }
        return files + examples
    }

    static func file(_ name: String, _ bytes: [UInt8]) throws -> ProgramFile {
        try ProgramFile(name: name, bytes: bytes, sha256: Digest.sha256(bytes))
    }

    static func file(_ name: String, _ text: String) throws -> ProgramFile {
        try file(name, Array(text.utf8))
    }

    static func validator(_ format: FormatSchema.Format) throws -> JSONSchemaValidator {
        try JSONSchemaValidator(JSONSchemaDocument(url: "https://school.example/schema", json: FormatSchema.of(format)))
    }

    /// What a schema says against a text; nothing where it keeps the schema.
    static func problems(_ text: String, _ validator: JSONSchemaValidator) throws -> [JSONSchemaProblem] {
        switch try validator.judge(YAMLFile(name: "file", bytes: Array(text.utf8)).json) {
        case .kept: return []
        case .broken(let problems): return problems
        case .undetermined(let error): throw error
        }
    }
}

extension Array {
    /// Every so many of the entries, from the first.
    func every(_ number: Int) -> [Element] {
        indices.filter { $0 % number == 0 }.map { self[$0] }
    }
}

/// A text of YAML with changes at each of its mappings.
struct YAMLEdits {
    let lines: [String]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    }

    /// A key on a line of its own.
    private struct Key {
        let line: Int
        let indent: Int
        let isEntry: Bool
    }

    private var keys: [Key] {
        var keys: [Key] = []
        var block: Int?
        for (index, line) in lines.enumerated() {
            let spaces = line.prefix { $0 == " " }.count
            if let open = block {
                if line.trimmingCharacters(in: .whitespaces).isEmpty || spaces > open { continue }
                block = nil
            }
            let rest = line.dropFirst(spaces)
            let isEntry = rest.hasPrefix("- ")
            let content = isEntry ? rest.dropFirst(2) : rest
            let name = content.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
            let end = content.dropFirst(name.count)
            guard !name.isEmpty, end == ":" || end.hasPrefix(": ") else {
                if isEntry, line.hasSuffix(">-") || line.hasSuffix("|") { block = spaces }
                continue
            }
            keys.append(Key(line: index, indent: spaces + (isEntry ? 2 : 0), isEntry: isEntry))
            if line.hasSuffix(">-") || line.hasSuffix("|") { block = spaces + (isEntry ? 2 : 0) }
        }
        return keys
    }

    /// The text with a key more at the beginning of each mapping, one at a time, with the line on which it stands.
    func withKeyMore(_ key: String) -> [(text: String, line: Int)] {
        var results: [(text: String, line: Int)] = []
        var before = -1
        for place in keys {
            let isFirst = place.isEntry || place.indent > before
            before = place.indent
            guard isFirst else { continue }
            var changed = lines
            let space = String(repeating: " ", count: place.indent)
            if place.isEntry {
                changed[place.line] = space.dropLast(2) + "- \(key): 1"
                changed.insert(space + lines[place.line].dropFirst(place.indent), at: place.line + 1)
            } else {
                changed.insert(space + "\(key): 1", at: place.line)
            }
            results.append((changed.joined(separator: "\n"), place.line + 1))
        }
        for (index, line) in lines.enumerated() where !line.contains("\"{") {
            for (number, _) in line.components(separatedBy: "{").dropFirst().enumerated() {
                var parts = line.components(separatedBy: "{")
                parts[number + 1] = "\(key): 1, " + parts[number + 1]
                var changed = lines
                changed[index] = parts.joined(separator: "{")
                results.append((changed.joined(separator: "\n"), index + 1))
            }
        }
        return results
    }

    /// The text without one of its keys that have their value on the same line.
    func withKeyLess() -> [(text: String, line: Int)] {
        keys.filter { !$0.isEntry && !lines[$0.line].hasSuffix(":") && !lines[$0.line].hasSuffix(">-") }.map { key in
            var changed = lines
            changed.remove(at: key.line)
            return (changed.joined(separator: "\n"), key.line + 1)
        }
    }

    /// The text with another value for one of its keys.
    func withValue(_ value: String) -> [(text: String, line: Int)] {
        keys.filter { !lines[$0.line].hasSuffix(":") && !lines[$0.line].hasSuffix(">-") }.map { key in
            var changed = lines
            let line = lines[key.line]
            changed[key.line] = (line.components(separatedBy: ":").first ?? "") + ": " + value
            return (changed.joined(separator: "\n"), key.line + 1)
        }
    }
}

/// A schema that is compiled once.
struct JSONSchemaJudge {
    private let validator: JSONSchemaValidator

    init(_ format: FormatSchema.Format) throws {
        validator = try ProgramFiles.validator(format)
    }

    /// What it says against a text.
    func problems(_ text: String) throws -> [String] {
        try ProgramFiles.problems(text, validator).map(\.rule)
    }
}
