/// A day off that the calendar itself prescribes.
package struct Holiday: Sendable, Hashable {
    package let date: CivilDate
    /// Its name where it is kept: `Consciência Negra`.
    package let name: String
}
