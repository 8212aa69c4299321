import type { RuleExample } from '../../rule.ts';
import { anItem, aStatusItem, right, wrong } from '../example-item.ts';

const BEFORE = 'example/mechanism/site-before';
const certificate = anItem().certificate;

export const examples: readonly RuleExample[] = [
  {
    name: 'a fact that nothing replaces',
    item: anItem({
      certificate: { ...certificate, factVersions: { 'example/mechanism/binds': '1' } },
    }),
    findings: [],
  },
  { name: 'the country of the fact', item: aStatusItem(), findings: [] },
  {
    name: 'a fact that another one supersedes',
    item: anItem({
      facts: [BEFORE],
      stem: 'Which site does pregabalin bind?',
      options: [
        right('GABA-A receptor', { proof: { kind: 'entailed', facts: [BEFORE] } }),
        wrong('Dopamine D2 receptor', { proof: { kind: 'R2', facts: [BEFORE] } }),
        wrong('Serotonin transporter', { proof: { kind: 'R2', facts: [BEFORE] } }),
      ],
    }),
    findings: [
      'Unexpected fact "example/mechanism/site-before", which is superseded, expected "example/mechanism/site-now"',
    ],
  },
  {
    name: 'a fact that has changed since',
    item: anItem({
      certificate: { ...certificate, factVersions: { 'example/mechanism/binds': '0' } },
    }),
    findings: [
      'Unexpected version of the fact "example/mechanism/binds", which has changed since, expected an item made from what it says now',
    ],
  },
  {
    name: 'the fact of another country',
    item: aStatusItem({ stem: 'Which legal status does pregabalin have in the United Kingdom?' }),
    findings: [
      'Unexpected "United Kingdom" in the stem for the fact "example/mechanism/status-us", expected "United States"',
    ],
    also: ['rules/missing-qualifier'],
  },
];
