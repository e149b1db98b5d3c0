import Core
import Stores

extension JobRegistry {
    /// Every job kind of a host: one line each.
    package static func standard(
        store: Store, directory: TenantDirectory, secrets: Secrets, models: ModelReader, logger: Logger
    ) -> JobRegistry {
        JobRegistry([
            SendJob(directory: directory, secrets: secrets),
            CallJob(directory: directory, secrets: secrets),
            ModelReadingJob(models: models),
            ReportJob(store: store, directory: directory, logger: logger),
        ])
    }
}
