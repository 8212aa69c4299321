/** Facts that are limited to one country, and evidence of another. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const values =
  'values: { us: { phrase: in US labels }, eu: { phrase: in EU product information }, any: { phrase: in some leaflets }, two: { phrase: in UK and Australian leaflets } }';
const words = vocabulary.replace(
  'qualifiers:\n',
  `qualifiers:\n  labels: { label: labels, attribution: true, ${values} }\n  land: { label: land, values: { us: { phrase: in the US }, eu: { phrase: in the EU }, uk: { phrase: in the United Kingdom } } }\n`,
);

function told(qualifier: string, evidence: string): readonly string[] {
  const fields = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
  const fact = factOf([...fields, `qualifiers: { ${qualifier} }`], evidence);
  const { all } = foundIn(words, fact, `${evidence}.`);
  expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  return all.filter(({ code }) => code === 'knowledge/evidence-says-other').map(({ message }) => message);
}

it.each([
  ['labels: us', 'Canadian labels say that examplol closes the alpha gate', '"Canadian"'],
  ['labels: us', 'In the United Kingdom, examplol closes the alpha gate', '"United Kingdom"'],
  ['labels: us', 'European labels say that examplol closes the alpha gate', '"European"'],
  ['labels: two', 'Irish leaflets say that examplol closes the alpha gate', '"Irish"'],
  ['labels: eu', 'In Japan, examplol closes the alpha gate', '"Japan"'],
  ['land: uk', 'In the United States, examplol closes the alpha gate', '"United States"'],
  ['land: us', 'In Japan, examplol closes the alpha gate', 'nothing of "in the US"'],
])('is told of: %s, %s', (qualifier, evidence, says) => {
  expect(told(qualifier, evidence)).toEqual([expect.stringContaining(`its evidence says: ${says}`)]);
});

it.each([
  ['labels: us', 'US labels say that examplol closes the alpha gate'],
  ['labels: us', 'American labels say that examplol closes the alpha gate'],
  ['labels: two', 'Australian leaflets say that examplol closes the alpha gate'],
  ['labels: us', 'US and Canadian labels say that examplol closes the alpha gate'],
  ['labels: us', 'Examplol closes the alpha gate, and it let us sleep'],
  ['labels: eu', 'German product information says that examplol closes the alpha gate'],
  ['labels: eu', 'In Ireland, as in all of the EU, examplol closes the alpha gate'],
  ['labels: any', 'Canadian guides say that examplol closes the alpha gate'],
  ['land: us', 'In the United States, examplol closes the alpha gate'],
  ['land: uk', 'In England, examplol closes the alpha gate'],
  ['land: eu', 'European authors say that examplol closes the alpha gate'],
])('is silent: %s, %s', (qualifier, evidence) => {
  expect(told(qualifier, evidence)).toEqual([]);
});
