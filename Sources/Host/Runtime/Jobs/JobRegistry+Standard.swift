import Core
import Stores

extension JobRegistry {
    /// Every job kind of a host: one line each.
    package static func standard(
        store: Store, directory: TenantDirectory, secrets: Secrets, models: ModelReader,
        renderer: any ReportRenderer, mail: any MailPort, clock: Clock, logger: Logger
    ) -> JobRegistry {
        JobRegistry([
            SendJob(directory: directory, secrets: secrets),
            CallJob(directory: directory, secrets: secrets),
            ModelReadingJob(models: models),
            ReportJob(store: store, directory: directory, clock: clock, logger: logger),
            ReportDeliveryJob(store: store, directory: directory, secrets: secrets, renderer: renderer, mail: mail),
        ])
    }
}
