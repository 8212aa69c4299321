/** Evidence that says one of its fact's own wrong answers, in words of its own. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary.replace(
  'concepts:\n',
  `concepts:
  no-vein: { kind: trigger, label: faint without a vein, article: a }
  inject-alpha: { kind: advice, label: inject alphagon }
  inject-beta: { kind: advice, label: inject betulin }
  stop-drip: { kind: advice, label: stop the drip }
  slow-drip: { kind: advice, label: slow the drip }
  take-out: { kind: advice, label: remove the catheter }
  dress: { kind: advice, label: put on a new dressing }
`,
);

function told(trigger: string, action: string, wrong: string, evidence: string): readonly string[] {
  const fields = [
    'kind: action',
    `trigger: ${trigger}`,
    `action: ${action}`,
    `false: { ${wrong}: This is not what helps. }`,
  ];
  return foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(
      ({ severity, message }) =>
        `${severity}: ${/its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? ''}`,
    );
}

it.each([
  ['no-vein', 'inject-alpha', 'inject-beta', 'A faint without a vein calls for an injection of betulin'],
  [
    'blue-tongue',
    'inject-alpha',
    'inject-beta',
    'With a blue tongue, people get betulin by injection at once',
  ],
  ['blue-tongue', 'stop-drip', 'slow-drip', 'With a blue tongue the drip is slowed down'],
])('%s: %s is told of where "%s" is said: %s', (trigger, action, wrong, evidence) => {
  expect(told(trigger, action, wrong, evidence)).toEqual([expect.stringMatching(/^warning: "/u)]);
});

it.each([
  ['no-vein', 'inject-alpha', 'inject-beta', 'A faint without a vein calls for an injection of alphagon'],
  ['no-vein', 'inject-alpha', 'inject-beta', 'In a faint without a vein, inject alphagon and no betulin'],
  [
    'no-vein',
    'inject-alpha',
    'inject-beta',
    'A faint without a vein is no matter for an injection of betulin',
  ],
  [
    'no-vein',
    'inject-alpha',
    'inject-beta',
    'A faint without a vein may have come from betulin; use the syringe',
  ],
  [
    'no-vein',
    'inject-alpha',
    'inject-beta',
    'Before the injection of betulin, a faint without a vein is treated',
  ],
  [
    'no-vein',
    'inject-alpha',
    'inject-beta',
    'A faint without a vein is treated, since an injection of betulin caused it',
  ],
  [
    'blue-tongue',
    'take-out',
    'dress',
    'With a blue tongue the catheter comes out, and a dressing is put over the wound',
  ],
])(
  '%s: %s is not, where the own is said or the other is set aside (%s): %s',
  (trigger, action, wrong, evidence) => {
    expect(told(trigger, action, wrong, evidence)).toEqual([]);
  },
);
