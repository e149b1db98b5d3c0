import SQL

/// The fault of what must fail, or nil.
func fault(_ body: () throws -> Void) -> SQLFault? {
    do {
        try body()
        return nil
    } catch {
        return error as? SQLFault
    }
}
