/// Every bound on what comes from outside, each with its reason. The types that enforce a bound take it from here;
/// `docs/limits.md` lists them for users.
package enum UntrustedInput {
    // Documents

    /// Bytes of a JSON document, 1 MiB: real credentials, pictures as `data:` URLs included, stay far below it, and a
    /// hostile one costs milliseconds.
    package static let documentBytes = 1 << 20
    /// Arrays and objects inside each other, 64: credentials with endorsements inside endorsements reach about 15.
    package static let documentDepth = 64
    /// Values and member names of a document, 100,000: each takes 16 bytes when it is read and up to some hundred once it
    /// is looked at, so a document takes at most a few tens of mebibytes.
    package static let documentNodes = 100_000
    /// Problems of one document that are listed, 200: nobody reads more.
    package static let problems = 200
    /// Status entries, schemas or endorsements of one badge that are judged, 100: real badges have one or two of each.
    package static let entries = 100
    /// Endorsements of one badge that are judged, those inside others included, 32: real badges have one or two, and each
    /// costs a signature check.
    package static let endorsements = 32
    /// Endorsements inside each other that are judged, 2: who endorses the endorser is told, and who endorses them is not.
    package static let endorsementDepth = 2
    /// Contexts of one object that are looked at, 64: real credentials name two to five.
    package static let contexts = 64

    /// Descriptions of results and results of one badge that are judged, 1000: ten times the rubric of a large program.
    package static let results = 1000

    // Schemas

    /// Schemas that are read to judge one badge, those that schemas name included, 16: a badge names one or two, and a
    /// schema in parts has a handful.
    package static let schemaDocuments = 16
    /// Schemas inside all documents by which one badge is judged, 50,000: the official one of Open Badges has about 200.
    package static let schemaNodes = 50_000
    /// Rules inside each other while something is judged, references included, 400: an artifact at the greatest depth of a
    /// document under six rules for each level.
    package static let schemaDepth = 400
    /// Steps of work of all judgements of one badge by schemas, 1,000,000: a badge under the official schema takes some
    /// thousands, and this many take less than half a second.
    package static let schemaWork = 1_000_000
    /// Patterns that are compiled to judge one badge, those of its schemas and texts that must be patterns themselves, 256:
    /// the official schema has four; one can take 64 KiB of memory.
    package static let schemaPatterns = 256
    /// Bytes of one pattern, 4096: those of the official schema stay below 100.
    package static let patternBytes = 4096
    /// Steps of work that all patterns of those judgements may take, 4,000,000: about a quarter of a second. Patterns made
    /// to keep a verifier busy take billions.
    package static let patternWork = 4_000_000
    /// Bytes of a name that a schema gives one of its parts (`$anchor`), 256: published ones have a word or two.
    package static let schemaAnchorBytes = 256
    /// Digits of a number that a schema compares, 1000, its exponent apart: no badge has more than twenty.
    package static let numberDigits = 1000

    // Linked data

    /// Statements (quads) of a document, 200,000: a badge of ordinary size has about 160, and a document of the largest
    /// size could not hold many more.
    package static let quads = 200_000
    /// Bytes of an N-Quads document, 64 MiB: what the most statements take at twice their usual length.
    package static let nquadsBytes = 64 << 20
    /// Steps of work that telling alike blank nodes apart may take (RDFC-1.0 §4.8), 250,000: 10 to 20 milliseconds. A
    /// clique of six takes half of it; documents made to keep a verifier busy take billions.
    package static let canonicalizationWork = 250_000
    /// Alike blank nodes that hang on each other in one chain, 128: real badges have none.
    package static let canonicalizationDepth = 128
    /// Context documents that name each other in a chain, 32: published ones reach 2.
    package static let contextDepth = 32
    /// Terms of one active context, 10,000: all published contexts together define less than 2,000.
    package static let contextTerms = 10_000
    /// Terms that are defined or copied for one document, 2,000,000: a badge takes some 20,000, and this many cost about a
    /// second.
    package static let contextWork = 2_000_000

    // Pictures

    /// Bytes of a picture, 16 MiB: fifty times a large badge picture, and read in well under a second.
    package static let pictureBytes = 16 << 20
    /// Bytes of the badge in a picture, inflated where it was compressed: the limit of any document.
    package static let payloadBytes = documentBytes
    /// Elements of an SVG inside each other, 256: drawing programs stay below 30.
    package static let elementDepth = 256
    /// Attributes of one element, 128: SVG itself knows about 60 that could stand together. Attributes of an element are
    /// compared with each other, so this bounds the time.
    package static let elementAttributes = 128
    /// Namespace declarations in force at one place, 64: drawing programs write about 12. Each name is looked up among
    /// them, so this bounds the time.
    package static let elementNamespaces = 64
    /// Bytes of a hosted badge's URL, 4096: browsers and servers refuse longer ones.
    package static let hostedURLBytes = 4096

    // Proofs and keys

    /// Proofs of one badge, 8: real ones have one or two; each costs a signature check.
    package static let proofs = 8
    /// Bytes of a key file, 64 KiB: an RSA key of 8192 bits takes a tenth of it.
    package static let keyFileBytes = 64 << 10
    /// Bytes of the identifier of a key, 8192: a did:jwk with an RSA key of 8192 bits takes 1,500.
    package static let keyIdentifierBytes = 8192

    /// Rounds by which the key of an encrypted key file is made from its passphrase, 2,000,000: three times what is
    /// advised today, and one or two seconds.
    package static let passphraseRounds = 2_000_000
    /// Blocks that scrypt works through for an encrypted key file (N·r·p), 2,097,152: twice what this program itself asks
    /// for, and about a second.
    package static let passphraseWork = 1 << 21

    // Status lists

    /// Bytes of the document of a status list, 4 MiB: 16 million entries that cannot be compressed take 2.8.
    package static let statusListBytes = 4 << 20
    /// Bytes of a status list, inflated, 16 MiB: 134 million entries of one bit.
    package static let statusListInflatedBytes = 16 << 20
    /// Status lists that one badge may name, 8: real badges name one or two; each costs a fetch and a signature check.
    package static let statusLists = 8
    /// Bytes of status lists that are inflated for one badge before no further place in them is looked up, 64 MiB.
    package static let statusBytes = 64 << 20
    /// Bytes of a status list of an issuer that is not on the user's list, and is remembered all the same, 64 KiB.
    package static let strangersListBytes = 64 << 10

    // Evidence

    /// Pieces of evidence of one badge that are judged, 1000: ten times the most that a program asks for.
    package static let evidencePieces = 1000
    /// Bytes of the beginning of an artifact that are kept to tell what kind of file it is, 1024: as far as readers of PDF
    /// look for its mark.
    package static let openingBytes = 1024
    /// Bytes of one artifact, 100 MiB, streamed into its digest: a video clip of a coaching session.
    package static let artifactBytes = 100 << 20
    /// Bytes of all files together that nothing names and that are looked into where one that is named is missing, 512 MiB:
    /// five video clips. What is larger is passed over and told.
    package static let unnamedBytes = 512 << 20
    /// Files that are looked into so, 200: a submission names some twenty.
    package static let unnamedFiles = 200
    /// Bytes of all files together in a folder of evidence that are looked into though nothing leads from a piece to their
    /// names, 4 GiB: forty video clips. What is larger is passed over and told.
    package static let foundBytes = 4 << 30
    /// Files below one folder, 10,000: sixty times a cohort with a badge in every form.
    package static let folderFiles = 10_000
    /// Folders inside each other, 8: ours are two deep.
    package static let folderDepth = 8

    /// Bytes of an earlier report that is compared with, 64 MiB: one over a thousand badges has some five.
    package static let reportBytes = 64 << 20
    /// Values and member names of such a report, 4,000,000: ten for each thing that a thousand badges name.
    package static let reportNodes = 4_000_000

    // The network

    /// URLs of one run whose answers are remembered, 10,000: a cohort of 150 badges names some two thousand.
    package static let rememberedURLs = 10_000
    /// Bytes of the answers of one run that are remembered, 64 MiB: the lists and key documents of some thousand issuers.
    package static let rememberedBytes = 64 << 20
    /// Bytes of one file of a state folder, 8 MiB: the largest status list, in base64.
    package static let stateRecordBytes = 8 << 20
    /// Bytes of a state folder, 128 MiB: the largest list of a dozen issuers, or ordinary ones of thousands.
    package static let stateBytes = 128 << 20
    /// Files of a state folder, 9,000: fewer than a folder that is looked through may have.
    package static let stateFiles = 9_000
    /// Links of one badge, besides its evidence, that are looked at, 100: a badge names about ten.
    package static let links = 100
    /// Seconds until a connection stands, its name looked up and its key exchange done, 5: beyond that a host is as good
    /// as away.
    package static let connectSeconds = 5
    /// Seconds of a fetch in all, redirects included, 15: documents are small.
    package static let fetchSeconds = 15
    /// Seconds of the fetch of one artifact in all, 60: a video clip over a slow line.
    package static let artifactFetchSeconds = 60
    /// Redirects that are followed, 3: from http to https, to the host with or without www, to the file.
    package static let redirects = 3
    /// Bytes of the head of an answer, trailers and interim answers included, 16 KiB: what common servers take as a
    /// request.
    package static let responseHeadBytes = 16 << 10
    /// Bytes of a URL that is fetched, 4096, as in a picture.
    package static let fetchedURLBytes = 4096
    /// Bytes of a document with keys (a DID document, a JWK set), 64 KiB: those of large issuers have some kilobytes.
    package static let keyDocumentBytes = 64 << 10
    /// Places of an issuer's own host at which its keys are looked for, besides the one that a proof names, 4: the usual
    /// list, the issuer's document, and two keys that this leads to.
    package static let keyPlaces = 4
    /// Fetches that run at the same time, 8: enough for a whole badge within seconds.
    package static let fetchesAtOnce = 8
    /// Seconds of everything that is fetched for one badge, 120: its writer chose the hosts, and nobody waits longer.
    package static let badgeFetchSeconds = 120
    /// Bytes of everything that is fetched for one badge, 1 GiB: ten video clips.
    package static let badgeFetchBytes = 1 << 30
    /// Fetches from one origin that run out of time one after the other without a byte of an answer, 3, until it is
    /// asked no more for this badge: a host that is away must not use up the time of the others.
    package static let hostSilences = 3
    /// Fetches from one host that run at the same time, 2: no host is burdened because badges name it.
    package static let fetchesPerHost = 2

    /// Registries of issuers that are asked, 20: the field has a handful.
    package static let registries = 20

    // Files of a program

    /// Bytes of a YAML file, 1 MiB: people write them; the longest template has some tens of kilobytes.
    package static let yamlBytes = 1 << 20
    /// Lists and mappings inside each other in a YAML file, 32: templates reach 8.
    package static let yamlDepth = 32
    /// Values in a YAML file, 100,000, as in any document.
    package static let yamlNodes = 100_000
    /// Files for one requirement, 100: the programs ask for three.
    package static let submittedFiles = 100
    /// Participants who give feedback, 100: the programs ask for two.
    package static let participants = 100
    /// Bytes of a text that is read for its words, 1 MiB: a book.
    package static let textBytes = 1 << 20
    /// Bytes of the tables of one requirement together, 1 MiB: ten years of a daily log.
    package static let tableBytes = 1 << 20
    /// Rows of a table, 10,000: a log of a year has some hundred.
    package static let tableRows = 10_000
    /// Columns of a table, 50: logs have about six.
    package static let tableColumns = 50
    /// Bytes of a cell of a table, 4000: a note of a page.
    package static let tableCellBytes = 4000
    /// Bytes of an assessment sheet, 16 MiB: one for a cohort of 150 with the words of every level has two.
    package static let sheetBytes = 16 << 20
    /// Bytes of a cell of an assessment sheet, 32,767: the most that Excel keeps in one.
    package static let sheetCellBytes = 32_767
    /// Rounds of handing in, 20: a program allows one or two.
    package static let rounds = 20
    /// Bytes of an observation record, 64 KiB: a long one has four.
    package static let recordBytes = 64 << 10
}
