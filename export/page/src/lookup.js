import { folded } from './model.js';

// Finding nodes by name or alias.

/** 0: the whole name, 1: its beginning, 2: that of a word in it, 3: anywhere; null: not at all. */
function fit(key, wanted) {
  if (key === wanted) return 0;
  const at = key.indexOf(wanted);
  if (at <= 0) return at === 0 ? 1 : null;
  return key.includes(` ${wanted}`) ? 2 : 3;
}

/** Indices of the nodes that fit, the best first, then the best connected; all for the empty text. */
export function lookUp(model, text) {
  const wanted = folded(text.trim());
  const found = [];
  model.keys.forEach((keys, node) => {
    const fits = keys.map((key) => fit(key, wanted)).filter((value) => value !== null);
    if (wanted === '' || fits.length > 0) found.push({ node, rank: wanted === '' ? 0 : Math.min(...fits) });
  });
  const { neighbours } = model;
  return found.sort((a, b) => a.rank - b.rank || neighbours[b.node] - neighbours[a.node] || a.node - b.node)
    .map(({ node }) => node);
}
