/// How much the queue does at once, and how fast; all of it in one place.
package struct QueueLimits: Sendable, Hashable {
    /// Jobs one host holds at a time; as many sends at most are in doubt when it is killed.
    package var slots = 64
    /// Milliseconds a job belongs to a worker that shows no sign of life.
    package var lease: Int64 = 30_000
    /// Milliseconds after which it is renewed.
    package var beat: Int64 = 10_000
    /// The longest nap between two looks at the queue, in milliseconds: the safety net under the wake-ups.
    package var nap: Int64 = 1_000
    /// Messages a second of one number, and how many may go at once. Twilio and Meta: 80 a second.
    package var channel = RateLimit(perSecond: 80, burst: 80)
    /// Messages to one contact: WhatsApp allows one in six seconds, 45 at once on credit.
    package var contact = RateLimit(milliseconds: 6_000, burst: 45)
    /// Of ten messages a second, those that bulk sending may have; the rest is kept for answers.
    package var bulkTenths: Int64 = 9
    /// Numbers, contacts and lined-up jobs remembered; beyond that the oldest knowledge is let go.
    package var remembered = 100_000
    /// Failures in a row, of the network or with a 5xx, after which a provider is left alone.
    package var breakerFailures = 5
    /// Milliseconds it is first left alone, doubled each time up to the longest.
    package var breakerPause: Int64 = 10_000
    package var breakerLongestPause: Int64 = 300_000

    /// Milliseconds a send stays in doubt, waiting for a receipt, before a tenant that wants so sends it again.
    package var doubt: Int64 = 120_000
    /// Milliseconds between two looks for such sends.
    package var doubtSweep: Int64 = 15_000

    package init() {}

    /// - Parameter lease: in milliseconds; renewed three times in its course.
    package init(lease: Int64) {
        self.lease = lease
        beat = lease / 3
    }

    package static let standard = QueueLimits()
}
