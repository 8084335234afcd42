import StrictJSON

/// Reading and writing JSON, beside the fastest packages for Python, which do the same in a process of their own.
enum JSONRows {
    static var all: [Row] {
        [
            Row(name: "read JSON", goals: [.stage(0.7, .atLeast), .final(0.7, .atLeast)], method: read),
            Row(name: "write JCS", goals: [.stage(5, .atLeast), .final(5, .atLeast)], method: write),
        ]
    }

    private static func read(_ material: Material) throws -> Row.Method {
        let bytes = try document(material)
        let worker = try material.jsonWorker(bytes)
        return Row.Method(
            unit: .throughput(bytes: bytes.count),
            work: .work { try JSON.read(bytes) },
            floorName: "orjson",
            floor: worker.probe("read")
        )
    }

    private static func write(_ material: Material) throws -> Row.Method {
        let bytes = try document(material)
        let value = try JSON.read(bytes)
        let written = try value.canonicalBytes()
        let worker = try material.jsonWorker(bytes)
        guard try worker.canonicalForm() == written else {
            throw BenchError(.software, "rfc8785 and this library do not write the same bytes")
        }
        return Row.Method(
            unit: .throughput(bytes: written.count),
            work: .work { try value.canonicalBytes() },
            floorName: "rfc8785",
            floor: worker.probe("write")
        )
    }

    /// The signed credential as it stands in its file.
    private static func document(_ material: Material) throws -> [UInt8] {
        try material.signedFile(.eddsaJCS)
    }
}
