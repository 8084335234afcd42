import BadgeCrypto
import BadgeTesting
import Foundation

/// How much the sweeps try. Every member and every byte is altered in some way in each run; with `BADGE_FULL_SWEEP=1` in
/// all ways, which takes some minutes.
enum SweepSize {
    static let isFull = ProcessInfo.processInfo.environment["BADGE_FULL_SWEEP"] == "1"

    /// Some of several ways, others for each place; all of them in a full sweep.
    static func some<Way>(_ ways: [Way], _ count: Int, at place: Int) -> [Way] {
        if isFull || ways.count <= count { return ways }
        return (0..<count).map { ways[(place * count + $0) % ways.count] }
    }

    /// The places of a payload in a picture: all with the keys of Ed25519 where the bytes are signed, some with those of
    /// P-256, whose signatures are swept in whole in files of their own, and over statements, whose members are.
    static func positions(of payload: [UInt8], _ kind: TestIssuer.Kind) -> [Int] {
        payload.indices.filter { isFull || (kind.keyType == .ed25519 && !kind.isOverStatements) || $0 % 7 == 0 }
    }
}
