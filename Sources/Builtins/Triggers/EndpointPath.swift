import Core

/// Reads the path of an endpoint: `/appointments/{id}/cancel`.
enum EndpointPath {
    private static let longest = 16

    static func read(_ path: Substring, at mark: SourceMark) throws(Diagnostic) -> [Endpoint.Segment] {
        guard path.hasPrefix("/"), path.utf8.count > 1 else {
            throw fault(path, mark, LocalizedText(pt: "o caminho começa com `/`", en: "the path begins with `/`"))
        }
        let pieces = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard pieces.count <= longest else {
            throw fault(path, mark, LocalizedText(pt: "o caminho é longo demais", en: "the path is too long"))
        }
        var segments: [Endpoint.Segment] = []
        for piece in pieces {
            let segment = try segment(piece, at: mark)
            if case .parameter = segment, segments.contains(segment) {
                throw fault(
                    piece, mark, LocalizedText(pt: "`\(piece)` aparece duas vezes", en: "`\(piece)` stands here twice"))
            }
            segments.append(segment)
        }
        return segments
    }

    private static func segment(_ piece: Substring, at mark: SourceMark) throws(Diagnostic) -> Endpoint.Segment {
        if piece.hasPrefix("{"), piece.hasSuffix("}") {
            let name = piece.dropFirst().dropLast()
            guard isName(name) else {
                throw fault(
                    piece, mark,
                    LocalizedText(
                        pt: "o nome em `\(piece)` tem letras minúsculas, números e `_`",
                        en: "the name in `\(piece)` has lower-case letters, digits and `_`"))
            }
            return .parameter(String(name))
        }
        guard isLiteral(piece) else {
            throw fault(
                piece, mark,
                LocalizedText(
                    pt: "`\(piece)` não serve num caminho: use letras, números, `-`, `_` e `.`",
                    en: "`\(piece)` does not fit in a path: use letters, digits, `-`, `_` and `.`"))
        }
        return .literal(String(piece))
    }

    private static func isName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }

    private static func isLiteral(_ piece: Substring) -> Bool {
        !piece.isEmpty && piece != "." && piece != ".." && PercentEncoding.segment(String(piece)) == piece
    }

    private static func fault(_ piece: Substring, _ mark: SourceMark, _ words: LocalizedText) -> Diagnostic {
        .trigger("endpoint-path", in: piece, at: mark, words)
    }
}
