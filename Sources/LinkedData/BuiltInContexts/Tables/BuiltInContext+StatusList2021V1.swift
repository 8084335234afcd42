extension BuiltInContext {
    /// `https://w3id.org/vc/status-list/2021/v1`
    static let statusList2021V1 = BuiltInContext(
        urls: ["https://w3id.org/vc/status-list/2021/v1"],
        sha256: "6dd06a52bedb771e059c1083ba8ba7848dce22f6b4a8cfa0b98ba3fc188870e4",
        table: #"""
            %a https://w3id.org/vc/status-list#
            %b http://schema.org/
            @protected true
            StatusList2021 : id=a~StatusList2021 scope
             @protected true
             encodedList a~encodedList
             id @id
             statusPurpose a~statusPurpose
             type @type
            StatusList2021Credential : id=a~StatusList2021Credential scope
             @protected true
             description b~description
             id @id
             name b~name
             type @type
            StatusList2021Entry : id=a~StatusList2021Entry scope
             @protected true
             id @id
             statusListCredential : id=a~statusListCredential type=@id
             statusListIndex a~statusListIndex
             statusPurpose a~statusPurpose
             type @type
            """#
    )
}
