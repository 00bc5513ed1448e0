// jsonld.js, in its safe mode, which refuses whatever would be dropped, finds all that the graph holds.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';

const folder = process.argv[2];
const load = name => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const truth = load('truth.json');
const document = load('graph.jsonld');

const documentLoader = url => { throw new Error(`the file is not to be read offline: ${url}`); };
const options = {safe: true, documentLoader};

const ENT = 'https://w3id.org/entente/ontology#';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const ALIAS = 'http://www.w3.org/2004/02/skos/core#altLabel';
const IDENTIFIER = 'https://schema.org/identifier';
const DERIVED = 'http://www.w3.org/ns/prov#wasDerivedFrom';
const SELECTOR = 'http://www.w3.org/ns/oa#hasSelector';
const EXACT = 'http://www.w3.org/ns/oa#exact';
const DECIMAL = 'http://www.w3.org/2001/XMLSchema#decimal';

const values = (node, property) => (node[property] ?? []).map(value => value['@value'] ?? value['@id']);
const sorted = list => [...list].sort();

const expanded = await jsonld.expand(document, options);
const entities = expanded.filter(node => node[`${ENT}named`]);
const statements = expanded.filter(node => node[DERIVED]);

const told = entities.map(node => JSON.stringify(
  [values(node, IDENTIFIER)[0], values(node, LABEL)[0] ?? '', values(node, `${ENT}named`)[0], values(node, ALIAS)]));
const held = truth.nodes.map(node => JSON.stringify([node.id, node.label, node.named, node.aliases]));
assert.deepEqual(sorted(told), sorted(held));

const quotes = node => node[DERIVED].flatMap(piece => piece[SELECTOR].flatMap(selector => values(selector, EXACT)));
const confidence = node => Math.round(1000 * values(node, `${ENT}confidence`)[0]);
const toldOf = node => JSON.stringify([node['@id'].split(':').pop(), values(node, `${ENT}status`)[0], confidence(node), quotes(node)]);
const heldOf = edge => JSON.stringify([encodeURIComponent(edge.id).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`), edge.status, edge.confidence, edge.quotes]);
assert.deepEqual(sorted(statements.map(toldOf)), sorted(truth.edges.map(heldOf)));

const quads = await jsonld.toRDF(document, options);
const count = predicate => quads.filter(quad => quad.predicate.value === predicate).length;
const pieces = truth.edges.reduce((sum, edge) => sum + edge.quotes.length, 0);
assert.equal(count(DERIVED), pieces);
for (const quad of quads.filter(quad => quad.predicate.value === `${ENT}confidence`)) {
  assert.equal(quad.object.datatype.value, DECIMAL);
  assert.match(quad.object.value, /^[01]\.[0-9]{3}$/);
}
// Our N-Quads say the same, blank nodes aside.
const canonical = {algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: Infinity};
const ofDocument = await jsonld.canonize(document, {...canonical, ...options});
const nquads = readFileSync(path.join(folder, 'graph.nq'), 'utf8');
const ofNquads = await jsonld.canonize(nquads, {...canonical, inputFormat: 'application/n-quads', safe: true});
assert.equal(ofNquads, ofDocument);

const said = new Set(truth.edges.filter(edge => ['happened', 'ongoing'].includes(edge.status)).map(edge => edge.type));
for (const type of said) assert.ok(count(ENT + type) > 0, `no direct triple of ${type}`);
console.log(`${entities.length} entities, ${statements.length} statements, ${quads.length} quads`);
