import Core

/// The methods of `chat`, made from their declarations: each checks what it is given and yields its request.
enum ChatPrelude {
    static let lua = head + methods + tail

    private static let head = """
        local function settle(chat, now, ...)
          chat.now, chat.today = now, now:sub(1, 10)
          return ...
        end
        local function refuse(file, line, ...)
          error(("%s:%d: "):format(file, line) .. ("chat:%s expects `%s` to be a %s"):format(...), 0)
        end
        local function method(name, parameters)
          return located(function(chat, ...)
            local file, line = here()
            if type(chat) ~= "table" then
              error(("%s:%d: write chat:%s(…), with a colon"):format(file, line, name), 0)
            end
            local given = {}
            for place, parameter in ipairs(parameters) do
              local value = (select(place, ...))
              if value ~= nil then
                if not parameter.types[type(value)] then refuse(file, line, name, parameter.name, parameter.kind) end
                given[parameter.name] = value
              elseif not parameter.optional then
                refuse(file, line, name, parameter.name, parameter.kind)
              end
            end
            return settle(chat, request(name, file, line, given))
          end)
        end
        class("chat", {

        """

    private static var methods: String { ChatVocabulary.functions.map(method).joined() }

    private static let tail = "})\n"

    private static func method(_ function: ScriptFunction) -> String {
        let parameters = function.parameters.map { parameter in
            let types = parameter.kind.luaTypes.map { $0 + " = true" }.joined(separator: ", ")
            return #"{ name = "\#(parameter.name)", kind = "\#(parameter.kind.rawValue)", "#
                + "optional = \(parameter.isOptional), types = { \(types) } }"
        }
        return #"  \#(function.name) = method("\#(function.name)", { \#(parameters.joined(separator: ", ")) }),"# + "\n"
    }
}
