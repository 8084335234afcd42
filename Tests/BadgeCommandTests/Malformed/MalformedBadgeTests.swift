import Foundation
import Testing

/// Ten and more malformed inputs for each command that reads badges and pictures.
struct MalformedBadgeTests {
    @Test func `verify says what it cannot use and where`() throws {
        try MalformedInput.check(
            [
                .init("verify missing.json", 66, "\"missing.json\"", "spelling"),
                .init("verify folder", 66, "no badge was found", "\"folder\""),
                .init("verify", 64, "<FILE>", "badge verify"),
                .init("verify badge.json --nonsense", 64, "--nonsense"),
                .init("verify badge.json --at 2026-13-01", 64, "2026-13-01", "2026-11-22"),
                .init("verify badge.json --pin did:web:a.example", 64, "--pin", "ISSUER=FILE"),
                .init("verify badge.json --pin did:web:a.example=missing.pem", 66, "\"missing.pem\""),
                .init(
                    "verify badge.json --pin did:web:a.example=ed25519.pem",
                    77,
                    "\"ed25519.pem\"",
                    "private",
                    "key show"
                ),
                .init("verify badge.json --pin did:web:a.example=letter.txt", 77, "\"letter.txt\"", "PEM"),
                .init("verify badge.json --recipient ana", 64, "--recipient", "TYPE=VALUE", "emailAddress="),
                .init("verify badge.json --recipient name=", 64, "--recipient", "TYPE=VALUE"),
                .init(
                    "verify badge.json --require luck",
                    64,
                    "\"luck\"",
                    "evidence,",
                    "endorsement or --require newest"
                ),
                .init("verify badge.json --resource a", 64, "--resource", "URL=FILE"),
                .init("verify badge.json --resource https://a.example=missing", 66, "\"missing\""),
                .init("verify badge.json --evidence missing", 66, "\"missing\""),
                .init("verify badge.json --evidence letter.txt", 66, "\"letter.txt\" is not a folder", "--resource"),
                .init("verify badge.json --evidence bad-index", 65, "index.json", "expected an object"),
                .init("verify badge.json --evidence cut-index", 65, "index.json", "the document ends"),
                .init("verify badge.json --trust missing.yaml", 66, "\"missing.yaml\""),
                .init("verify badge.json --trust letter.txt", 65, "letter.txt:1:1", "format: badge-trust/1"),
                .init("verify badge.json --trust r-key.yaml", 65, "r-key.yaml:4", "cannot be used"),
            ],
            in: .withBrokenFiles()
        )
    }

    @Test func `a file that holds no badge has a report that says so`() throws {
        let workspace = try Workspace.withBrokenFiles()
        let cases = [
            ("empty.txt", "input.empty"), ("letter.txt", "input.notABadge"), ("cut.json", "json.unexpectedEnd"),
            ("twice.json", "json.duplicateMember"), ("latin1.json", "json.invalidUTF8"),
            ("mark.json", "json.byteOrderMark"),
            ("deep.json", "json."), ("large.json", "input.tooLarge"), ("number.json", "json."),
            ("list.json", "input.notABadge"), ("other.json", "input.notABadge"), ("two.jwt", "input.notABadge"),
            ("plain.png", "baking.noPayload"), ("cut.png", "baking.pngTruncated"), ("sum.png", "baking.pngChecksum"),
            ("plain.svg", "baking.noPayload"), ("open.svg", "baking.svg"), ("entity.svg", "baking.svgDocumentType"),
            ("picture.gif", "input.notABadge"), ("clear.pem", "input.notABadge"),
        ]
        for (name, code) in cases {
            let text = try workspace.badge(["verify", name])
            #expect(text.code == 65, "\(name): \(text.all)")
            #expect(text.out.hasPrefix("NO BADGE  \(name)\n") && text.out.contains("[" + code), "\(text.all)")
            let json = try workspace.badge(["verify", "--json", name])
            #expect(json.code == 65, "\(name): \(json.all)")
            #expect(json.out.contains("\"verdict\": null") && json.out.contains("\"code\": \"" + code), "\(json.all)")
        }
    }

