"""The one table: what, ours, peer, ratio, goal, ok."""


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, ours, unit, peer=None, ratio=None, goal=None, detail=None, peer_name=None):
        """`goal`: ("ratio" or "ours", ">=" or "<=", bound). `ratio`: given where it is not ours to the peer's."""
        if ratio is None and peer and ours is not None:
            ratio = ours / peer
        row = {"what": what, "ours": ours, "unit": unit, "peer": peer, "peer_name": peer_name, "ratio": ratio, "detail": detail}
        if goal:
            kind, sign, bound = goal
            value = ratio if kind == "ratio" else ours
            row["goal"] = f"{sign} {bound:g}" + (" x" if kind == "ratio" else f" {unit}")
            row["ok"] = None if value is None else (value >= bound if sign == ">=" else value <= bound)
        self.rows.append(row)

    def text(self):
        head = ["what", "ours", "peer", "ratio", "goal", "ok?"]
        lines = [head] + [self.line(row) for row in self.rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
        shown = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines]
        return "\n".join([shown[0], "-" * len(shown[0]), *shown[1:]])

    @staticmethod
    def line(row):
        ours = "–" if row["ours"] is None else f"{number(row['ours'])} {row['unit']}" + (f" ({row['detail']})" if row["detail"] else "")
        peer = "" if row["peer"] is None else f"{number(row['peer'])} {row['peer_name'] or ''}".strip()
        ok = {True: "yes", False: "NO", None: ""}[row.get("ok")]
        return [row["what"], ours, peer, f"{row['ratio']:.2f} x" if row["ratio"] else "", row.get("goal", ""), ok]


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
