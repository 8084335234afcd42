import BadgeTesting
import Foundation

/// A real browser, which lays pages out: Chromium without a window.
enum Chromium {
    /// Why a test that needs it is skipped.
    static let absent = "Chromium is not installed (scripts/test installs it)"

    private static let program = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(Program.find).first

    /// Whether tests over it run: it is here, or its absence is to fail.
    static var mayRun: Bool {
        program != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_CHROMIUM"] == "1"
    }

    /// What a page looks like at a width.
    struct Layout: Decodable {
        /// The width of the view, and of all that is in it.
        let width: Int
        let content: Int
        /// What it asked for beside itself.
        let requests: Int
        /// Scripts of the page that ran, and links that lead away.
        let scripts: Int
        /// The text as it is shown.
        let text: String
    }

    /// Lays a page out, in a frame of a width in CSS pixels.
    static func layout(_ page: [UInt8], width: Int, in workspace: Workspace) throws -> Layout {
        guard let program else { throw WorkspaceError.preparation(absent) }
        try workspace.makeFolder("browser")
        try workspace.write(page, "browser/page.html")
        try workspace.write(frame(width), "browser/frame.html")
        let arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-web-security",
            "--allow-file-access-from-files", "--disable-background-networking", "--disable-dev-shm-usage",
            "--no-first-run",
            "--user-data-dir=" + workspace.url("browser/profile").path, "--virtual-time-budget=3000", "--dump-dom",
            workspace.url("browser/frame.html").absoluteString,
        ]
        let outcome = try workspace.run(program, arguments)
        guard let start = outcome.out.range(of: "FOUND"), let end = outcome.out.range(of: "END"),
            let data = Data(base64Encoded: String(outcome.out[start.upperBound..<end.lowerBound]))
        else { throw WorkspaceError.preparation("Chromium did not answer: " + outcome.all.prefix(2000)) }
        return try JSONDecoder().decode(Layout.self, from: data)
    }

    /// A page that shows the other in a frame, measures it, and becomes what it found.
    private static func frame(_ width: Int) -> String {
        """
        <!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
        <iframe id="f" src="page.html" style="border:0;width:\(width)px;height:900px"></iframe>
        <script>
        document.getElementById("f").onload = function () {
          var page = this.contentDocument, root = page.documentElement;
          var found = {
            width: root.clientWidth, content: root.scrollWidth, text: page.body.innerText,
            requests: this.contentWindow.performance.getEntriesByType("resource").length,
            scripts: page.querySelectorAll("script, img, iframe, object, embed, link").length
          };
          document.body.textContent = "FOUND" + btoa(unescape(encodeURIComponent(JSON.stringify(found)))) + "END";
        };
        </script>

        """
    }
}
