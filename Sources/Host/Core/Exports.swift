/// Whoever knows Core knows the time and the texts below it; ADR 17.
@_exported import Time
