import Testing

/// Ten and more malformed inputs for each command that reads keys, templates and submissions.
struct MalformedProgramTests {
    @Test func `key new says why no key was made`() throws {
        try MalformedInput.check(
            [
                .init("key new", 64, "--out"), .init("key new --out n.pem", 77, "no terminal", "--passphrase-file"),
                .init("key new --out n.pem --passphrase-file missing.txt", 77, "\"missing.txt\""),
                .init("key new --out n.pem --passphrase-file folder", 77, "directory"),
                .init("key new --out n.pem --passphrase-file empty.txt", 77, "no passphrase"),
                .init(
                    "key new --out n.pem --passphrase-file short.txt",
                    77,
                    "5 characters",
                    "at least 15",
                    "four or five"
                ),
                .init("key new --out n.pem --passphrase-file long.txt", 77, "1024 bytes"),
                .init("key new --out n.pem --passphrase-fd 99", 77, "Bad file descriptor"),
                .init("key new --out n.pem --passphrase-fd x", 64, "'x'"),
                .init("key new --out n.pem --passphrase-fd 0 --passphrase-file passphrase", 64, "not both"),
                .init(
                    "key new --out ed25519.pem --passphrase-file passphrase",
                    73,
                    "\"ed25519.pem\"",
                    "never overwritten"
                ),
                .init(
                    "key new --type dsa --out n.pem --passphrase-file passphrase",
                    64,
                    "\"dsa\"",
                    "Ed25519, P-256, P-384, RSA-2048, RSA-3072 or RSA-4096"
                ),
                .init("key new --out wide/n.pem --passphrase-file passphrase", 77, "\"wide\"", "chmod 700"),
                .init("key new --out a/b/n.pem --passphrase-file passphrase", 73, "\"a/b\"", "make the folders"),
                .init("key new --out letter.txt/n.pem --passphrase-file passphrase", 73, "\"letter.txt\""),
                .init("key new --out folder/ --passphrase-file passphrase", 77, "\"folder/\" names no file"),
                .init("key new --out '' --passphrase-file passphrase", 77, "names no file"),
            ],
            in: .withBrokenFiles()
        )
    }

    @Test func `key show says why there is no key to show`() throws {
        try MalformedInput.check(
            [
                .init("key show", 64, "<FILE>"), .init("key show missing.pem", 66, "\"missing.pem\""),
                .init("key show folder", 66, "is a folder"),
                .init("key show empty.txt", 77, "\"empty.txt\"", "empty", "PEM"),
                .init("key show letter.txt", 77, "\"letter.txt\"", "no key", "Multikey"),
                .init("key show rsa.pub.pem --as multikey", 77, "\"rsa.pub.pem\"", "Multikey"),
                .init("key show k1.pub.pem", 77, "\"k1.pub.pem\"", "Ed25519, P-256, P-384"),
                .init("key show clear.pem", 77, "\"clear.pem\"", "private"),
                .init("key show cut.pem", 77, "\"cut.pem\"", "-----END"),
                .init("key show private.jwk", 77, "\"private.jwk\"", "\"d\"", "replace the key"),
                .init("key show short.jwk", 77, "\"short.jwk\"", "3 bytes instead of 32"),
                .init("key show small.jwk", 77, "\"small.jwk\"", "small order", "do not trust"),
                .init("key show cut.json", 77, "\"cut.json\"", "line 1"), .init("key show other.json", 77, "\"kty\""),
                .init("key show large.json", 65, "\"large.json\"", "bytes"), .init("key show badge.png", 77, "no key"),
            ],
            in: .withBrokenFiles()
        )
    }

