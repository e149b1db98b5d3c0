"""`make fault`: runs the experiments one after the other and prints one table."""

import argparse
import json
import signal
import sys
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Scenarios"))

from faults import experiments, table  # noqa: E402, F401
from faults.lab import Lab, seconds  # noqa: E402
from faults.registry import EXPERIMENTS, Tally  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/faults", description=__doc__)
    parser.add_argument("--only", metavar="NAME", action="append", default=[],
                        help="experiments whose name contains this; may be given again")
    parser.add_argument("--short", action="store_const", dest="form", const="short", default="full",
                        help="the minute that `make test` runs")
    parser.add_argument("--long", action="store_const", dest="form", const="long", help="five times the rounds")
    parser.add_argument("--list", action="store_true", help="only says what there is")
    parser.add_argument("--json", action="store_true", help="one object for each experiment instead of the table")
    return parser.parse_args()


def run(experiment, lab):
    try:
        return experiment.run(lab)
    except Exception as error:  # One that fails must not hide the others.
        tail = traceback.extract_tb(error.__traceback__)[-1]
        last = [line for stand in lab.stands for host in stand.hosts for line in host.log[-3:]]
        return Tally(faults=[f"{type(error).__name__} at {Path(tail.filename).name}:{tail.lineno}: {error}", *map(str, last)])
    finally:
        lab.clear()


def main():
    options = arguments()
    chosen = [
        one for one in EXPERIMENTS
        if (any(part in one.name for part in options.only) if options.only else one.short or options.form != "short")
    ]
    if options.list:
        for one in EXPERIMENTS:
            print(f"{one.name:18} {one.about}")
        return 0
    if not chosen:
        print(f"no experiment is called {' or '.join(options.only)}; --list names them", file=sys.stderr)
        return 2
    began = time.monotonic()
    lab = Lab(options.form, lambda text: print(f"    {text}", file=sys.stderr, flush=True))
    results = []
    try:
        for place, one in enumerate(chosen, 1):
            print(f"[{place}/{len(chosen)}] {one.name}: {one.about}", file=sys.stderr, flush=True)
            start = time.monotonic()
            tally = run(one, lab)
            results.append((one, tally, seconds(start)))
            for fault in tally.faults:
                print(f"    FAILED: {fault}", file=sys.stderr, flush=True)
    finally:
        lab.close()
    if options.json:
        for one, tally, took in results:
            print(json.dumps({"experiment": one.name, "seconds": round(took, 1)} | vars(tally)))
    else:
        print(table.text(results, seconds(began)))
    return 1 if any(tally.faults for _, tally, _ in results) else 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main())
