import HTTPClient
import HTTPServer
import Testing

@Suite
struct OutboundWallTests {
    @Test(
        arguments: [
            [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 0, 1],
            [169, 254, 169, 254],
            [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], [198, 18, 0, 1],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 127, 0, 0, 1],
            [0, 100, 255, 155, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
            [0x20, 0x02, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [],
        ] as [[UInt8]])
    func `an address inside is refused`(address: [UInt8]) {
        #expect(!OutboundWall().permits(address, host: "api.example"))
    }

    @Test(
        arguments: [
            [1, 1, 1, 1], [172, 32, 0, 1], [172, 15, 0, 1], [11, 0, 0, 1], [100, 128, 0, 1],
            [0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ] as [[UInt8]])
    func `an address of the internet is let through`(address: [UInt8]) {
        #expect(OutboundWall().permits(address, host: "api.example"))
    }

    @Test func `what the operator allows is let through, and its neighbour is not`() {
        let wall = OutboundWall(allowed: ["10.1.0.0/16", "waha.local"])
        #expect(wall.permits([10, 1, 200, 3], host: "any"))
        #expect(!wall.permits([10, 2, 0, 1], host: "any"))
        #expect(wall.permits([192, 168, 0, 9], host: "waha.local"))
        #expect(!wall.permits([192, 168, 0, 9], host: "evil.waha.local"))
    }

    @Test(arguments: ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"])
    func `no socket is opened however the address is written`(host: String) async throws {
        try await withServer(handler: echo) { server in
            var configuration = HTTPClientConfiguration()
            configuration.wall = OutboundWall()
            let client = HTTPClient(configuration)
            let result = await client.send(HTTPClientRequest(method: "GET", url: "http://\(host):\(server.port)/"))
            await client.shutdown()
            guard case .failure(let fault) = result else {
                Issue.record("it was reached")
                return
            }
            #expect(fault.code == "refused-address" || fault.code == "resolve")
            #expect(fault.sent == .no)
        }
    }
}
