import Core

extension Registry {
    /// Every plugin that ships.
    package static let builtins = Registry(
        actions: [
            Say.self, SetFields.self, Start.self, Call.self, Queue.self, Respond.self, Emit.self, Note.self, Log.self,
            OptOut.self, End.self, Report.self, RunScript.self, TriageWords.self,
        ],
        triggers: [
            MessageTrigger.self, AppointmentTrigger.self, ScheduleTrigger.self, EndpointTrigger.self,
            ReceiptTrigger.self, EventTrigger.self,
        ],
        channels: [Twilio.self, Meta.self, WAHA.self, ZAPI.self, BotConversa.self, Simulator.self])
}
