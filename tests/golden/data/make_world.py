#!/usr/bin/env python3
"""Writes world.claims.jsonl: three small articles of an invented world, annotated by hand.

In a sentence, {key:words} is a mention of an entity and <words> is the trigger of its claim.
"""
import hashlib
import json
import re
import sys

ENTITIES = {
    "ruiz": ("Ana Ruiz", "Person", "", ["Ruiz"]),
    "torres": ("Ana Torres", "Person", "", []),
    "lund": ("Bo Lund", "Person", "", ["Lund"]),
    "marsh": ("Cleo Marsh", "Person", "", []),
    "pell": ("Dora Pell", "Person", "", []),
    "quill": ("Ed Quill", "Person", "", []),
    "norway": ("Norway", "State", "Q20", ["Noruega"]),
    "spain": ("Spain", "State", "Q29", ["España"]),
    "orbita": ("Orbita Works", "Firm", "", []),
}

ARTICLES = [
    ("talks.txt", "Talks in Lisbon", "https://news.example/talks", "2024-03-04", "en", [
        ("Foreign Minister {ruiz:Ana Ruiz} <met> {lund:Bo Lund} in Lisbon on Monday.",
         dict(relation="met-with", date="2024-03-04", place="Lisbon", score=900)),
        ("{lund:Bo Lund} <is to visit> {norway:Norway} in May.",
         dict(relation="visited", status="planned", date="2024-05", score=800)),
        ("{norway:Norway} <signed> the Launch Accord with {orbita:Orbita Works} on Friday.",
         dict(relation="signed", date="2024-03-01", instrument="Launch Accord", score=850)),
        ("{pell:Dora Pell} <phoned> {quill:Ed Quill}.", dict(relation="spoke-with", score=700)),
    ]),
    ("rocket.txt", "", "", "2024-03-06", "en", [
        ("{orbita:Orbita Works} <named> {marsh:Cleo Marsh} as its director.",
         dict(relation="appointed", office="director", date="2024-03-06", score=880)),
        ("{ruiz:Ana Ruiz} <criticised> {orbita:Orbita Works}.", dict(relation="criticised", date="2024-03-06", score=760)),
        ("{norway:Norway} <did not meet> {marsh:Cleo Marsh}, a spokesman said.",
         dict(relation="met-with", status="denied", speaker="a spokesman", score=650)),
        ("{lund:Bo Lund}, rivals say, <threatened> {marsh:Cleo Marsh}.",
         dict(relation="threatened", status="alleged", speaker="rivals", score=500)),
    ]),
    ("noticias.txt", "Contactos", "", "2024-03-05", "es", [
        ("La ministra {ruiz:Ruiz} <se reunió> con {lund:Lund} el lunes 4 de marzo.",
         dict(relation="met-with", date="2024-03-04", score=820)),
        ("{spain:España} <reconoció> a {norway:Noruega} en 1905.", dict(relation="recognised", date="1905", score=600)),
        ("{torres:Ana Torres} <visitó> {spain:España}.", dict(relation="visited", date="2024-03", score=750)),
    ]),
]

PIECE = re.compile(r"\{(\w+):([^}]+)\}|<([^>]+)>|([^{<]+)")


def annotate(name, title, url, date, language, sentences):
    text, entities, mentions, claims = "", [], [], []
    for sentence, claim in sentences:
        start, ends = len(text), []
        for key, words, trigger, plain in PIECE.findall(sentence):
            begin = len(text)
            text += words or trigger or plain
            if words:
                if key not in entities:
                    entities.append(key)
                ends.append(len(mentions))
                mentions.append(dict(span=[begin, len(text)], kind="name", entity=entities.index(key), rule="gold", score=1000))
            elif trigger:
                claim["trigger"] = [begin, len(text)]
        fields = dict(status="happened", date="", office="", instrument="", place="", speaker="")
        claims.append(dict(subject=ends[0], object=ends[1], **{**fields, **claim}, sentence=[start, len(text)], rule="by-hand"))
        text += " "
    text = text.strip() + "\n"
    document = dict(id=hashlib.sha256(text.encode()).hexdigest()[:16], name=name, title=title, url=url, date=date,
                    language=language, text=text)
    listed = [dict(zip(("name", "type", "gazetteer_id", "disambiguator", "named", "aliases"),
                       (*ENTITIES[key][:3], "", True, ENTITIES[key][3]))) for key in entities]
    return dict(version=1, document=document, entities=listed, mentions=mentions, claims=claims, diagnostics=[])


with open(sys.argv[1] if len(sys.argv) > 1 else "world.claims.jsonl", "w", encoding="utf-8") as out:
    for article in ARTICLES:
        out.write(json.dumps(annotate(*article), ensure_ascii=False) + "\n")
