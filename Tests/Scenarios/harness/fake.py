"""A server on a port of its own that stands in for somebody else's."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request, client_address):
        """A client that was killed is no fault of ours."""


class Fake:
    """Answers each POST with `answer(handler, body)` of the subclass; `hang` holds until `close`."""

    def __init__(self):
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                fake.answer(self, body)

            def do_GET(self):
                fake.problems.append(f"unexpected GET {self.path}")
                reply(self, 404, b"{}")

            def log_message(self, *_):
                pass

        self.problems: list[str] = []
        self.lock = threading.Lock()
        self.released = threading.Event()
        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self):
        self.released.set()
        self.server.shutdown()
        self.server.server_close()

    def drop(self, handler):
        """Closes the connection without an answer."""
        handler.close_connection = True

    def half(self, handler, body):
        """Says how long the answer is, sends half of it, and closes the connection."""
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[:len(body) // 2])
        handler.close_connection = True

    def hang(self, handler):
        self.released.wait(60)
        handler.close_connection = True


def reply(handler, status, body: bytes, headers=()):
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers:
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)
