extension BuiltInContext {
    /// `https://w3id.org/security/jwk/v1`
    static let jwkV1 = BuiltInContext(
        urls: ["https://w3id.org/security/jwk/v1"],
        sha256: "0f14b62f6071aafe00df265770ea0c7508e118247d79b7d861a406d2aa00bece",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            @protected true
            JsonWebKey : id=a~JsonWebKey scope
             @protected true
             controller : id=a~controller type=@id
             expires : id=a~expiration type=b~dateTime
             id @id
             publicKeyJwk : id=a~publicKeyJwk type=@json
             revoked : id=a~revoked type=b~dateTime
             secretKeyJwk : id=a~secretKeyJwk type=@json
             type @type
            id @id
            type @type
            """#
    )
}