    /// The mistakes of a template, for both commands that read one.
    private static func templates(_ command: String) -> [MalformedInput] {
        [
            .init("program \(command) missing.yaml", 66, "\"missing.yaml\""),
            .init("program \(command)", 64, "<TEMPLATE>"),
            .init("program \(command) folder", 66, "is a folder"),
            .init("program \(command) empty.txt", 65, "empty.txt"),
            .init("program \(command) letter.txt", 65, "letter.txt:1:1", "badge-template/1"),
            .init("program \(command) large.json", 65, "\"large.json\"", "bytes"),
            .init("program \(command) bytes.yaml", 65, "bytes.yaml", "UTF-8"),
            .init("program \(command) t-format.yaml", 65, "t-format.yaml:1:1", "badge-template/9", "badge-template/1"),
            .init("program \(command) t-noformat.yaml", 65, "does not say its format", "badge-template/1"),
            .init(
                "program \(command) t-typo.yaml",
                65,
                "t-typo.yaml:4:1",
                "\"nmae\"",
                "did you mean name?",
                "name is missing"
            ),
            .init("program \(command) t-twice.yaml", 65, "\"name\" stands twice", "keep one"),
            .init("program \(command) t-level.yaml", 65, "\"splendid\"", "developing, basic, proficient"),
            .init("program \(command) t-version.yaml", 65, "t-version.yaml:3", "version", "nothing stands here"),
            .init("program \(command) t-cut.yaml", 65, "parts is missing", "award is missing"),
            .init("program \(command) t-tab.yaml", 65, "t-tab.yaml:2:1", "tab", "spaces"),
            .init("program \(command) t-anchor.yaml", 65, "anchor", "quotation marks"),
            .init("program \(command) t-documents.yaml", 65, "second document"),
            .init("program \(command) t-syntax.yaml", 65, "t-syntax.yaml", "not YAML"),
        ]
    }

    @Test func `program check says every mistake with its line`() throws {
        try MalformedInput.check(Self.templates("check"), in: .withBrokenFiles())
    }

    @Test func `program show says every mistake with its line`() throws {
        try MalformedInput.check(Self.templates("show"), in: .withBrokenFiles())
    }

    @Test func `submission check says what it cannot read and where`() throws {
        let end = "--template template.yaml"
        try MalformedInput.check(
            [
                .init("submission check missing \(end)", 66, "\"missing\""),
                .init("submission check \(end)", 64, "<SUBMISSION>"),
                .init("submission check submission", 64, "--template"),
                .init("submission check letter.txt \(end)", 66, "\"letter.txt\" is not a folder", "submission.yaml"),
                .init("submission check folder \(end)", 66, "holds no submission.yaml", "docs/submissions.md"),
                .init("submission check submission --template missing.yaml", 66, "\"missing.yaml\""),
                .init("submission check submission --template t-typo.yaml", 65, "did you mean name?"),
                .init("submission check s-typo \(end)", 65, "s-typo/submission.yaml:13:1", "did you mean activity?"),
                .init(
                    "submission check s-escape \(end)",
                    65,
                    "s-escape/submission.yaml:30",
                    "../../passphrase",
                    "evidence/NAME"
                ),
                .init("submission check s-template \(end)", 65, "\"other-program\"", "give the template"),
                .init("submission check s-version \(end)", 65, "\"2020-01-01\"", "version"),
                .init("submission check s-date \(end)", 65, "\"2026-02-30\" is not a date", "2026-03-14"),
                .init("submission check s-id \(end)", 65, "\"../x\" is not an id", "small letters"),
                .init("submission check s-email \(end)", 65, "not an e-mail address", "name@example.org"),
                .init("submission check s-media \(end)", 65, "\"picture\" is not a media type", "image/png"),
                .init("submission check s-unknown \(end)", 65, "\"rewiew\"", "did you mean review?"),
                .init("submission check s-syntax \(end)", 65, "s-syntax/submission.yaml:", "not YAML"),
                .init("submission check s-large \(end)", 65, "submission.yaml", "bytes"),
                .init("submission check s-linked \(end)", 66, "s-linked/evidence/review.md", "symbolic link"),
                .init(
                    "submission check s-sheet \(end) --decision",
                    65,
                    "assessor-a.yaml:13",
                    "\"splendid\"",
                    "proficient"
                ),
                .init(
                    "submission check s-foreign \(end) --decision",
                    65,
                    "assessor-a.yaml",
                    "nea-2026-0118",
                    "move the sheet"
                ),
            ],
            in: .withBrokenFiles()
        )
    }

