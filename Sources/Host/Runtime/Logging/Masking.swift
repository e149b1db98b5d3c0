extension String {
    /// A telephone number or address with its middle hidden: `+5541…77`.
    package var masked: String {
        count > 8 ? "\(prefix(5))…\(suffix(2))" : "…"
    }
}
