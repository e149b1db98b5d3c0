// swift-tools-version: 6.2
// The diagram of Recado: every folder below Sources is a module, every dependency an arrow.
import PackageDescription

/// What is shipped is optimized across modules; ADR 13.
let release = BuildSettingCondition.when(configuration: .release)
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .unsafeFlags(["-cross-module-optimization"], release)]
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

/// Takes the place of the C library's allocator in what is shipped; ADR 10.
let allocator: [LinkerSetting] = [.linkedLibrary("jemalloc")]

func bridge(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Bridge/\(name)", swiftSettings: strict)
}

func host(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Host/\(name)", swiftSettings: safe)
}

func library(_ name: String, pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Sources/Bridge/C/\(name)", pkgConfig: pkgConfig)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/\(name)", resources: resources, swiftSettings: strict)
}

/// `RECADO_TESTS=LanguageTests,CoreTests swift test` builds these and what they stand on, and nothing else.
func chosen(_ all: [Target]) -> [Target] {
    guard let names = Context.environment["RECADO_TESTS"], !names.isEmpty else { return all }
    let known = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    var wanted: Set<String> = []
    var open = names.split(separator: ",").map(String.init)
    while let name = open.popLast() {
        guard let target = known[name], wanted.insert(name).inserted else { continue }
        for case .byNameItem(let dependency, _) in target.dependencies { open.append(dependency) }
    }
    return all.filter { wanted.contains($0.name) }
}

