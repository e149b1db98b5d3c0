/// Which instants show a given hour on the clocks of a zone.
package enum ZoneResolution: Sendable, Hashable {
    case unique(Instant)
    /// The clocks jump over it; the first instant after the jump.
    case skipped(after: Instant)
    /// The clocks go back and show it twice.
    case repeated(first: Instant, second: Instant)
}
