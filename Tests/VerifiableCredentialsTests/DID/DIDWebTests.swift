import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

@Suite struct DIDWebTests {
    @Test(arguments: [
        ("did:web:school.example", "https://school.example/.well-known/did.json"),
        ("did:web:school.example%3A8443", "https://school.example:8443/.well-known/did.json"),
        ("did:web:school.example%3a8443:a", "https://school.example:8443/a/did.json"),
        ("did:web:school.example:issuers:one", "https://school.example/issuers/one/did.json"),
        ("did:web:school.example:caf%C3%A9", "https://school.example/caf%C3%A9/did.json"),
        ("did:web:school.example:a.b-c_d", "https://school.example/a.b-c_d/did.json"),
    ])
    func `the document of a DID stands at one URL`(did: String, url: String) throws {
        #expect(try DIDWeb.documentURL(of: did) == url)
    }

    @Test(arguments: [
        "did:web:", "did:web::a", "did:web:school.example:", "did:web:school.example::a", "did:web:school.example:..",
        "did:web:school.example:%2e%2E:a", "did:web:school.example:.", "did:web:school.example%2Fa",
        "did:web:school.example:a%2Fb", "did:web:school.example:a%5Cb", "did:web:school.example:%00",
        "did:web:school.example:%zz", "did:web:school.example:%4", "did:web:school.example%3A",
        "did:web:school.example%3Ax",
        "did:web:school.example%3A123456", "did:web:a%40school.example", "did:web:school.example:a%25b",
        "did:web:school.example#key", "did:key:z6Mk", "did:web", "https://school.example", "did:web:school.example?x=1",
        "did:web:school.example/path", "did:WEB:school.example",
    ])
    func `a text that is no did:web has no document`(did: String) {
        #expect(throws: DIDError.self) { try DIDWeb.documentURL(of: did) }
    }
}
