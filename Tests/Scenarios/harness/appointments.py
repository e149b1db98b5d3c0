"""Lists of appointments as a hospital would hand them over."""

import csv
import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Sao_Paulo")
COLUMNS = ["id", "patient", "phone", "professional", "specialty", "at", "status"]


def clinic_time(hours=24.0):
    """So many hours from now, on the clinic's wall clock."""
    return (datetime.now(ZONE) + timedelta(hours=hours)).strftime("%Y-%m-%d %H:%M")


def phone(number):
    """The `number`th made-up mobile number of São Paulo."""
    return f"+55119{80000000 + number}"


def appointment(number, hours=24.0, **fields):
    row = {
        "id": f"C{number:05}", "patient": f"Paciente{number} da Silva", "phone": phone(number),
        "professional": "Dra. Ana Lima", "specialty": "Cardiologia", "at": clinic_time(hours), "status": "scheduled",
    }
    return row | fields


def csv_text(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
