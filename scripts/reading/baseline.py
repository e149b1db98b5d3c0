#!/usr/bin/env python3
"""Trivial keyword baseline (like the seed system). baseline.py [in.tsv] > predictions.tsv"""
import csv, os, re, sys, unicodedata
here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Tests", "ReadingTests", "Data")
src = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, 'examples.tsv')
RULES = [('confirm', '1 sim confirmo confirmado confirmar ok si yes confirm'),
         ('cancel', '0 2 nao no cancelar cancela cancel desmarcar'),
         ('reschedule', '3 remarcar reagendar reprogramar reschedule'),
         ('optout', 'sair parar pare stop baja unsubscribe'),
         ('human', 'atendente humano human persona'),
         ('late', 'atrasar atrasado atrasada tarde late'),
         ('thanks', 'obrigado obrigada valeu gracias thanks'),
         ('greet', 'oi ola bom boa hola hi hello')]
RULES = [(i, set(w.split())) for i, w in RULES]
def classify(text):
    t = unicodedata.normalize('NFKD', text.lower())
    t = ''.join(c for c in t if not unicodedata.combining(c))
    words = set(re.findall(r'[a-z0-9]+', t))
    for intent, kws in RULES:
        if words & kws:
            return intent
    return 'question' if '?' in text else 'unknown'
with open(src, encoding='utf-8', newline='') as f:
    for r in csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE):
        print(r['id'], classify(r['text']), sep='\t')