let package = Package(
    name: "recado",
    products: Context.environment["RECADO_TESTS"].map { $0.isEmpty } ?? true
        ? [.executable(name: "recado", targets: ["recado"])] : [],
    targets: chosen([
        // C libraries, as Debian ships them
        library("CLua", pkgConfig: "lua5.4"),
        library("CYAML", pkgConfig: "yaml-0.1"),
        library("CSQLite", pkgConfig: "sqlite3"),
        library("CPostgres", pkgConfig: "libpq"),
        library("CMicroHTTPD", pkgConfig: "libmicrohttpd"),
        library("CCurl", pkgConfig: "libcurl"),
        library("COpenSSL", pkgConfig: "libcrypto"),
        library("CPCRE2", pkgConfig: "libpcre2-8"),
        library("CPango", pkgConfig: "pangocairo"),
        library("CQPDF", pkgConfig: "libqpdf"),
        library("CXLSXWriter", pkgConfig: "xlsxwriter"),
        library("CGMime", pkgConfig: "gmime-3.0"),
        library("CZip", pkgConfig: "libzip"),
        library("CExpat", pkgConfig: "expat"),
        .systemLibrary(name: "CIconv", path: "Sources/Bridge/C/CIconv"),
        .target(
            name: "CPhone", path: "Sources/Bridge/C/CPhone", linkerSettings: [.linkedLibrary("phonenumber")]),
        .systemLibrary(name: "CInotify", path: "Sources/Bridge/C/CInotify"),
        .target(name: "CLuaGuard", dependencies: ["CLua"], path: "Sources/Bridge/C/CLuaGuard"),

        // What is trained and not written: a table of numbers, and nothing else
        .target(name: "CReplyModel", path: "Sources/Bridge/C/CReplyModel", exclude: ["reply.model"]),
        bridge("ReplyTable", ["CReplyModel"]),

        // Bridge: one module per library, nothing of C on its surface, no word of the domain
        bridge("Lua", ["CLua", "CLuaGuard"]),
        bridge("YAML", ["CYAML"]),
        bridge("Files", []),
        bridge("SQL", []),
        bridge("SQLite", ["CSQLite", "SQL"]),
        bridge("Postgres", ["CPostgres", "SQL"]),
        bridge("HTTPServer", ["CMicroHTTPD"]),
        bridge("HTTPClient", ["CCurl"]),
        bridge("Crypto", ["COpenSSL"]),
        bridge("PCRE", ["CPCRE2"]),
        bridge("FileWatch", ["CInotify"]),
        bridge("PDF", ["CPango", "CQPDF"]),
        bridge("Spreadsheet", ["CXLSXWriter"]),
        bridge("Mail", ["CCurl", "CGMime"]),
        bridge("Phone", ["CPhone"]),
        bridge("Zip", ["CZip"]),
        bridge("XML", ["CExpat"]),
        bridge("TextDecoding", ["CIconv"]),

        // Host: Time knows nobody, Core only Time; Reading, Language and Engine are pure
        host("Time", []),
        host("Core", ["Time"]),
        host("Reading", ["Time", "ReplyTable"]),
        host("Language", ["Core", "Reading", "YAML", "Files"]),
        host("Engine", ["Core", "Reading"]),
        host("Stores", ["Core", "SQL", "SQLite", "Postgres"]),
        host(
            "Runtime",
            ["Core", "Language", "Engine", "Stores", "Crypto", "FileWatch", "HTTPClient", "HTTPServer", "Lua", "Mail"]),
        host(
            "Operations",
            ["Runtime", "Stores", "Engine", "Language", "Core", "Phone", "Zip", "XML", "TextDecoding"]),
        .target(
            name: "Builtins", dependencies: ["Core", "Crypto", "PDF", "Spreadsheet"], path: "Sources/Builtins",
            swiftSettings: safe),
        .executableTarget(
            name: "recado",
            dependencies: [
                "Operations", "Runtime", "Stores", "Builtins", "Language", "Engine", "Reading", "Core", "Crypto",
                "HTTPClient",
                "HTTPServer", "PCRE",
            ],
            path: "Sources/Host/App", swiftSettings: safe, linkerSettings: allocator),

        // What `make bench` measures without a socket between
        .executableTarget(
            name: "bench",
            dependencies: [
                "Runtime", "Stores", "Builtins", "Language", "Engine", "Reading", "Core", "Crypto", "HTTPServer",
                "PCRE",
            ],
            path: "bench/Sources", swiftSettings: strict, linkerSettings: allocator),

        // Tests: fakes of the ports in Support, and one target per module
        .target(name: "Support", dependencies: ["Core"], path: "Tests/Support", swiftSettings: strict),
        tests("LuaTests", ["Lua"]),
        tests("YAMLTests", ["YAML"]),
        tests("SQLiteTests", ["SQLite", "SQL"]),
        tests("PostgresTests", ["Postgres", "SQLite", "SQL"]),
        tests("HTTPTests", ["HTTPServer", "HTTPClient"]),
        tests("CryptoTests", ["Crypto"]),
        tests("PCRETests", ["PCRE"]),
        tests("FileWatchTests", ["FileWatch"]),
        tests("PDFTests", ["PDF"]),
        tests("MailTests", ["Mail"]),
        tests("SpreadsheetTests", ["Spreadsheet"]),
        tests("PhoneTests", ["Phone"]),
        tests("ArchiveTests", ["Zip", "XML"]),
        tests("TextDecodingTests", ["TextDecoding"]),
        tests("ReadingTests", ["Reading", "Time"], resources: [.copy("Data")]),
        tests(
            "ModelFallbackTests",
            ["Engine", "Runtime", "Language", "Builtins", "Stores", "HTTPServer", "HTTPClient", "Core"]),
        tests("TimeTests", ["Time"]),
        tests("CoreTests", ["Core"]),
        tests("BuiltinsTests", ["Builtins", "Core", "Crypto", "Support", "YAML"]),
        .executableTarget(
            name: "store-bench", dependencies: ["Stores", "Core"], path: "Tests/StoresBench", swiftSettings: strict),
        tests("StoresTests", ["Support", "Stores", "Core", "Postgres", "SQLite", "SQL"]),
        tests("RuntimeTests", ["Runtime", "Stores", "Postgres", "Engine", "Language", "Builtins", "Core", "Support"]),
        tests(
            "OperationsTests",
            [
                "Operations", "Runtime", "Stores", "Engine", "Language", "Builtins", "Core", "Support", "Spreadsheet",
                "Phone", "TextDecoding",
            ]),
        tests("AppTests", ["recado", "Core"]),
        tests("EngineTests", ["Engine", "Language", "Runtime", "Builtins", "Core", "Support"]),
        tests(
            "LanguageTests", ["Language", "Builtins", "Core"], resources: [.copy("Examples"), .copy("Broken")]),
    ]),
    cxxLanguageStandard: .cxx17
)
