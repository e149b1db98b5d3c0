internal import CCurl

/// The options of one transfer.
enum EasyHandle {
    /// Writes a request's options on a handle that is fresh or reset; false where memory ran out or an option is refused.
    static func prepare(
        _ handle: UnsafeMutableRawPointer, _ transfer: Transfer, _ configuration: HTTPClientConfiguration
    ) -> Bool {
        transfer.handle = handle
        var options = CurlOptions(handle)
        limit(&options, transfer.request, transfer.timeLeft)
        connect(&options, configuration)
        route(&options, transfer)
        if let wall = configuration.wall, configuration.proxy == nil { guardAddresses(&options, transfer, wall) }
        describe(&options, transfer)
        transfer.headerList = headerList(transfer.request, configuration)
        options.set(CURLOPT_HTTPHEADER, UnsafeRawPointer(transfer.headerList))
        return options.areAccepted
    }

    private static func limit(
        _ options: inout CurlOptions, _ request: HTTPClientRequest, _ timeLeft: Duration
    ) {
        options.set(CURLOPT_NOSIGNAL, 1)
        options.set(CURLOPT_TIMEOUT_MS, milliseconds(timeLeft))
        options.set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(request.connectTimeout))
        options.set(CURLOPT_FOLLOWLOCATION, request.redirects > 0 ? 1 : 0)
        options.set(CURLOPT_MAXREDIRS, min(max(request.redirects, 0), 20))
        // A length that HEAD only tells of is no body.
        let limit = request.method == "HEAD" ? 0 : max(request.maxResponseBytes, 1)
        options.set(CURLOPT_MAXFILESIZE_LARGE, offset: curl_off_t(limit))
        options.set(CURLOPT_PROTOCOLS_STR, "http,https")
        options.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    }

    private static func connect(_ options: inout CurlOptions, _ configuration: HTTPClientConfiguration) {
        // One request to a connection at a time, its bytes counted: what `sent` rests on.
        options.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        options.set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        options.set(CURLOPT_PROXY, configuration.proxy ?? "")
        if let file = configuration.certificateFile { options.set(CURLOPT_CAINFO, file) }
    }

    private static func route(_ options: inout CurlOptions, _ transfer: Transfer) {
        let context = UnsafeRawPointer(Unmanaged.passUnretained(transfer).toOpaque())
        options.set(CURLOPT_PRIVATE, context)
        options.set(CURLOPT_WRITEDATA, context)
        options.set(CURLOPT_HEADERDATA, context)
        options.set(CURLOPT_PREREQDATA, context)
        options.set(CURLOPT_ERRORBUFFER, UnsafeRawPointer(transfer.errorText.baseAddress))
        options.set(CURLOPT_WRITEFUNCTION, CurlCallbacks.body)
        options.set(CURLOPT_HEADERFUNCTION, CurlCallbacks.header)
        options.setPrerequest(CurlCallbacks.prerequest)
    }

    private static func guardAddresses(_ options: inout CurlOptions, _ transfer: Transfer, _ wall: OutboundWall) {
        transfer.wall = wall
        options.set(CURLOPT_OPENSOCKETDATA, UnsafeRawPointer(Unmanaged.passUnretained(transfer).toOpaque()))
        options.setOpenSocket(CurlCallbacks.openSocket)
    }

    private static func describe(_ options: inout CurlOptions, _ transfer: Transfer) {
        let request = transfer.request
        options.set(CURLOPT_URL, request.url)
        if let (user, password) = request.basicAuth {
            options.set(CURLOPT_HTTPAUTH, recado_curl_auth_basic)
            options.set(CURLOPT_USERNAME, user)
            options.set(CURLOPT_PASSWORD, password)
        }
        if request.method == "HEAD" { return options.set(CURLOPT_NOBODY, 1) }
        if !request.body.isEmpty || request.method == "POST" {
            options.set(CURLOPT_POST, 1)
            options.set(CURLOPT_POSTFIELDSIZE_LARGE, offset: curl_off_t(request.body.count))
            // libcurl copies the body, as many bytes as were said before.
            (request.body.isEmpty ? [0] : request.body).withUnsafeBytes {
                options.set(CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
            }
        }
        if request.method != "GET" || !request.body.isEmpty { options.set(CURLOPT_CUSTOMREQUEST, request.method) }
    }

    /// The request's fields, and what keeps libcurl from adding some of its own.
    private static func headerList(
        _ request: HTTPClientRequest, _ configuration: HTTPClientConfiguration
    ) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for (name, value) in request.headers {
            list = curl_slist_append(list, value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
        func has(_ name: String) -> Bool { request.headers.contains { HeaderField.same($0.0, name) } }
        if !has("User-Agent") { list = curl_slist_append(list, "User-Agent: \(configuration.userAgent)") }
        if !has("Content-Type") { list = curl_slist_append(list, "Content-Type:") }
        if !has("Expect") { list = curl_slist_append(list, "Expect:") }
        return list
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return max(1, Int(min(max(seconds, 0), 86_400)) * 1_000 + Int(max(attoseconds, 0) / 1_000_000_000_000_000))
    }
}
