import ArgumentParser
import Crypto
import Foundation
import GRDB
import Yams

@main
struct Empty: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "empty", version: "0.1.0")
}
