"""The table at the end."""

COLUMNS = ["experiment", "acknowledged", "stored", "sent", "doubled", "in doubt", "seconds", "verdict", ""]


def text(results, took):
    rows = [COLUMNS] + [
        [one.name, *map(str, (tally.acknowledged, tally.stored, tally.sent, tally.doubled, tally.in_doubt)),
         f"{time:.0f}", "FAILED" if tally.faults else "held", tally.note]
        for one, tally, time in results
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    lines = [
        "  ".join(
            cell.rjust(width) if 0 < place < 7 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths))).rstrip()
        for row in rows
    ]
    failed = sum(1 for _, tally, _ in results if tally.faults)
    verdict = f"{failed} of {len(results)} FAILED" if failed else f"all {len(results)} held"
    return "\n".join([*lines, "", f"{verdict}, {took:.0f} s"])
