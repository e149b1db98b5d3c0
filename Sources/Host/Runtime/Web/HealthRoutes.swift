import Core
import HTTPServer
import Stores

/// `GET /health`: the process lives. `GET /health/ready`: the database answers and tenants are loaded.
package struct HealthRoutes: Sendable {
    private let store: Store
    private let directory: TenantDirectory
    private let reloader: Reloader

    package init(store: Store, directory: TenantDirectory, reloader: Reloader) {
        self.store = store
        self.directory = directory
        self.reloader = reloader
    }

    func handle(_ request: HTTPRequest, _ rest: [String], _ reply: HTTPReply) {
        guard request.method == "GET" || request.method == "HEAD" else {
            reply.send(.fault(405, "wrong-method", .wrongMethod))
            return
        }
        switch rest {
        case []: reply.send(.json(["status": "ok"]))
        case ["ready"]: Task { reply.send(await readiness()) }
        default: reply.send(.fault(404, "not-found", .notFound))
        }
    }

    private func readiness() async -> HTTPResponse {
        let broken = await reloader.brokenTenants
        let database: Value = await databaseAnswers() ? "ok" : "unavailable"
        let isReady = database == "ok" && directory.count > 0
        return .json(
            [
                "status": isReady ? "ready" : "not-ready", "database": database,
                "tenants": .int(Int64(directory.count)),
                "tenants_with_errors": .list(broken.map { .text($0.rawValue) }),
            ], status: isReady ? 200 : 503)
    }

    private func databaseAnswers() async -> Bool {
        do {
            try await store.ping()
            return true
        } catch {
            return false
        }
    }
}
