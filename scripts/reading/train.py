#!/usr/bin/env python3
"""train.py ROOT [--keep]: learns the reader's model from rows and the features `reading-interpret --features` shows.

A linear support vector machine over hashed features; its margins on rows it has not seen (five folds), beside what the
grammar read, train a logistic regression whose probabilities are the reader's confidence. The table is written as
`ReplyModel` reads it: signed bytes, each block with the worth of one, then doubles."""
import csv
import hashlib
import struct
import sys

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

INTENTS = "confirm cancel reschedule question human optout thanks greet late wrong_number unknown".split()
BLOCKS = [(1 << 16, 1.7, True), (1 << 16, 1.7, True), (1 << 13, 0.3, False)]  # rows, weight, divided by the root
FOLDS = 5


def is_kept(text):
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 5 == 0


def load(root, name):
    with open(f"{root}/Tests/ReadingTests/Data/{name}.tsv", encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    found = []
    with open(f"{root}/.build/reading/{name}.features", encoding="utf-8") as file:
        for line in file:
            key, intent, confidence, _, *blocks = line.rstrip("\n").split("\t")
            buckets = [np.array(block.split(), dtype=np.int64) for block in blocks]
            found.append((rows[key], intent, float(confidence), buckets))
    return found


def matrix(rows):
    columns, values, ends = [], [], [0]
    for _, _, _, blocks in rows:
        start = 0
        for (size, weight, divides), buckets in zip(BLOCKS, blocks):
            columns.append(buckets + start)
            values.append(np.full(len(buckets), weight / np.sqrt(max(1, len(buckets))) if divides else weight))
            start += size
        ends.append(ends[-1] + sum(map(len, blocks)))
    shape = (len(rows), sum(size for size, _, _ in BLOCKS))
    table = sparse.csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=shape)
    table.sum_duplicates()
    return table


def machine():
    return LinearSVC(C=0.3, random_state=2026)


def judged(rows, margins):
    """Margins, the grammar's choice, and that choice times its confidence."""
    choice = np.zeros((len(rows), len(INTENTS)))
    sure = np.zeros_like(choice)
    for number, (_, intent, confidence, _) in enumerate(rows):
        if intent in INTENTS:
            choice[number, INTENTS.index(intent)] = 1
            sure[number, INTENTS.index(intent)] = confidence
    return np.hstack([margins, choice, sure])


def quantized(weights):
    """Signed bytes and the worth of one; the few largest are cut."""
    unit = np.quantile(np.abs(weights[weights != 0]), 0.9995) / 127
    return np.clip(np.rint(weights / unit), -127, 127).astype(np.int8), unit


def main():
    root, keep = sys.argv[1], "--keep" in sys.argv
    import os
    names = [n for n in ("examples", "replies", "more", "fresh") if os.path.exists(f"{root}/Tests/ReadingTests/Data/{n}.tsv")]
    rows = [row for name in names for row in load(root, name)]
    if keep:
        rows = [row for row in rows if not (row[0]["id"].startswith("s") and is_kept(row[0]["text"])) and not row[0]["id"].startswith("f")]
    labels = np.array([INTENTS.index(row[0]["intent"]) for row in rows])
    table = matrix(rows)
    # The same row falls in the same fold, whatever else is learned.
    folds = np.array([int(hashlib.sha256(row[0]["id"].encode()).hexdigest()[:8], 16) % FOLDS for row in rows])
    margins = np.zeros((len(rows), len(INTENTS)))
    for fold in range(FOLDS):
        fitted = machine().fit(table[folds != fold], labels[folds != fold])
        margins[folds == fold] = fitted.decision_function(table[folds == fold])
    # The judge learns from more.tsv alone: the grammar has seen the other rows, and seems surer there than it is.
    fair = np.array([row[0]["id"].startswith("s") for row in rows])
    judge = LogisticRegression(C=2, max_iter=2000, tol=1e-5)
    judge.fit(judged(rows, margins)[fair], labels[fair])
    fitted = machine().fit(table, labels)
    with open(f"{root}/Sources/Bridge/C/CReplyModel/reply.model", "wb") as file:
        file.write(b"RRM1")
        start = 0
        for size, weight, _ in BLOCKS:
            bytes_, unit = quantized(fitted.coef_[:, start:start + size].T)
            file.write(struct.pack("<d", unit * weight))
            file.write(bytes_.tobytes())
            start += size
        for numbers in (fitted.intercept_, judge.coef_.ravel(), judge.intercept_):
            file.write(np.asarray(numbers, dtype="<f8").tobytes())
    print(f"{len(rows)} rows learned")


main()
