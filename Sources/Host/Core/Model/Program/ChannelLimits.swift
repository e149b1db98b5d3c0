/// What a channel can carry.
package struct ChannelLimits: Sendable, Hashable {
    package var textCharacters: Int
    package var buttons: Int
    package var buttonCharacters: Int
    package var listRows: Int
    package var listRowCharacters: Int
    /// Whether free text is refused more than 24 hours after the contact last wrote.
    package var hasWindow: Bool

    package init(
        textCharacters: Int, buttons: Int, buttonCharacters: Int, listRows: Int, listRowCharacters: Int, hasWindow: Bool
    ) {
        self.textCharacters = textCharacters
        self.buttons = buttons
        self.buttonCharacters = buttonCharacters
        self.listRows = listRows
        self.listRowCharacters = listRowCharacters
        self.hasWindow = hasWindow
    }
}
