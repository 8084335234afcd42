import BadgeTesting
import Foundation
import Testing

/// The forms of the report: all tell the same, and foreign text stays text.
struct DecisionFormTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withLeaders(2)
        try workspace.edit(Workspace.leaderTemplate, "name: Own work", "name: '=<b>Own work</b>'")
        try workspace.edit("cohort/tl-001/submission.yaml", "own-work: true", "own-work: false")
    }

    private func report(_ form: String) throws -> String {
        let outcome = try workspace.badge("decide cohort --template \(Workspace.leaderTemplate) --format \(form)")
        #expect(outcome.code == 1, "\(outcome.all)")
        return outcome.out
    }

    @Test func `a page holds no markup of a template and nothing that a browser would fetch`() throws {
        let page = try report("html")
        #expect(page.contains("&lt;b&gt;Own work&lt;/b&gt;"))
        #expect(!page.contains("<b>") && !page.contains("<script") && !page.contains("src="))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("<strong>does not earn it yet</strong>"))
    }

    @Test func `a spreadsheet takes no cell for a formula`() throws {
        let lines = try report("csv").components(separatedBy: "\r\n")
        #expect(lines[0] == "submission,id,state,assessors,requirement,rule,name,found,required,to_do")
        #expect(lines[1].hasPrefix("cohort/tl-001,tl-001,not-earned,2,,own-work,'=<b>Own work</b>,not confirmed,"))
        #expect(lines[2] == "cohort/tl-002,tl-002,earned,2,,,,,,")
    }

    @Test func `what mends a fault stands in the column for it`() throws {
        try workspace.edit("cohort/tl-001/submission.yaml", "own-work: false", "own-work: perhaps\n  own-worc: true")
        let outcome = try workspace.badge("decide cohort nowhere --template \(Workspace.leaderTemplate) --format csv")
        let lines = outcome.out.components(separatedBy: "\r\n")
        let faults = lines.filter { $0.contains(",unreadable,") }
        #expect(faults.count == 3, "\(outcome.out)")
        #expect(faults[0].hasSuffix("true or false is expected [yaml.badValue]\",,"), "\(faults[0])")
        #expect(faults[1].hasSuffix(" [template.unknownID]\",,did you mean own-work?"), "\(faults[1])")
        #expect(faults[2].hasSuffix(" [file.missing]\",,look at the spelling of the path"), "\(faults[2])")
        #expect(!outcome.out.contains("to do:"), "\(outcome.out)")
    }
}
