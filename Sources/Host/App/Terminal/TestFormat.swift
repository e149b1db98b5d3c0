import Core
import Engine

/// How test results are shown.
enum TestFormat: String {
    case text
    case tap
    case junit

    func print(_ results: [FlowTestResult], _ terminal: Terminal) {
        switch self {
        case .text: printText(results, terminal)
        case .tap: printTAP(results, terminal)
        case .junit: printJUnit(results, terminal)
        }
    }

    private func printText(_ results: [FlowTestResult], _ terminal: Terminal) {
        for result in results {
            terminal.print((result.passed ? "✓ " : "✗ ") + result.test.name)
            for failure in result.failures {
                terminal.print("    \(failure.mark): \(failure.message[terminal.language])")
            }
        }
        let failed = results.count { !$0.passed }
        terminal.say(
            LocalizedText(
                pt: "\(results.count - failed) de \(results.count) testes passaram",
                en: "\(results.count - failed) of \(results.count) tests passed"))
    }

    /// Test Anything Protocol, version 13.
    private func printTAP(_ results: [FlowTestResult], _ terminal: Terminal) {
        terminal.print("TAP version 13\n1..\(results.count)")
        for (number, result) in results.enumerated() {
            terminal.print("\(result.passed ? "ok" : "not ok") \(number + 1) - \(result.test.name)")
            for failure in result.failures {
                terminal.print("# \(failure.mark): \(failure.message[terminal.language])")
            }
        }
    }

    private func printJUnit(_ results: [FlowTestResult], _ terminal: Terminal) {
        let failed = results.count { !$0.passed }
        terminal.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        terminal.print("<testsuite name=\"recado\" tests=\"\(results.count)\" failures=\"\(failed)\">")
        for result in results {
            terminal.print(
                "  <testcase name=\"\(escaped(result.test.name))\" file=\"\(escaped(result.test.mark.file))\">")
            for failure in result.failures {
                let text = escaped("\(failure.mark): \(failure.message[terminal.language])")
                terminal.print("    <failure message=\"\(text)\"/>")
            }
            terminal.print("  </testcase>")
        }
        terminal.print("</testsuite>")
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
