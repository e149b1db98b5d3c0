internal import CCurl

/// Sets options on a handle and remembers whether all were accepted.
struct CurlOptions {
    private let handle: UnsafeMutableRawPointer
    private(set) var areAccepted = true

    init(_ handle: UnsafeMutableRawPointer) {
        self.handle = handle
    }

    mutating func set(_ option: CURLoption, _ value: Int) {
        note(recado_curl_set_long(handle, option, value))
    }

    mutating func set(_ option: CURLoption, offset: curl_off_t) {
        note(recado_curl_set_offset(handle, option, offset))
    }

    /// libcurl copies the text.
    mutating func set(_ option: CURLoption, _ text: String) {
        note(text.withCString { recado_curl_set_pointer(handle, option, $0) })
    }

    mutating func set(_ option: CURLoption, _ pointer: UnsafeRawPointer?) {
        note(recado_curl_set_pointer(handle, option, pointer))
    }

    mutating func set(_ option: CURLoption, _ callback: @escaping curl_write_callback) {
        note(recado_curl_set_write(handle, option, callback))
    }

    mutating func setPrerequest(_ callback: @escaping curl_prereq_callback) {
        note(recado_curl_set_prerequest(handle, callback))
    }

    mutating func setOpenSocket(_ callback: @escaping curl_opensocket_callback) {
        note(recado_curl_set_open_socket(handle, callback))
    }

    private mutating func note(_ result: CURLcode) {
        if result != CURLE_OK { areAccepted = false }
    }
}
