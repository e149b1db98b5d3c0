import SQL

/// The values of one statement as libpq takes them: texts end with a zero byte, blobs go as they are.
final class PostgresParameters {
    private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4_096)
    private var used = 0
    private(set) var pointers: [UnsafePointer<CChar>?] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []
    /// More than this is given back after use.
    private static let kept = 1 << 20
    private static let longestNumber = 32

    deinit {
        bytes.deallocate()
    }

    /// What is wrong with the values, before anything is sent.
    static func refuse(_ values: [SQLValue], count: Int) -> String? {
        guard values.count == count else { return "\(values.count) values for \(count) parameters" }
        for value in values {
            switch value {
            case .text(let text) where text.holdsNUL: return "U+0000 in a text"
            case .real(let real) where real.isNaN: return "not a number"
            case .text(let text) where text.utf8.count > 1 << 30: return "a text of more than 1 GiB"
            case .blob(let blob) where blob.count > 1 << 30: return "a blob of more than 1 GiB"
            default: break
            }
        }
        return nil
    }

    /// Lays the values out; the pointers hold until the next call.
    func set(_ values: [SQLValue]) {
        reserve(values)
        pointers.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        for value in values {
            switch value {
            case .null: append(nil, 0, 0)
            case .int(let int): put(String(int))
            case .real(let real): put("\(real)")
            case .text(let text): put(text)
            case .blob(let blob): blob.withUnsafeBufferPointer { append(store($0), blob.count, 1) }
            }
        }
    }

    private func reserve(_ values: [SQLValue]) {
        used = 0
        var needed = 0
        for value in values {
            switch value {
            case .text(let text): needed += text.utf8.count + 1
            case .blob(let blob): needed += blob.count + 1
            default: needed += Self.longestNumber
            }
        }
        guard needed > bytes.count || bytes.count > Self.kept else { return }
        bytes.deallocate()
        bytes = .allocate(capacity: max(needed, 4_096))
    }

    private func put(_ text: String) {
        var text = text
        text.withUTF8 { append(store($0), $0.count, 0) }
    }

    private func append(_ start: UnsafePointer<CChar>?, _ length: Int, _ format: Int32) {
        pointers.append(start)
        lengths.append(Int32(clamping: length))
        formats.append(format)
    }

    private func store(_ source: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar>? {
        let place = UnsafeMutableBufferPointer(rebasing: bytes[used...used + source.count])
        _ = place.update(fromContentsOf: source)
        place[source.count] = 0
        used += source.count + 1
        return UnsafeRawPointer(place.baseAddress)?.assumingMemoryBound(to: CChar.self)
    }
}