    @Test func `a file that is not there has a report for programs too`() throws {
        let workspace = try Workspace.withBrokenFiles()
        let alone = try workspace.badge("verify --json missing.json")
        #expect(alone.code == 66, "\(alone.all)")
        for text in [
            "\"verdict\": null", "\"sha256\": null", "\"code\": \"file.missing\"", "\"name\": \"missing.json\"",
        ] {
            #expect(alone.out.contains(text), "\(text): \(alone.all)")
        }
        #expect(alone.err.contains("\"missing.json\""), "\(alone.all)")
        let both = try workspace.badge("verify --json missing.json badge.json")
        #expect(both.out.hasPrefix("["))
        #expect(both.out.components(separatedBy: "\"schema\": \"badge-report/1\"").count == 3, "\(both.all)")
        #expect(try workspace.badge("verify missing.json").out.isEmpty)
    }

    @Test func `inspect says what it cannot show and where`() throws {
        try MalformedInput.check(
            [
                .init("inspect missing.json", 66, "\"missing.json\"", "spelling"),
                .init("inspect empty.txt", 65, "\"empty.txt\"", "empty"), .init("inspect", 64, "<FILE>"),
                .init("inspect letter.txt", 65, "\"letter.txt\"", "neither a picture"),
                .init("inspect cut.json", 65, "\"cut.json\"", "line 1, column", "cut off"),
                .init("inspect twice.json", 65, "\"type\" stands twice", "line 1, column 13"),
                .init("inspect latin1.json", 65, "0xE9", "UTF-8"), .init("inspect mark.json", 65, "\"mark.json\""),
                .init("inspect deep.json", 65, "\"deep.json\"", "line 1"), .init("inspect large.json", 65, "1048576"),
                .init("inspect number.json", 65, "\"number.json\"", "line 1"),
                .init("inspect other.json", 65, "no badge", "VerifiableCredential"),
                .init("inspect two.jwt", 65, "\"two.jwt\""),
                .init("inspect plain.png", 65, "no badge is baked into it"),
                .init("inspect cut.png", 65, "the PNG is damaged", "byte"),
                .init("inspect sum.png", 65, "checksum", "IHDR"),
                .init("inspect entity.svg", 65, "DOCTYPE", "line 1"),
                .init("inspect open.svg", 65, "\"open.svg\"", "\"g\""),
                .init("inspect folder", 66, "\"folder\" is a folder"), .init("inspect a b", 64, "b"),
            ],
            in: .withBrokenFiles()
        )
    }

    @Test func `bake says which of badge and picture cannot be used`() throws {
        try MalformedInput.check(
            [
                .init("bake missing.json --image plain.png --out o.png", 66, "\"missing.json\""),
                .init("bake letter.txt --image plain.png --out o.png", 65, "\"letter.txt\""),
                .init("bake cut.json --image plain.png --out o.png", 65, "\"cut.json\"", "cut off"),
                .init("bake old.json --image plain.png --out o.png", 65, "Open Badges 2.0"),
                .init(
                    "bake badge.png --image plain.png --out o.png",
                    65,
                    "\"badge.png\" is a picture",
                    "badge extract"
                ),
                .init("bake badge.json --image missing.png --out o.png", 66, "\"missing.png\""),
                .init(
                    "bake badge.json --image letter.txt --out o.png",
                    65,
                    "\"letter.txt\" is neither a PNG nor an SVG"
                ),
                .init("bake badge.json --image picture.gif --out o.png", 65, "\"picture.gif\" is neither"),
                .init("bake badge.json --image cut.png --out o.png", 65, "\"cut.png\"", "damaged"),
                .init("bake badge.json --image sum.png --out o.png", 65, "\"sum.png\"", "checksum"),
                .init("bake badge.json --image open.svg --out o.svg", 65, "\"open.svg\"", "line 1", "save it again"),
                .init("bake badge.json --image entity.svg --out o.svg", 65, "\"entity.svg\"", "DOCTYPE"),
                .init("bake badge.json --image badge.png --out o.png", 65, "holds a badge already", "replac"),
                .init("bake badge.json --image plain.png --out plain.png", 73, "\"plain.png\" exists already"),
                .init("bake badge.json --image plain.png --out folder", 73, "\"folder\" exists already"),
                .init("bake badge.json --image plain.png --out missing/o.png", 73, "no folder \"missing\""),
                .init("bake badge.json --image plain.png --out folder/", 64, "\"folder/\"", "new file"),
                .init("bake badge.json --image folder --out o.png", 66, "\"folder\" is a folder"),
                .init("bake badge.json --out o.png", 64, "--image"),
                .init("bake --image plain.png --out o.png", 64, "<BADGE>"),
            ],
            in: .withBrokenFiles()
        )
    }

