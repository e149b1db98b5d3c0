import Core

/// What starts a rule or a flow, and where it says so.
struct PlacedTrigger {
    let trigger: Trigger
    let place: Place
}
