/** The reason of an action, and evidence that gives another. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'concepts:\n',
    `concepts:
  stop: { kind: advice, label: stop examplol at once }
  acid-kills: { kind: reason, label: acid kills within hours }
  dry-kidneys: { kind: reason, label: dry kidneys stop clearing examplol }
`,
  )
  .replace(
    'relations:\n',
    'relations:\n  reason-for-action: { label: reason, domain: trigger, range: reason, statement: "{subject} matters because {object}.", negation: "{subject} does not matter because {object}.", ask: { object: "why does {subject} matter?" } }\n',
  );

function told(reason: string, evidence: string): readonly string[] {
  const fields = ['kind: action', 'trigger: blue-tongue', 'action: stop', `reasons: [${reason}]`];
  return foundIn(words, factOf(fields, evidence), `${evidence}.`).all.flatMap(({ code, severity, message }) =>
    code === 'knowledge/evidence-says-other' ? [`${severity}: ${message}`] : [],
  );
}

const ACID = 'With a blue tongue, stop examplol at once, because acid kills within hours';

it('another reason is an error, though the advice has words of the one that is stated', () =>
  expect(told('dry-kidneys', ACID)).toEqual([
    'error: Unexpected "dry kidneys stop clearing examplol" in the fact "one", expected what its evidence says: "acid kills within hours"',
  ]));

it.each([
  ['acid-kills', ACID],
  ['dry-kidneys', 'With a blue tongue, stop examplol at once, because kidneys that are dry do not clear it'],
])('its own is not told of: %s', (reason, evidence) => expect(told(reason, evidence)).toEqual([]));
