import Core

extension Diagnostic {
    /// What machines read:
    /// `{"code", "severity", "file", "line", "column", "length", "message": {"pt", "en"}, "advice", "related": [{"file",
    /// "line", "column", "message"}]}`; `advice` is null or as `message`.
    package var value: Value {
        var map = mark.values
        map["code"] = .text(code)
        map["severity"] = .text(severity.rawValue)
        map["length"] = .int(Int64(length))
        map["message"] = message.value
        map["advice"] = advice?.value ?? .null
        map["related"] = .list(
            related.map { other in
                var map = other.mark.values
                map["message"] = other.words.value
                return .map(map)
            })
        return .map(map)
    }
}

extension LoadResult {
    /// `{"errors": 2, "warnings": 1, "diagnostics": […]}`
    package var value: Value {
        [
            "errors": .int(Int64(errors.count)), "warnings": .int(Int64(warnings.count)),
            "diagnostics": .list(diagnostics.map(\.value)),
        ]
    }
}

extension SourceMark {
    fileprivate var values: [String: Value] {
        ["file": .text(file), "line": .int(Int64(line)), "column": .int(Int64(column))]
    }
}

extension LocalizedText {
    fileprivate var value: Value { ["pt": .text(pt), "en": .text(en)] }
}
