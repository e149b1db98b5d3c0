/// Whoever knows Core knows the time and the texts below it; ADR 18.
@_exported import Time
