import BadgePrograms
import StrictJSON

struct AssessmentSheet {
    let assessments: [Assessment] = []; init(reading: ProgramFile, for: Template) throws(ProgramErrors) {}
}
struct AgreementFigures { init(over: [AssessmentPanel], by: Template) {} }
enum AgreementText {
    static func lines(of: AgreementFigures) -> [String] { [] };
    static func json(of: AgreementFigures) -> JSON { .null }; static func html(of: AgreementFigures) -> String { "" }
}
