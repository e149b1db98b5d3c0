"""A real SMTP server with STARTTLS and sign-in, on an address of this machine."""

import email
import email.policy
import socket
import ssl
import subprocess

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


class MailServer:
    USER, PASSWORD = "recado", "s3nh@"

    def __init__(self, folder):
        self.certificate = folder / "mail.pem"
        key = folder / "mail.key"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", self.certificate],
            check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self.messages = []
        self.replies = []  # what the next messages are answered; 250 when there is nothing
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.controller = Controller(
            self, hostname="127.0.0.1", port=self.port, tls_context=context, require_starttls=True, auth_required=True,
            authenticator=self.authenticate)
        self.controller.start()

    def authenticate(self, server, session, envelope, mechanism, data):
        right = (isinstance(data, LoginPassword) and data.login.decode() == self.USER
                 and data.password.decode() == self.PASSWORD)
        return AuthResult(success=right)

    async def handle_DATA(self, server, session, envelope):
        if self.replies:
            return self.replies.pop(0)
        self.messages.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 taken"

    @property
    def environment(self):
        return {
            "RECADO_SMTP_URL": f"smtp://{self.USER}:s3nh%40@localhost:{self.port}",
            "RECADO_MAIL_FROM": "Recado da Recepção <recado@example.com>",
            "RECADO_SMTP_CA": str(self.certificate),
        }

    def close(self):
        self.controller.stop()
