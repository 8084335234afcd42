extension BuiltInContext {
    /// `https://www.w3.org/ns/credentials/status/v1`
    static let credentialsStatusV1 = BuiltInContext(
        urls: ["https://www.w3.org/ns/credentials/status/v1"],
        sha256: "fda5add353231e6a6884a46b12e6c75464281900cb348284d9c360f62381d9f7",
        table: #"""
            %a https://www.w3.org/ns/credentials/status#
            @protected true
            BitstringStatusList : id=a~BitstringStatusList scope
             @protected true
             encodedList : id=a~encodedList type=https://w3id.org/security#multibase
             id @id
             statusPurpose a~statusPurpose
             ttl a~ttl
             type @type
            BitstringStatusListCredential a~BitstringStatusListCredential
            BitstringStatusListEntry : id=a~BitstringStatusListEntry scope
             @protected true
             id @id
             statusListCredential : id=a~statusListCredential type=@id
             statusListIndex a~statusListIndex
             statusMessage : id=a~statusMessage scope
              @protected true
              id @id
              message a~message
              status a~status
              type @type
             statusPurpose a~statusPurpose
             statusReference : id=a~statusReference type=@id
             statusSize : id=a~statusSize type=https://www.w3.org/2001/XMLSchema#integer
             type @type
            id @id
            type @type
            """#
    )
}
