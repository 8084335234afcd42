extension BuiltInContext {
    /// `https://w3id.org/security/multikey/v1`
    static let multikeyV1 = BuiltInContext(
        urls: ["https://w3id.org/security/multikey/v1"],
        sha256: "ba2c182de2d92f7e47184bcca8fcf0beaee6d3986c527bf664c195bbc7c58597",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            @protected true
            Multikey : id=a~Multikey scope
             @protected true
             controller : id=a~controller type=@id
             expires : id=a~expiration type=b~dateTime
             id @id
             publicKeyMultibase : id=a~publicKeyMultibase type=a~multibase
             revoked : id=a~revoked type=b~dateTime
             secretKeyMultibase : id=a~secretKeyMultibase type=a~multibase
             type @type
            id @id
            type @type
            """#
    )
}