    @Test func `issue says why no badge was issued and leaves nothing behind`() throws {
        let start = "issue submission --template template.yaml --passphrase-file passphrase --out new"
        let key = start + " --key ed25519.pem"
        let whole = key + " --issuer issuer.yaml"
        let rest =
            "--template template.yaml --passphrase-file passphrase --out new --key ed25519.pem --issuer issuer.yaml"
        try MalformedInput.check(
            [
                .init("issue", 64, "<SUBMISSION>"), .init(start, 64, "--key"),
                .init("issue \(rest)", 64, "<SUBMISSION>"),
                .init("issue missing \(rest)", 66, "\"missing\""),
                .init("issue letter.txt \(rest)", 66, "is not a folder"),
                .init("issue s-typo \(rest)", 65, "did you mean activity?"),
                .init("issue s-sheet \(rest)", 65, "assessor-a.yaml:13", "\"splendid\""),
                .init("issue s-foreign \(rest)", 65, "move the sheet"),
                .init("issue s-linked \(rest)", 66, "symbolic link"),
                .init("issue basic \(rest)", 1, "Circle map: Basic; required: Proficient", "hand in again"),
                .init("issue unassessed \(rest)", 1, "not assessed yet", "have the work assessed"),
                .init("issue incomplete \(rest)", 1, "does not hold", "evidence/review.md", "put the missing file"),
                .init("issue unconfirmed \(rest)", 1, "not confirmed", "own-work: true"),
                .init(start + " --key missing.pem", 66, "\"missing.pem\"", "badge key new"),
                .init(start + " --key shown.pem", 77, "\"shown.pem\"", "644 instead of 600", "chmod 600"),
                .init(start + " --key link.pem", 77, "\"link.pem\" is a symbolic link"),
                .init(start + " --key clear.pem", 77, "\"clear.pem\"", "not encrypted", "openssl pkcs8"),
                .init(start + " --key cut.pem", 77, "\"cut.pem\"", "-----END"),
                .init(start + " --key ed25519.pub.pem", 77, "\"ed25519.pub.pem\"", "is a public key"),
                .init(start + " --key folder", 77, "\"folder\" is not a regular file"),
                .init(
                    "issue submission --template template.yaml --passphrase-file wrong.txt --out new --key ed25519.pem",
                    77,
                    "\"ed25519.pem\"",
                    "the passphrase does not open the key",
                    "try again"
                ),
                .init("issue submission --template missing.yaml --key ed25519.pem --out new", 66, "\"missing.yaml\""),
                .init(key + " --issuer missing.yaml", 66, "\"missing.yaml\""),
                .init(key + " --issuer i-unknown.yaml", 65, "i-unknown.yaml:3:1", "\"website\""),
                .init(key + " --issuer i-id.yaml", 65, "i-id.yaml:3", "https://school.example"),
                .init(key + " --issuer i-other.yaml", 77, "\"i-other.yaml\"", "another key", "take the id out"),
                .init(key + " --issuer i-proof.yaml", 65, "i-proof.yaml:3:10", "\"magic\"", "eddsa-jcs-2022"),
                .init(whole + " --proof magic", 64, "\"magic\"", "eddsa-jcs-2022"),
                .init(whole + " --proof ES256", 64, "Ed25519 cannot make the proof ES256", "another --key"),
                .init(whole + " --proof EdDSA --proof Ed25519", 64, "one token"),
                .init(whole + " --image missing.png", 66, "\"missing.png\""),
                .init(whole + " --image letter.txt", 65, "\"letter.txt\" is neither a PNG nor an SVG"),
                .init(whole + " --image cut.png", 65, "\"cut.png\"", "damaged"),
                .init(whole + " --image badge.png", 65, "\"badge.png\"", "holds a badge already"),
                .init(whole + " --image plain.png --image plain.png", 65, "two pictures of the same kind"),
                .init(whole + " --at yesterday", 64, "'yesterday'"),
                .init(
                    "issue submission --template template.yaml --key ed25519.pem --passphrase-file passphrase --out letter.txt",
                    73,
                    "\"letter.txt\"",
                    "folder"
                ),
                .init(
                    "issue submission --template template.yaml --key ed25519.pem --passphrase-file passphrase --out out",
                    73,
                    "exists already",
                    "issued before"
                ),
            ],
            in: .withBrokenFiles()
        )
    }
}
