internal import CCurl

/// libcurl's results in the words of a fault.
enum CurlResult {
    static func faultCode(_ result: CURLcode, connected: Bool) -> String {
        switch result {
        case CURLE_URL_MALFORMAT: "badURL"
        case CURLE_UNSUPPORTED_PROTOCOL: connected ? "protocol" : "badURL"
        case CURLE_COULDNT_RESOLVE_HOST: "resolve"
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: "connect"
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: "proxy"
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
            "tls"
        case CURLE_OPERATION_TIMEDOUT: "timeout"
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_SEND_FAIL_REWIND:
            "closed"
        case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2: "protocol"
        case CURLE_FILESIZE_EXCEEDED: "tooLarge"
        case CURLE_TOO_MANY_REDIRECTS: "redirects"
        default: "failed"
        }
    }
}
