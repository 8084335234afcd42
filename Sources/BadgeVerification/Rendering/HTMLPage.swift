public import BadgeCrypto
import StrictJSON

/// The frame of every page that is written: one file without scripts and without anything that a browser would fetch.
public enum HTMLPage {
    /// How a page begins, by which a page of an earlier run is known again.
    ///
    /// - Parameter generator: The command that writes it.
    public static func opening(generator: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="\(HTMLText.escaped(generator))">

        """
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - opening: From ``opening(generator:)``.
    ///   - title: The title of the window, as plain text.
    ///   - style: The one style sheet that the browser may apply.
    ///   - content: What stands in `main`, as markup.
    /// - Throws: ``CryptoError`` where libcrypto broke down.
    public static func text(
        opening: String,
        title: String,
        style: String,
        content: String
    ) throws(CryptoError) -> String {
        // The browser applies this one style sheet and nothing else.
        let digest = try Digest.sha256(Array(style.utf8))
        let policy =
            "default-src 'none'; style-src 'sha256-\(Base64.encode(digest))'; base-uri 'none'; form-action 'none'"
        return opening + """
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <main>
            \(content)</main>
            </body>
            </html>

            """
    }
}
