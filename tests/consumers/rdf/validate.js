// rdf-validate-shacl finds that a graph fits the published shapes, and that broken variants do not.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {DataFactory, Parser, Store} from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const [, , graphFile, shapesFile] = process.argv;
const quads = new Parser({format: 'N-Quads'}).parse(readFileSync(graphFile, 'utf8'));
const shapes = new Store(new Parser({format: 'Turtle'}).parse(readFileSync(shapesFile, 'utf8')));
const validator = new SHACLValidator(shapes, {maxErrors: 20});

const ENT = 'https://w3id.org/entente/ontology#';
const OA = 'http://www.w3.org/ns/oa#';
const {literal, namedNode, quad} = DataFactory;

async function report(changed) {
  return validator.validate(new Store(changed));
}

const good = await report(quads);
assert.ok(good.conforms, good.results.map(r => `${r.focusNode?.value} ${r.path?.value}: ${r.message?.[0]?.value}`).join('\n'));

// Each breaks one statement, or takes one away.
const first = predicate => quads.findIndex(q => q.predicate.value === predicate);
function variant(predicate, object) {
  const at = first(predicate);
  assert.ok(at >= 0, predicate);
  const {subject, predicate: p} = quads[at];
  return quads.flatMap((q, i) => i !== at ? [q] : object === undefined ? [] : [quad(subject, p, object)]);
}
const integer = namedNode('http://www.w3.org/2001/XMLSchema#nonNegativeInteger');
const decimal = namedNode('http://www.w3.org/2001/XMLSchema#decimal');
const variants = {
  'no name': variant('http://www.w3.org/2000/01/rdf-schema#label'),
  'no status': variant(`${ENT}status`),
  'unknown status': variant(`${ENT}status`, literal('perhaps')),
  'confidence above 1': variant(`${ENT}confidence`, literal('1.5', decimal)),
  'named is no boolean': variant(`${ENT}named`, literal('yes')),
  'agent is a text': variant(`${ENT}agent`, literal('somebody')),
  'agent of no known class': variant(`${ENT}agent`, namedNode('urn:x:nothing')),
  'no evidence': quads.filter(q => q.predicate.value !== 'http://www.w3.org/ns/prov#wasDerivedFrom'),
  'no article': variant(`${OA}hasSource`),
  'a date that is a text': variant('https://schema.org/startDate', literal('last week')),
  'a span that ends before it starts': variant(`${OA}start`, literal('99999999', integer)),
};
for (const [name, changed] of Object.entries(variants)) {
  assert.equal((await report(changed)).conforms, false, name);
}
console.log(`${quads.length} statements fit; ${Object.keys(variants).length} broken variants do not`);
