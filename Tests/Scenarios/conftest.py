"""What the scenarios share. Each gets files, ports and a database of its own."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True

from harness.clinic import Clinic  # noqa: E402
from harness.house import House  # noqa: E402


@pytest.fixture
def clinic(tmp_path):
    """A clinic's files; nobody serves them."""
    return Clinic(tmp_path)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A clinic being served, shared by the scenarios of one file; each takes patients of its own."""
    house = House(tmp_path_factory.mktemp("clinic"))
    yield house
    house.close()


@pytest.fixture
def new_house(tmp_path_factory):
    """Makes clinics that only one scenario uses."""
    houses = []

    def make(**options):
        houses.append(House(tmp_path_factory.mktemp("clinic"), **options))
        return houses[-1]

    yield make
    for house in houses:
        house.close()
