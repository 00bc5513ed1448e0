#!/usr/bin/env python3
"""Trains the teacher and labels text with it.

  teach.py train   --data DATA --encoder MINILM --model OUT.pt [--epochs 2.5]
  teach.py measure --data DATA --encoder MINILM --model OUT.pt
  teach.py label   --encoder MINILM --model OUT.pt --news TEXT --to NEWS.conllu
  teach.py label   --encoder MINILM --model OUT.pt --trees IN.conllu --to NAMES.conllu

DATA holds ud/ and ner/; MINILM is a folder with config.json, tokenizer.json and model.safetensors.
"""
import argparse
import math
import pathlib
import time

import torch

import data
import decode
from model import IGNORED, Pieces, Teacher, read_config
from tokenise import read_news

SEED = 1
TRAIN_PIECES, LABEL_PIECES = 800, 3000
ENCODER_RATE, HEAD_RATE, WARM = 3e-4, 1e-3, 0.06


def gold_tensors(items, model):
    """The truth the items carry, padded with IGNORED."""
    width = max(len(item["words"]) for item in items)
    values = {"tags": model.tags, "labels": model.labels, **model.names}
    gold = {}
    for part in ["heads", *values]:
        if any(part in item for item in items):
            code = {value: k for k, value in enumerate(values[part])} if part in values else None
            rows = [[code[v] if code else v for v in item.get(part, [])] for item in items]
            gold[part] = torch.tensor([row + [IGNORED] * (width - len(row)) for row in rows])
    return gold


