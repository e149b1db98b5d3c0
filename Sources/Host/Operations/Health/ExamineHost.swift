import Core
import Runtime
import Stores

/// Looks at everything a host needs, and says what is missing.
package struct ExamineHost: Operation {
    package static let permission = Permission.examineHost
    package let tenant: TenantID? = nil

    package init() {}

    package func perform(in context: OperationContext) async -> [HealthFinding] {
        [zones, await database(context)] + tenants(context.source)
    }

    private var zones: HealthFinding {
        Zone("America/Sao_Paulo") != nil
            ? HealthFinding(.good, "zones", pt: "fusos horários conhecidos", en: "time zones known")
            : HealthFinding(
                .bad, "zones", pt: "faltam os fusos horários: instale tzdata",
                en: "time zones are missing: install tzdata")
    }

    private func database(_ context: OperationContext) async -> HealthFinding {
        do throws(OperationFault) {
            try await context.read { (snapshot) throws(StoreFault) in try snapshot.ping() }
            return HealthFinding(
                .good, "database", pt: "o banco de dados responde", en: "the database answers")
        } catch {
            return HealthFinding(.bad, "database", error.words)
        }
    }

    private func tenants(_ source: TenantSource) -> [HealthFinding] {
        let names = source.tenants
        guard !names.isEmpty else {
            return [HealthFinding(.bad, "tenants", pt: "nenhuma clínica nesta pasta", en: "no tenant in this folder")]
        }
        return names.flatMap { findings(on: source.load($0)) }
    }

    private func findings(on candidate: TenantCandidate) -> [HealthFinding] {
        let name = candidate.tenant.rawValue
        guard let loaded = candidate.loaded else {
            let errors = candidate.errors.count
            return [
                HealthFinding(
                    .bad, name, pt: "\(errors) erro(s); veja `recado check \(name)`",
                    en: "\(errors) error(s); see `recado check \(name)`")
            ]
        }
        let tests = candidate.tests.count
        let fine = HealthFinding(.good, name, pt: "\(tests) testes passaram", en: "\(tests) tests passed")
        return [fine] + loaded.faults.map { HealthFinding(.missing, name, $0) }
    }
}
