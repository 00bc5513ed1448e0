// Mermaid parses our flowchart, finds the nodes and arrows that are in it, and reads labels as the texts they are.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {JSDOM} from 'jsdom';

const dom = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
globalThis.Element = dom.window.Element;
const {default: mermaid} = await import('mermaid');

const folder = process.argv[2];
const text = readFileSync(path.join(folder, 'graph.mmd'), 'utf8');
const truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8'));
assert.ok(text.length <= 50000);

mermaid.initialize({startOnLoad: false, securityLevel: 'strict'});
assert.equal((await mermaid.parse(text)).diagramType, 'flowchart-v2');
const {db} = await mermaid.mermaidAPI.getDiagramFromText(text);
const {nodes, edges} = db.getData();

// Mermaid keeps "#34;" as marks of its own until it draws.
const plain = label => label.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
  .replaceAll('<br/>', ' ');
const shown = nodes.filter(node => node.id !== 'note').map(node => plain(node.label));
const short = name => name.replaceAll(/\s+/g, ' ').trim().slice(0, 10);
const names = new Set(truth.nodes.flatMap(node => [short(node.label), node.type]));
for (const label of shown) assert.ok(names.has(short(label)) || names.has(label), label);
assert.ok(shown.length > 10 && shown.length <= truth.nodes.length);
assert.ok(edges.length > 10 && edges.length <= 500);
for (const edge of edges) assert.match(plain(edge.label), /./);

await assert.rejects(mermaid.parse(text.replace('"]', '" end "]')), 'a broken chart must not parse');
console.log(`${shown.length} nodes, ${edges.length} arrows`);
