import Core

/// The modules that scripts require: those that are not there, and those that require one another in a circle.
struct ScriptRequires {
    private struct Use {
        let module: Script
        let place: Place
    }

    private let scripts: [(script: Script, file: FileContext)]
    private let folder: String

    init(_ scripts: [(script: Script, file: FileContext)], folder: String) {
        self.scripts = scripts
        self.folder = folder
    }

    func check() {
        var uses: [String: [Use]] = [:]
        for (script, file) in scripts { uses[script.file] = self.uses(in: script, file) }
        for circle in circles(uses) { report(circle, uses) }
    }

    private func uses(in script: Script, _ file: FileContext) -> [Use] {
        let modules = scripts.map(\.script)
        var scanner = LuaScanner(Array(script.source.utf8))
        return scanner.calls(of: "require").compactMap { call in
            let (line, column) = file.source.place(ofByte: call.range.lowerBound)
            let mark = SourceMark(file: file.path, line: line, column: column)
            let length = String(
                decoding: script.source.utf8.dropFirst(call.range.lowerBound).prefix(call.range.count), as: UTF8.self
            )
            .unicodeScalars.count
            let place = Place(mark, length: length)
            guard let name = call.argument else {
                file.report(.requireOfUnknown(at: place))
                return nil
            }
            if let module = modules.module(named: name) { return Use(module: module, place: place) }
            file.report(.missingModule(name, among: modules.compactMap(\.moduleName), folder: folder, at: place))
            return nil
        }
    }

    /// Of each circle, its first script.
    private func circles(_ uses: [String: [Use]]) -> [String] {
        var components = Components<String> { (uses[$0] ?? []).map(\.module.file) }
        return components.circles(among: scripts.map(\.script.file))
    }

    private func report(_ first: String, _ uses: [String: [Use]]) {
        guard let file = scripts.first(where: { $0.script.file == first })?.file else { return }
        for use in uses[first] ?? [] where reaches(first, from: use.module.file, uses) {
            let back = uses[use.module.file]?.first {
                $0.module.file == first || reaches(first, from: $0.module.file, uses)
            }
            file.report(.moduleCircle(use.module.moduleName ?? use.module.file, at: use.place, back: back?.place.mark))
            return
        }
    }

    private func reaches(_ goal: String, from start: String, _ uses: [String: [Use]]) -> Bool {
        var seen: Set<String> = [start]
        var open = [start]
        while let file = open.popLast() {
            if file == goal { return true }
            for use in uses[file] ?? [] where seen.insert(use.module.file).inserted { open.append(use.module.file) }
        }
        return false
    }
}