def make_optimiser(model):
    for parameter in model.encoder.frozen():
        parameter.requires_grad = False
    learnt = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    encoder = [p for name, p in learnt if name.startswith("encoder.layers")]
    heads = [p for name, p in learnt if not name.startswith("encoder.layers")]
    return torch.optim.AdamW([{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}],
                             betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def train(arguments):
    torch.manual_seed(SEED)
    items = data.read_training(arguments.data)
    trees = [item for item in items if "tags" in item]
    tags = sorted({tag for item in trees for tag in item["tags"]})
    labels = sorted({label for item in trees for label in item["labels"]})
    model = Teacher(read_config(arguments.encoder), tags, labels)
    model.encoder.load(arguments.encoder / "model.safetensors")
    pieces = Pieces(arguments.encoder)
    lengths = [pieces.count(item["words"]) for item in items]
    epochs = [data.batches(lengths, TRAIN_PIECES, SEED + epoch) for epoch in range(math.ceil(arguments.epochs))]
    epochs[-1] = epochs[-1][:round(len(epochs[-1]) * (1 - len(epochs) + arguments.epochs))]
    optimiser, steps, done = make_optimiser(model), sum(map(len, epochs)), 0
    rates = [group["lr"] for group in optimiser.param_groups]
    print(f"{len(items)} items, {sum(len(i['words']) for i in items)} words, {len(epochs[0])} batches an epoch, "
          f"{len(tags)} tags, {len(labels)} labels", flush=True)
    began = time.time()
    for epoch, plan in enumerate(epochs):
        model.train()
        sums = {}
        for step, batch in enumerate(plan):
            # Warm up, then decay to 0 at the end of the last epoch, or of the minutes when these are over sooner.
            progress = max(done / steps, (time.time() - began) / 60 / arguments.minutes)
            if progress >= 1:
                break
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * min((done + 1) / (WARM * steps), 1 - progress)
            chosen = [items[k] for k in batch]
            loss, parts = model.loss(pieces.tensors([item["words"] for item in chosen]), gold_tensors(chosen, model))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            done += 1
            for part, value in parts.items():
                sums[part] = sums.get(part, 0) + value
            if step % 50 == 49:
                shown = " ".join(f"{part} {value / 50 / TRAIN_PIECES:.3f}" for part, value in sorted(sums.items()))
                print(f"epoch {epoch + 1} batch {step + 1} {time.time() - began:.0f} s  {shown}", flush=True)
                sums = {}
        torch.save({"tags": tags, "labels": labels, "weights": model.state_dict()}, arguments.model)
        print(f"epoch {epoch + 1}: {done} of {steps} batches done, {time.time() - began:.0f} s", flush=True)
    measure(arguments)


def load(arguments):
    kept = torch.load(arguments.model)
    model = Teacher(read_config(arguments.encoder), kept["tags"], kept["labels"])
    model.load_state_dict(kept["weights"])
    return model.eval(), Pieces(arguments.encoder)


@torch.no_grad()
def predict(model, pieces, sentences, parts=("tags", "tree", "names")):
    """What the model says of each sentence (a list of words), in order: {tags, heads, labels, NameU, NameC, NameP}."""
    out = [None] * len(sentences)
    root_label = model.labels.index("root")
    for batch in data.batches([pieces.count(words) for words in sentences], LABEL_PIECES, SEED):
        tensors = pieces.tensors([sentences[k] for k in batch])
        words = model.represent(tensors)
        sizes = [len(sentences[k]) for k in batch]
        said = [{} for _ in batch]
        if "tags" in parts:
            for one, row, size in zip(said, model.tag(words).argmax(2).tolist(), sizes):
                one["tags"] = [model.tags[tag] for tag in row[:size]]
        if "tree" in parts:
            scores, sides = model.arcs(words, tensors["mask"])
            scores = scores.log_softmax(2).numpy()
            heads = torch.zeros_like(tensors["first"])
            for k, size in enumerate(sizes):
                said[k]["heads"] = decode.tree(scores[k, :size, :size + 1]).tolist()
                heads[k, :size] = torch.tensor(said[k]["heads"])
            label_scores = model.label_scores(sides, heads)
            label_scores[:, :, root_label] = -1e9
            label_scores[..., root_label][heads == 0] = 1e9
            for one, row, size in zip(said, label_scores.argmax(2).tolist(), sizes):
                one["labels"] = [model.labels[label] for label in row[:size]]
        if "names" in parts:
            for scheme, labels in model.names.items():
                scores = model.name[scheme](words).log_softmax(2).numpy()
                for one, row, size in zip(said, scores, sizes):
                    one[scheme] = decode.names(row[:size], labels)
        for k, one in zip(batch, said):
            out[k] = one
    return out


def f1(golds, guesses, kinds):
    right = found = there = 0
    for gold, guess in zip(golds, guesses):
        gold, guess = ({span for span in decode.spans(labels) if span[2] in kinds} for labels in (gold, guess))
        right, found, there = right + len(gold & guess), found + len(guess), there + len(gold)
    precision, recall = right / max(found, 1), right / max(there, 1)
    score = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {100 * precision:.1f} R {100 * recall:.1f} F {100 * score:.1f}"


def measure(arguments):
    """Prints figures on the dev sets (gold tokens; LAS without subtypes, punctuation counted)."""
    model, pieces = load(arguments)
    trees = list(data.read_trees(arguments.data / "ud/en_ewt-ud-dev.conllu"))
    said = predict(model, pieces, [item["words"] for item in trees], ("tags", "tree"))
    total = pos = tag = arc = labelled = 0
    for item, one in zip(trees, said):
        for k in range(len(item["words"])):
            total += 1
            pos += item["tags"][k].split("|")[0] == one["tags"][k].split("|")[0]
            tag += item["tags"][k] == one["tags"][k]
            if item["heads"][k] == one["heads"][k]:
                arc += 1
                labelled += item["labels"][k].split(":")[0] == one["labels"][k].split(":")[0]
    print(f"EWT dev: UPOS {100 * pos / total:.2f} tag {100 * tag / total:.2f} UAS {100 * arc / total:.2f} "
          f"LAS {100 * labelled / total:.2f}")
    for name, items, schemes in [
            ("UNER EWT dev", list(data.read_uner(arguments.data / "ner/uner_en_ewt-dev.iob2")), ["NameU"]),
            ("politics dev", data.read_politics(arguments.data / "ner/crossner_politics-dev.txt"),
             ["NameC", "NameP", "NameU"])]:
        said = predict(model, pieces, [item["words"] for item in items], ("names",))
        gold_scheme = next(scheme for scheme in model.names if scheme in items[0])
        for scheme in schemes:
            for kinds in (("PER", "ORG", "LOC"), ("PER", "ORG", "LOC", "MISC")):
                if kinds[-1] in data.SCHEMES[scheme]:
                    print(f"{name} {scheme} {'+'.join(kinds)}: "
                          + f1([item[gold_scheme] for item in items], [one[scheme] for one in said], kinds), flush=True)


def write_sentence(out, item, one):
    tags, heads, labels = ((item if "tags" in item else one)[part] for part in ("tags", "heads", "labels"))
    for k, word in enumerate(item["words"]):
        pos, _, features = tags[k].partition("|")
        misc = [f"{scheme}={one[scheme][k]}" for scheme in data.SCHEMES] + ["SpaceAfter=No"] * (not item["space"][k])
        row = [str(k + 1), word, "_", pos, "_", features or "_", str(heads[k]), labels[k], "_", "|".join(misc)]
        out.write("\t".join(row) + "\n")
    out.write("\n")


def label(arguments):
    model, pieces = load(arguments)
    items = read_news(arguments.news) if arguments.news else list(data.read_trees(arguments.trees))
    items = items[arguments.part::arguments.parts]
    parts = ("tags", "tree", "names") if arguments.news else ("names",)
    began = time.time()
    with open(arguments.to, "w", encoding="utf-8") as out:
        for start in range(0, len(items), 2000):
            some = items[start:start + 2000]
            said = predict(model, pieces, [item["words"] for item in some], parts)
            for item, one in zip(some, said):
                out.write(f"# text = {item['text']}\n")
                write_sentence(out, item, one)
            print(f"{start + len(some)} of {len(items)}, {time.time() - began:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=["train", "measure", "label"])
    for option in ("--data", "--encoder", "--model", "--news", "--trees", "--to"):
        parser.add_argument(option, type=pathlib.Path)
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--minutes", type=float, default=math.inf, help="end the training after so long (not reproducible)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--part", type=int, default=0, help="label items PART, PART + PARTS, ...")
    parser.add_argument("--parts", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    {"train": train, "measure": measure, "label": label}[arguments.do](arguments)


if __name__ == "__main__":
    main()
