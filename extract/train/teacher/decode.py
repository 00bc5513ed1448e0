"""From scores to trees and names."""
import numpy as np


def is_tree(heads):
    """Whether the heads (of words 1..n, 0 the root) make a tree with one root."""
    if list(heads).count(0) != 1:
        return False
    state = [2] + [0] * len(heads)
    for word in range(1, len(heads) + 1):
        path = []
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word - 1]
        if state[word] == 1:
            return False
        for step in path:
            state[step] = 2
    return True


def eisner(scores):
    """The best projective tree with one root. scores[child - 1, head]; gives heads of words 1..n."""
    n = scores.shape[0]
    arc = scores[:, 1:].T  # arc[head, child], words only
    open_right, open_left = np.full((n, n), -np.inf), np.full((n, n), -np.inf)  # the left / the right end is the head
    right, left = np.full((n, n), -np.inf), np.full((n, n), -np.inf)
    split_open, split_right, split_left = (np.zeros((n, n), dtype=int) for _ in range(3))
    np.fill_diagonal(right, 0)
    np.fill_diagonal(left, 0)
    for width in range(1, n):
        i = np.arange(n - width)
        j = i + width
        steps = np.arange(width)
        middle = i[:, None] + steps
        both = right[i[:, None], middle] + left[middle + 1, j[:, None]]
        best = both.argmax(1)
        split_open[i, j] = best + i
        top = both[i, best]
        open_right[i, j] = top + arc[i, j]
        open_left[i, j] = top + arc[j, i]
        whole = open_right[i[:, None], middle + 1] + right[middle + 1, j[:, None]]
        best = whole.argmax(1)
        right[i, j], split_right[i, j] = whole[i, best], best + i + 1
        whole = left[i[:, None], middle] + open_left[middle, j[:, None]]
        best = whole.argmax(1)
        left[i, j], split_left[i, j] = whole[i, best], best + i
    root = int((left[0] + right[:, n - 1] + scores[:, 0]).argmax())
    heads = np.zeros(n, dtype=int)
    todo = [("left", 0, root), ("right", root, n - 1)]
    while todo:
        kind, i, j = todo.pop()
        if i == j:
            continue
        if kind == "right":
            k = split_right[i, j]
            heads[k] = i + 1
            todo += [("open", i, k), ("right", k, j)]
        elif kind == "left":
            k = split_left[i, j]
            heads[k] = j + 1
            todo += [("open", k, j), ("left", i, k)]
        else:
            k = split_open[i, j]
            todo += [("right", i, k), ("left", k + 1, j)]
    return heads


def is_projective(heads):
    """Whether no two arcs of the tree cross."""
    arcs = np.sort(np.stack([np.arange(1, len(heads) + 1), heads]), axis=0)
    first, last = arcs[:, :, None]
    return not ((first < arcs[0]) & (arcs[0] < last) & (last < arcs[1])).any()


def tree(scores):
    """The best head of each word where that makes a projective tree with one root; else the best such tree."""
    heads = scores.argmax(1)
    return heads if is_tree(heads.tolist()) and is_projective(heads) else eisner(scores)


def names(scores, labels):
    """The best sequence of BIO labels without an I- that continues nothing."""
    allowed = np.zeros((len(labels), len(labels)))
    for after, label in enumerate(labels):
        if label[0] == "I":
            allowed[[k for k, before in enumerate(labels) if before[2:] != label[2:]], after] = -1e9
    start = np.array([-1e9 if label[0] == "I" else 0 for label in labels])
    if (scores.argmax(1) == 0).all():
        return ["O"] * len(scores)
    best, back = scores[0] + start, []
    for row in scores[1:]:
        paths = best[:, None] + allowed
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    at = [int(best.argmax())]
    for step in reversed(back):
        at.append(int(step[at[-1]]))
    return [labels[k] for k in reversed(at)]


def spans(labels):
    """{(first, last, kind)} of BIO labels."""
    found, first = set(), None
    for place, label in enumerate(list(labels) + ["O"]):
        if first is not None and label[0] != "I":
            found.add((first, place - 1, labels[first][2:]))
            first = None
        if label[0] == "B":
            first = place
    return found
