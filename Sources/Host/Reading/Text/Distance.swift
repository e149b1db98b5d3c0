/// Whether one slip of the thumb lies between two words.
enum Distance {
    /// Two neighbouring letters changed places.
    static func isSwap(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && left.sorted() == right.sorted() && isOneSlip(left, right)
    }

    /// One letter more, less, other, or two swapped; the first letter is right, and so is the last, which tells
    /// "informo" from "informa".
    static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.first == right.first, abs(left.count - right.count) <= 1 else { return false }
        var head = 0
        while head < left.count, head < right.count, left[head] == right[head] { head += 1 }
        if head == left.count || head == right.count { return false }
        if left.count != right.count {
            let (short, long) = left.count < right.count ? (left, right) : (right, left)
            return short[head...].elementsEqual(long[(head + 1)...])
        }
        if left[(head + 1)...].elementsEqual(right[(head + 1)...]) { return head + 1 < left.count }
        guard head + 1 < left.count, left[head] == right[head + 1], left[head + 1] == right[head] else { return false }
        return left[(head + 2)...].elementsEqual(right[(head + 2)...])
    }
}
