internal import Glibc

/// Whether somebody has a file open for writing, so that what stands in it may be half of what is meant.
///
/// The kernel gives a read lease on a file only while nobody does (fcntl(2), `F_SETLEASE`); it is given back at once.
/// Where leases are not to be had (another user's file, some network file systems), nobody is taken to write.
enum WriterCheck {
    /// Somebody who opens the file in that instant makes the kernel signal us.
    private static let ignoresSignal: Bool = {
        signal(SIGIO, SIG_IGN)
        return true
    }()

    /// From <linux/fcntl.h>; no Swift module has it.
    private static let setLease: CInt = 1_024

    /// - Parameter file: opened for reading only.
    static func isOpenForWriting(_ file: CInt) -> Bool {
        guard ignoresSignal else { return false }
        if fcntl(file, setLease, CInt(F_RDLCK)) == 0 {
            _ = fcntl(file, setLease, CInt(F_UNLCK))
            return false
        }
        return errno == EAGAIN
    }
}
