import Foundation
import RealistStore

extension Writer {
    /// Who works on the command line: `REALIST_USER`, else the login name. `work` is for whoever finds the study
    /// locked meanwhile.
    static func person(_ work: String) -> Writer {
        let process = ProcessInfo.processInfo
        let named = process.environment["REALIST_USER"] ?? ""
        return Writer(name: named.isEmpty ? process.userName : named, work: work)
    }
}
