import Core
import YAML

/// A piece of Lua inside a YAML file, made into a script of its own whose lines are those of the file: an error in
/// it names the YAML file and line.
struct ScriptBlock {
    let text: String
    let node: YAMLNode
    let file: FileContext

    var name: String { "\(file.path):\(node.start.line)" }

    var script: Script {
        let isBlock = if case .scalar(_, .literal) = node.kind { true } else { false }
        let first = isBlock ? node.start.line + 1 : node.start.line
        let opening = "condition(\"\(escaped(name))\", function(scope)"
        let before = first > 1 ? String(repeating: "\n", count: first - 2) + opening + "\n" : opening + " "
        return Script(file: file.path, source: before + text + "\nend)")
    }

    private func escaped(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case _ where scalar.value < 32: text += "?"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
