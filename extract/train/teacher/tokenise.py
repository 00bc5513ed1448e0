#!/usr/bin/env python3
"""Words of an English line as UD English EWT cuts them.

  tokenise.py IN.conllu   measures it against the words of the file, from its "# text" lines
"""
import pathlib
import re
import sys

SHORTEST, LONGEST = 4, 60
ABBREVIATIONS = set("""
mr mrs ms dr prof st ft sgt lt gen col capt cpl maj adm cmdr rev hon pres gov sen rep reps sens supt det jr sr inc co corp ltd
bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat vs etc al eg ie cf approx dept est
ave blvd rd hwy mt ph vol pp fig ed eds ext assn bldg messrs mme mlle pvt pte lb lbs oz yrs calif ariz ala ark colo conn del fla
ga ill ind kan ky md mich minn miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo que ont
""".split())
AT_END = {"inc", "co", "corp", "ltd", "etc", "al", "jr", "sr"}
BEFORE_NUMBERS = {"no", "nos", "art", "sec", "p", "ch"}  # abbreviations only before a number
PREFIXES = set("""
e non mid pre anti re post co over pro multi ex sub semi neo counter un inter intra extra ultra super trans bi tri micro macro
mini psycho bio geo hyper infra meta mega mis neuro para poly pseudo quasi socio uni arch
""".split())
WEB = re.compile(r"(https?://|www\.)\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+|"
                 r"[\w-]+(\.[\w-]+)*\.(com|org|net|gov|edu|doc|xls|pdf)(/\S*)?", re.I)
OPENERS = re.compile(r"""(``|''|<<|\.\.+|--+|[("\[{<“”‘«#$€£¥~*=…—–•]|US\$(?=\d)|[-'’_](?!\d0s))""")
CLOSERS = re.compile(r"""(''|’’|\.\.+|--+|[!?]+|([=*_~>])\2+|[,;:)"\]}>“”’'»%…—–*~=]|(?<=[^\W\d])_|-)$""")
CLITICS = re.compile(r"(?i)(?<=[\w.])(n['’\x92]t|['’\x92](?:s|m|d|re|ve|ll))$")
DASHES = re.compile(r"(--+|\.\.\.+|…|—|–)")
INITIALS = re.compile(r"(?i)([a-z]\.)+[a-z]?\.?$|ph\.d\.?$")
NUMBER_WHOLE = re.compile(r"[\d()+./]*\d{3,}-\d{3,4}(-\d{4})?$|\d{1,2}-\d{1,2}-\d{2,4}$|[\d-]*\d{3}-\d{3}-\d{4}$")
TIME = re.compile(r"(?i)(\d[\d:.]*)([ap]\.?m\.?|[km]g|km|cm|mm|ft|hrs?|min|mins|k?hz|mph)$")
FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 2}


def keeps_stop(word, following):
    """Whether the stop belongs to the word (which ends in one); at the end of a line it seldom does."""
    bare = word[:-1].lower()
    if bare in BEFORE_NUMBERS:
        return following[:1].isdigit()
    if not following:
        return bare in AT_END or INITIALS.match(word) is not None and "." in bare
    if len(bare) == 1:
        return word[0].isupper() and (bare != "i" or following[0].isupper())
    return bare in ABBREVIATIONS or INITIALS.match(word) is not None


def hyphens(word):
    if NUMBER_WHOLE.match(word) or "-" not in word[1:-1]:
        return [word]
    parts = re.split(r"(?<=[\w.])(-)(?=\w)", word)
    out = []
    while parts:
        if len(parts) > 2 and parts[0].lower() in PREFIXES:
            parts[:3] = ["".join(parts[:3])]
            out.append(parts.pop(0))
        else:
            out.append(parts.pop(0))
        if parts:
            out.append(parts.pop(0))
    return out


def inner(word):
    """Cuts a word that has no punctuation left at its ends."""
    if word.lower() in FUSED:
        cut = FUSED[word.lower()]
        return [word[:cut], word[cut:]]
    if WEB.fullmatch(word):
        return [word]
    clitic = CLITICS.search(word)
    if clitic and clitic.start():
        return inner(word[:clitic.start()]) + [clitic.group()]
    time = TIME.match(word)
    if time:
        return list(time.groups())
    if "/" in word and not re.fullmatch(r"[\d/.-]+|\w/\w", word):
        return [part for piece in re.split(r"(/)", word) if piece for part in (inner(piece) if piece != "/" else ["/"])]
    return hyphens(word)


def chunk(text, following):
    """Cuts a piece without spaces."""
    if WEB.fullmatch(text.rstrip(".,;:!?)\"'")):
        end = len(text.rstrip(".,;:!?)\"'"))
        return [text[:end]] + list(text[end:])
    before, after = [], []
    while len(text) > 1:
        opener = OPENERS.match(text)
        if not opener or (text[0] in "'’" and CLITICS.match("x" + text)) or opener.end() == len(text):
            break
        before.append(opener.group())
        text = text[opener.end():]
    while len(text) > 1:
        closer = CLOSERS.search(text)
        if closer and closer.start():
            after.insert(0, closer.group())
            text = text[:closer.start()]
        elif text[-1] == "." and not re.fullmatch(r"[.]+", text) and not keeps_stop(text, after[0] if after else following):
            after.insert(0, ".")
            text = text[:-1]
        else:
            break
    if WEB.fullmatch(text):
        middle = [text]
    else:
        middle = []
        for part in (piece for piece in DASHES.split(text) if piece):
            pieces = [piece for piece in re.split(r"([()\[\]\"“”;,](?!\d)|[()\[\]\"“”])", part) if piece]
            middle += [word for piece in pieces for word in inner(piece)] if len(part) > 1 else [part]
    return before + middle + after


def tokenise(line):
    """[(word, whether a space follows)]; the last counts as followed."""
    chunks = line.split()
    out = []
    for text, following in zip(chunks, chunks[1:] + [""]):
        words = chunk(text, following)
        out += [(word, False) for word in words[:-1]] + [(words[-1], True)]
    return out


def read_news(path):
    """Tokenised lines of 4 to 60 tokens, each once."""
    seen, items = set(), []
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
        tokens = tokenise(line)
        if SHORTEST <= len(tokens) <= LONGEST and line not in seen:
            seen.add(line)
            items.append({"text": " ".join(line.split()), "words": [word for word, _ in tokens],
                          "space": [space for _, space in tokens]})
    return items


def measure(path):
    from collections import Counter

    from data import read_trees

    def places(words):
        at, found = 0, set()
        for word in words:
            word = word.replace(" ", "")
            found.add((at, at + len(word)))
            at += len(word)
        return found
    right = made = there = 0
    wrong = Counter()
    for item in read_trees(path):
        mine, gold = [word for word, _ in tokenise(item["text"])], item["words"]
        a, b = places(mine), places(gold)
        right, made, there = right + len(a & b), made + len(a), there + len(b)
        whole = "".join(gold).replace(" ", "")
        for start, end in a - b:
            inside = [whole[s:e] for s, e in sorted(b) if s < end and e > start]
            wrong[whole[start:end] + " -> " + " ".join(inside)] += 1
    print(f"P {100 * right / made:.2f} R {100 * right / there:.2f} F {200 * right / (made + there):.2f}")
    return wrong


if __name__ == "__main__":
    for line, count in measure(sys.argv[1]).most_common(int(sys.argv[2]) if len(sys.argv) > 2 else 0):
        print(count, line)
