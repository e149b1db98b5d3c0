/// Metrics in the text format of Prometheus, version 0.0.4.
struct PrometheusText {
    private(set) var text = ""

    mutating func counter(_ name: String, _ help: String, _ value: Int) {
        head(name, help, "counter")
        text += "\(name) \(value)\n"
    }

    mutating func gauge(_ name: String, _ help: String, _ value: Double) {
        head(name, help, "gauge")
        text += "\(name) \(Self.number(value))\n"
    }

    /// - Parameter values: by what stands in the braces, `state="ready"`.
    mutating func gauge(_ name: String, _ help: String, _ values: [(labels: String, value: Double)]) {
        head(name, help, "gauge")
        for (labels, value) in values { text += "\(name){\(labels)} \(Self.number(value))\n" }
    }

    /// - Parameter values: by what stands in the braces.
    mutating func counter(_ name: String, _ help: String, _ values: [(labels: String, value: Int)]) {
        head(name, help, "counter")
        for (labels, value) in values { text += "\(name){\(labels)} \(value)\n" }
    }

    mutating func histogram(_ name: String, _ help: String, _ histogram: Histogram) {
        head(name, help, "histogram")
        let picture = histogram.current
        for (bound, count) in zip(histogram.bounds, picture.counts) {
            text += "\(name)_bucket{le=\"\(Self.number(bound))\"} \(count)\n"
        }
        let all = picture.counts.last ?? 0
        text += "\(name)_bucket{le=\"+Inf\"} \(all)\n\(name)_sum \(Self.number(picture.sum))\n\(name)_count \(all)\n"
    }

    private mutating func head(_ name: String, _ help: String, _ kind: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}
