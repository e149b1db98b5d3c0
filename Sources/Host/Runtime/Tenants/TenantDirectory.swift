import Core
import Engine
import Synchronization

/// The tenants that run, each with the version that is live and those that people still wait in.
package final class TenantDirectory: Sendable {
    private struct Entry {
        var live: LoadedTenant
        var earlier: [VersionID: LoadedTenant] = [:]
    }

    /// Versions kept beside the live one; beyond that the oldest conversations move or go to people.
    private static let kept = 8
    private let entries = Mutex<[TenantID: Entry]>([:])

    package init() {}

    package subscript(_ id: TenantID) -> LoadedTenant? {
        entries.withLock { $0[id]?.live }
    }

    package var all: [LoadedTenant] {
        entries.withLock { $0.values.map(\.live) }.sorted { $0.tenant.id < $1.tenant.id }
    }

    package var count: Int { entries.withLock { $0.count } }

    /// Makes a version live; the one before it stays for those who wait in it.
    package func install(_ loaded: LoadedTenant) {
        entries.withLock { entries in
            guard var entry = entries[loaded.tenant.id] else {
                entries[loaded.tenant.id] = Entry(live: loaded)
                return
            }
            if entry.live.program.version != loaded.program.version {
                if entry.earlier.count >= Self.kept { entry.earlier.removeAll() }
                entry.earlier[entry.live.program.version] = entry.live
            }
            entry.live = loaded
            entries[loaded.tenant.id] = entry
        }
    }

    package func remove(_ id: TenantID) {
        entries.withLock { $0[id] = nil }
    }

    /// The engine a conversation goes on with: the live one when its step is still there, else the one it began with.
    func engine(for conversation: Conversation?, of id: TenantID) -> Engine? {
        entries.withLock { entries in
            guard let entry = entries[id] else { return nil }
            guard let conversation, conversation.phase != .ended, conversation.version != entry.live.program.version,
                !entry.live.engine.canContinue(conversation)
            else { return entry.live.engine }
            return entry.earlier[conversation.version]?.engine ?? entry.live.engine
        }
    }
}

extension Engine {
    /// Whether this version has the step the conversation stands at, and still asks or calls there.
    fileprivate func canContinue(_ conversation: Conversation) -> Bool {
        if let canReplay = canReplay(conversation) { return canReplay }
        guard let step = program.flows[conversation.flow]?.step(conversation.step) else {
            return conversation.phase == .queued
        }
        switch conversation.phase {
        case .waiting: return step.question != nil
        case .calling: return step.call != nil
        case .queued, .ended: return true
        }
    }
}