    @Test func `extract says why there is nothing to take out`() throws {
        try MalformedInput.check(
            [
                .init("extract missing.png", 66, "\"missing.png\""), .init("extract", 64, "<PICTURE>"),
                .init("extract letter.txt", 65, "\"letter.txt\" is neither a PNG nor an SVG"),
                .init("extract empty.txt", 65, "\"empty.txt\" is neither"),
                .init("extract badge.json", 65, "is neither"),
                .init("extract picture.gif", 65, "is neither", "save the picture"),
                .init("extract plain.png", 65, "\"plain.png\"", "no badge is baked into it", "issuer"),
                .init("extract plain.svg", 65, "\"plain.svg\"", "no badge is baked into it"),
                .init("extract cut.png", 65, "\"cut.png\"", "damaged"), .init("extract sum.png", 65, "checksum"),
                .init("extract open.svg", 65, "\"open.svg\"", "\"g\""), .init("extract entity.svg", 65, "DOCTYPE"),
                .init("extract two.svg", 65, "\"two.svg\""), .init("extract folder", 66, "\"folder\" is a folder"),
                .init("extract badge.png --out letter.txt", 73, "\"letter.txt\" exists already"),
                .init("extract badge.png --out missing/o.json", 73, "no folder \"missing\""),
                .init("extract badge.png --out ''", 64, "names no file"),
            ],
            in: .withBrokenFiles()
        )
    }

    @Test func `trust says why nobody was added or the list cannot be read`() throws {
        let workspace = try Workspace.withBrokenFiles()
        try MalformedInput.check(
            [
                .init("trust add missing.json", 66, "\"missing.json\"", "did:"),
                .init("trust add", 64, "<BADGE-OR-ID>"),
                .init("trust add letter.txt", 65, "\"letter.txt\""), .init("trust add empty.txt", 65, "\"empty.txt\""),
                .init("trust add cut.json", 65, "\"cut.json\"", "cut off"),
                .init("trust add plain.png", 65, "no badge is baked"),
                .init("trust add other.json", 65, "no badge"), .init("trust add folder", 66, "is a folder"),
                .init("trust add altered.json", 1, "\"altered.json\"", "does not show who issued it", "badge verify"),
                .init("trust add old.json", 1, "Open Badges 2.0"),
                .init("trust add ed25519.pem", 65, "\"ed25519.pem\""),
                .init("trust add did:key:z6MkBAD", 64, "did:key:z6MkBAD", "copy the id"),
                .init("trust add did:", 64, "is not a DID"), .init("trust add school:north", 66, "issuer's id"),
                .init("trust add did:web:a.example --key missing.pem", 66, "\"missing.pem\""),
                .init("trust add did:web:a.example --key ed25519.pem", 77, "\"ed25519.pem\"", "private"),
                .init("trust add did:web:a.example --key letter.txt", 77, "\"letter.txt\"", "PEM"),
                .init("trust add did:web:a.example --name ''", 64, "--name"),
                .init("trust add badge.json --at never", 64, "'never'"),
                .init("trust add badge.json --trust letter.txt", 65, "letter.txt:1:1"),
                .init("trust add badge.json --trust folder", 66, "is a folder"),
                .init(
                    "trust add badge.json --trust r-closed.yaml",
                    64,
                    "r-closed.yaml",
                    "issuers: as a list",
                    "z6Mk"
                ),
            ],
            in: workspace
        )
        try MalformedInput.check(
            [
                .init("trust list --trust missing.yaml", 66, "\"missing.yaml\""), .init("trust list x", 64, "'x'"),
                .init("trust list --trust folder", 66, "is a folder"),
                .init("trust list --trust empty.txt", 65, "empty.txt"),
                .init("trust list --trust letter.txt", 65, "letter.txt:1:1", "badge-trust/1"),
                .init("trust list --trust template.yaml", 65, "template.yaml:1:1", "badge-trust/1"),
                .init("trust list --trust large.json", 65, "\"large.json\""),
                .init("trust list --trust bytes.yaml", 65, "UTF-8"),
                .init("trust list --trust t-tab.yaml", 65, "t-tab.yaml:2:1", "spaces"),
                .init("trust list --trust r-id.yaml", 65, "r-id.yaml:3", "did:key"),
                .init("trust list --trust r-key.yaml", 65, "r-key.yaml:4", "cannot be used"),
                .init("trust list --trust r-typo.yaml", 65, "\"isuers\"", "did you mean issuers?"),
                .init("trust list --trust r-date.yaml", 65, "r-date.yaml:4", "not a date"),
            ],
            in: workspace
        )
    }
}
