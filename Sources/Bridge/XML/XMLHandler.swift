/// What is told of a document, in its order. Names come without their namespace's prefix.
package protocol XMLHandler: AnyObject {
    func start(_ name: String, _ attributes: [String: String])
    func text(_ text: String)
    func end(_ name: String)
}
