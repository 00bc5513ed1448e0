#!/usr/bin/env python3
"""Names by spaCy over the words that teach.py labels:  spacy_names.py NEWS.txt OUT.bio [MODEL]

Writes "word TAB label" lines in the order of the sentences, an empty line after each. Needs spacy and en_core_web_sm.
"""
import sys
import time

import spacy
from spacy.tokens import Doc

from tokenise import read_news


def label(token):
    return "O" if token.ent_iob_ != "B" and token.ent_iob_ != "I" else f"{token.ent_iob_}-{token.ent_type_}"


def main():
    parts = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
    pipeline = spacy.load(sys.argv[3] if len(sys.argv) > 3 else "en_core_web_sm", exclude=parts)
    docs = (Doc(pipeline.vocab, words=item["words"], spaces=item["space"]) for item in read_news(sys.argv[1]))
    began = time.time()
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for number, doc in enumerate(pipeline.pipe(docs, batch_size=256)):
            out.write("".join(f"{token.text}\t{label(token)}\n" for token in doc) + "\n")
            if number % 5000 == 4999:
                print(f"{number + 1} sentences, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
