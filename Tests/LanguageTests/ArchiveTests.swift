import Core
import Language
import Testing

struct ArchiveTests {
    private let contents = FolderContents(
        tenant: "clinic",
        files: [
            TenantFile(path: "flows/clinic/é muito\nlongo.yaml", text: "format: 1\n\n"),
            TenantFile(path: "rules/clinic/tenant.yaml", text: "nome: Clínica São João 😀\r\n"),
            TenantFile(path: "rules/clinic/vazio.yaml", text: ""),
        ])

    @Test func `what is kept comes back byte for byte`() throws {
        let text = try #require(FolderArchive.text(of: contents))
        let back = try #require(FolderArchive.contents(of: text, tenant: "clinic"))
        #expect(back.files == contents.files)
        #expect(FolderArchive.text(of: back) == text)
    }

    @Test func `files that are no text are not kept`() {
        for bytes in [[0x41, 0x00, 0x42], [0xC3, 0x28]] as [[UInt8]] {
            let file = TenantFile(path: "flows/clinic/a.yaml", bytes: bytes)
            #expect(FolderArchive.text(of: FolderContents(tenant: "clinic", files: [file])) == nil)
        }
    }

    @Test func `a damaged text is refused, wherever it is cut or changed`() throws {
        let text = try #require(FolderArchive.text(of: contents))
        let bytes = Array(text.utf8)
        for place in bytes.indices.dropLast() {
            let cut = String(decoding: bytes[...place], as: UTF8.self)
            if let found = FolderArchive.contents(of: cut, tenant: "clinic") {
                #expect(found.files.count < contents.files.count, "cut after \(place)")
            }
        }
        for wrong in [
            "", "recado-files 2\n", "recado-files 1\n9999999999 1\n", "recado-files 1\n-1 1\na\n\n",
            "recado-files 1\n \n",
        ] {
            #expect(FolderArchive.contents(of: wrong, tenant: "clinic") == nil, "\(wrong)")
        }
    }

    @Test func `no more than the limits allow is taken back`() throws {
        let text = try #require(FolderArchive.text(of: contents))
        var limits = Limits.standard
        limits.filesPerTenant = 2
        #expect(FolderArchive.contents(of: text, tenant: "clinic", limits: limits) == nil)
        limits = .standard
        limits.fileBytes = 20
        #expect(FolderArchive.contents(of: text, tenant: "clinic", limits: limits) == nil)
    }
}
