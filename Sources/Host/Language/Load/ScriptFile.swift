import Core

/// A Lua file: its text as it is, once it is text.
struct ScriptFile {
    let file: TenantFile

    init(_ file: TenantFile) { self.file = file }

    func read(in context: FileContext) -> Script? {
        guard file.bytes.count <= context.names.limits.fileBytes else {
            context.report(.fileTooLarge(file.bytes.count, context.names.limits.fileBytes, file: context))
            return nil
        }
        guard file.bytes.first != 0x1B else {
            context.report(.binaryScript(file: context))
            return nil
        }
        guard let source = String(validating: file.bytes, as: UTF8.self), !file.bytes.contains(0) else {
            context.report(.scriptEncoding(file: context))
            return nil
        }
        return Script(file: file.path, source: source)
    }
}
