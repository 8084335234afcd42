extension BuiltInContext {
    /// `https://w3id.org/security/suites/x25519-2019/v1`
    static let x255192019V1 = BuiltInContext(
        urls: ["https://w3id.org/security/suites/x25519-2019/v1"],
        sha256: "d032497b819ad21259daaa11a1e0ce1153592fb58877751944d6b48768c0bf33",
        table: #"""
            %a https://w3id.org/security#
            @protected true
            X25519KeyAgreementKey2019 : id=a~X25519KeyAgreementKey2019 scope
             @protected true
             controller : id=a~controller type=@id
             id @id
             publicKeyBase58 : id=a~publicKeyBase58
             revoked : id=a~revoked type=http://www.w3.org/2001/XMLSchema#dateTime
             type @type
            id @id
            type @type
            """#
    )
}
