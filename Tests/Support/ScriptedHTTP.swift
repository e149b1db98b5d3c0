import Core

/// A way out that goes nowhere: answers what it was told to, in order, and remembers what was asked.
package actor ScriptedHTTP: HTTPPort {
    package private(set) var calls: [HTTPCall] = []
    private var answers: [Result<HTTPAnswer, HTTPFailure>]

    package init(_ answers: [Result<HTTPAnswer, HTTPFailure>] = []) { self.answers = answers }

    package init(status: Int, headers: [String: String] = [:], body: String = "") {
        answers = [.success(HTTPAnswer(status: status, headers: headers, body: Array(body.utf8)))]
    }

    /// Fails once the script has run out, as a host that cannot be reached.
    package func perform(_ call: HTTPCall) -> Result<HTTPAnswer, HTTPFailure> {
        calls.append(call)
        guard !answers.isEmpty else {
            return .failure(HTTPFailure(code: "script-ended", reason: "no answer is left", maybeSent: false))
        }
        return answers.removeFirst()
    }
}
