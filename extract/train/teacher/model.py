"""MiniLM with a tag head, a biaffine tree head and one name head for each annotation scheme."""
import json
import pathlib
import re

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

from data import SCHEMES

SHAPES = ("lower", "Title", "UPPER", "Mixed", "digit", "other", "Initial")
IGNORED = -100
MOST_PIECES = 6


def shape(word):
    if re.search(r"\d", word):
        return SHAPES.index("digit")
    letters = re.sub(r"[^\w]", "", word)
    if not letters:
        return SHAPES.index("other")
    if letters.islower():
        return SHAPES.index("lower")
    if len(letters) == 1:
        return SHAPES.index("Initial")
    if letters.isupper():
        return SHAPES.index("UPPER")
    return SHAPES.index("Title" if letters[0].isupper() and letters[1:].islower() else "Mixed")


class Pieces:
    """Word pieces of words, and tensors of sentences."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(str(pathlib.Path(folder) / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.first, self.last, self.unknown = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def of(self, word):
        if word not in self.known:
            pieces = self.tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]
            self.known[word] = (pieces or [self.unknown], shape(word) * 2)
        return self.known[word]

    def count(self, words):
        return 2 + sum(len(self.of(word)[0]) for word in words)

    def tensors(self, sentences):
        """Piece ids, their shape ids (0: none), mask; index of the first and last piece of each word, word shapes, mask."""
        ids, shapes, firsts, lasts, word_shapes = [], [], [], [], []
        for words in sentences:
            row, row_shapes, first, last, kinds = [self.first], [0], [], [], []
            for place, word in enumerate(words):
                pieces, kind = self.of(word)
                kind += 1 + (place == 0)
                first.append(len(row))
                row += pieces
                row_shapes += [kind] * len(pieces)
                last.append(len(row) - 1)
                kinds.append(kind)
            ids.append(row + [self.last])
            shapes.append(row_shapes + [0])
            firsts.append(first)
            lasts.append(last)
            word_shapes.append(kinds)

        def padded(rows, value=0):
            width = max(map(len, rows))
            return torch.tensor([row + [value] * (width - len(row)) for row in rows])
        return {"ids": padded(ids), "shapes": padded(shapes), "piece_mask": padded([[1] * len(r) for r in ids]).bool(),
                "first": padded(firsts), "last": padded(lasts), "word_shapes": padded(word_shapes),
                "mask": padded([[1] * len(r) for r in firsts]).bool()}


class Layer(nn.Module):
    """A BERT layer."""

    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm, self.norm_out = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, mask):
        rows, length, width = x.shape
        query, key, value = (f(x).view(rows, length, self.heads, -1).transpose(1, 2)
                             for f in (self.query, self.key, self.value))
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = self.norm(x + self.out(mixed.transpose(1, 2).reshape(rows, length, width)))
        return self.norm_out(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """BERT that sees the shape (case) of the words above its frozen layers; gives a learned mixture of the others."""
    FROZEN = 2

    def __init__(self, config):
        super().__init__()
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(Layer(width, config["intermediate_size"], config["num_attention_heads"])
                                    for _ in range(config["num_hidden_layers"]))
        self.shapes = nn.Embedding(2 * len(SHAPES) + 2, width)
        self.mixture = nn.Parameter(torch.tensor([0.0] * (config["num_hidden_layers"] - self.FROZEN) + [1.0]))
        nn.init.zeros_(self.shapes.weight)

    def load(self, path):
        weights = load_file(path)
        own = {"words.weight": "embeddings.word_embeddings.weight", "norm.weight": "embeddings.LayerNorm.weight",
               "norm.bias": "embeddings.LayerNorm.bias"}
        parts = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
                 "out": "attention.output.dense", "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
                 "down": "output.dense", "norm_out": "output.LayerNorm"}
        for number in range(len(self.layers)):
            for mine, theirs in parts.items():
                for end in ("weight", "bias"):
                    own[f"layers.{number}.{mine}.{end}"] = f"encoder.layer.{number}.{theirs}.{end}"
        state = {mine: weights[theirs] for mine, theirs in own.items()}
        state["places.weight"] = (weights["embeddings.position_embeddings.weight"]
                                  + weights["embeddings.token_type_embeddings.weight"][0])
        missing, _ = self.load_state_dict(state, strict=False)
        assert set(missing) == {"shapes.weight", "mixture"}, missing

    def frozen(self):
        """The weights that keep their values: word vectors, so that rare words keep their neighbours, and low layers."""
        return [p for part in (self.words, self.places, self.norm, *self.layers[:self.FROZEN]) for p in part.parameters()]

    def forward(self, ids, shapes, mask):
        mask = mask[:, None, None, :]
        with torch.no_grad():
            x = self.norm(self.words(ids) + self.places.weight[:ids.shape[1]])
            for layer in self.layers[:self.FROZEN]:
                x = layer(x, mask)
        x = F.dropout(x + self.shapes(shapes), 0.1, self.training)
        outputs = [x]
        for layer in self.layers[self.FROZEN:]:
            outputs.append(layer(outputs[-1], mask))
        return sum(weight * output for weight, output in zip(self.mixture.softmax(0), outputs))


def perceptron(before, after):
    return nn.Sequential(nn.Dropout(0.2), nn.Linear(before, after), nn.GELU(), nn.Dropout(0.25))


class Teacher(nn.Module):
    ARC, LABEL, SHAPE, WORD = 256, 72, 32, 448

    def __init__(self, config, tags, labels):
        super().__init__()
        self.encoder = Encoder(config)
        self.tags, self.labels = tags, labels
        self.names = {scheme: ["O"] + [f"{b}-{kind}" for kind in kinds for b in "BI"] for scheme, kinds in SCHEMES.items()}
        width = config["hidden_size"]
        self.shapes = nn.Embedding(2 * len(SHAPES) + 2, self.SHAPE)
        self.word = nn.Sequential(nn.Dropout(0.2), nn.Linear(2 * width + self.SHAPE, self.WORD), nn.GELU())
        self.tag = nn.Sequential(nn.Dropout(0.2), nn.Linear(self.WORD, len(tags)))
        self.name = nn.ModuleDict({scheme: nn.Sequential(perceptron(self.WORD, 128), nn.Linear(128, len(kinds)))
                                   for scheme, kinds in self.names.items()})
        self.root = nn.Parameter(torch.randn(self.WORD) * 0.1)
        self.arc_head, self.arc_child = perceptron(self.WORD, self.ARC), perceptron(self.WORD, self.ARC)
        self.label_head, self.label_child = perceptron(self.WORD, self.LABEL), perceptron(self.WORD, self.LABEL)
        self.arc = nn.Parameter(torch.zeros(self.ARC + 1, self.ARC))
        self.label = nn.Parameter(torch.zeros(len(labels), self.LABEL + 1, self.LABEL + 1))
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.label, std=0.02)

    def represent(self, batch):
        hidden = self.encoder(batch["ids"], batch["shapes"], batch["piece_mask"])

        def pick(places):
            return hidden.gather(1, places[:, :, None].expand(-1, -1, hidden.shape[2]))
        return self.word(torch.cat([pick(batch["first"]), pick(batch["last"]), self.shapes(batch["word_shapes"])], 2))

    def arcs(self, words, mask):
        """Scores [sentence, child, head], head 0 being the root; and what label_scores needs."""
        nodes = torch.cat([self.root.expand(len(words), 1, -1), words], 1)
        child, head = self.arc_child(words), self.arc_head(nodes)
        scores = (F.pad(child, (0, 1), value=1) @ self.arc) @ head.transpose(1, 2)
        open_heads = F.pad(mask, (1, 0), value=True)
        return scores.masked_fill(~open_heads[:, None, :], -1e9), (self.label_child(words), self.label_head(nodes))

    def label_scores(self, parts, heads):
        """Scores [sentence, child, label] under the given heads."""
        child, head = parts
        head = head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        child, head = F.pad(child, (0, 1), value=1), F.pad(head, (0, 1), value=1)
        left = torch.einsum("bnd,lde->bnle", child, self.label)
        return (left @ head[:, :, :, None]).squeeze(3)

    def loss(self, batch, gold):
        """The sum of the heads' cross entropies, over the number of words in the batch."""
        words = self.represent(batch)

        def entropy(scores, truth):
            return F.cross_entropy(scores.flatten(0, 1), truth.flatten(), ignore_index=IGNORED, reduction="sum")
        parts = {scheme: entropy(self.name[scheme](words), gold[scheme]) for scheme in self.names if scheme in gold}
        if "tags" in gold:
            parts["tag"] = entropy(self.tag(words), gold["tags"])
            scores, sides = self.arcs(words, batch["mask"])
            parts["arc"] = entropy(scores, gold["heads"])
            parts["label"] = entropy(self.label_scores(sides, gold["heads"].clamp(min=0)), gold["labels"])
        return sum(parts.values()) / batch["mask"].sum(), {name: part.item() for name, part in parts.items()}


def read_config(folder):
    return json.loads((pathlib.Path(folder) / "config.json").read_text(encoding="utf-8"))
