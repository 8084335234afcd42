import OpenBadges

/// Putting a badge into a PNG of 200 KB, and taking it out.
enum PictureRows {
    static var all: [Row] {
        [
            Row(name: "bake PNG", goals: [.stage(2), .final(2)], method: bake),
            Row(name: "extract PNG", goals: [.stage(2), .final(2)], method: extract),
        ]
    }

    private static func bake(_ material: Material) throws -> Row.Method {
        let (payload, picture, _) = try sample(material)
        return Row.Method(
            unit: .microseconds,
            work: .work { try PNGBaking.bake(payload, into: picture, replacing: false) },
            floorName: "CRC of every chunk",
            floor: .work { ChecksumWalk.soundChunks(of: picture) }
        )
    }

    private static func extract(_ material: Material) throws -> Row.Method {
        let (_, _, baked) = try sample(material)
        return Row.Method(
            unit: .microseconds,
            work: .work { try PNGBaking.extract(baked) },
            floorName: "CRC of every chunk",
            floor: .work { ChecksumWalk.soundChunks(of: baked) }
        )
    }

    private static func sample(_ material: Material) throws -> (payload: [UInt8], picture: [UInt8], baked: [UInt8]) {
        let payload = try material.signedFile(.eddsaJCS)
        let picture = try Picture.make()
        let baked = try PNGBaking.bake(payload, into: picture, replacing: false)
        let count = ChecksumWalk.soundChunks(of: picture)
        guard count > 20, ChecksumWalk.soundChunks(of: baked) == count + 1, try PNGBaking.extract(baked).text == payload
        else { throw BenchError(.software, "the sample picture is not what it should be") }
        return (payload, picture, baked)
    }
}
