// What the public declarations of this library show, so that its users import it alone.
@_exported public import BadgeCrypto
@_exported public import BadgePrograms
@_exported public import OpenBadges
@_exported public import StrictJSON
@_exported public import VerifiableCredentials
