#!/usr/bin/env python3
"""linear.py FILE.tsv [TRAIN.tsv ...] > predictions.tsv

A linear model over character n-grams (scikit-learn). With FILE alone it is cross-validated on it, ten folds; with
TRAIN files it learns from them and reads FILE. Never trained and scored on the same rows."""
import csv
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def model():
    return make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True, lowercase=True),
        LinearSVC(C=1.0, class_weight="balanced"))


test = rows(sys.argv[1])
texts = [row["text"] for row in test]
if len(sys.argv) > 2:
    train = [row for path in sys.argv[2:] for row in rows(path)]
    fitted = model().fit([row["text"] for row in train], [row["intent"] for row in train])
    read = fitted.predict(texts)
else:
    folds = StratifiedKFold(n_splits=10, shuffle=True, random_state=2026)
    read = cross_val_predict(model(), texts, [row["intent"] for row in test], cv=folds)
for row, intent in zip(test, read):
    print(row["id"], intent, sep="\t")
