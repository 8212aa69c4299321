import { describe, expect, it } from 'vitest';
import { withoutMirrored } from '#lib/items/kinds/matrix-multiple-choice/mirrored.ts';
import type { Candidate } from '#lib/items/propose/candidate.ts';

const row = (
  subject: string,
  object: string,
  qualifiers: Readonly<Record<string, string>> = {},
  relation = 'more-frequent-than',
): Candidate => ({
  concept: object,
  pairing: { relation, subject, object, qualifiers },
  proof: 'entailed',
  facts: ['course/lesson/fact'],
  reason: undefined,
  because: undefined,
});
const response = (change: string, outcome: string, responds = 'half-life'): Candidate =>
  row('clearance', outcome, { change, response: responds }, 'response-to-change');

describe('rows that mirror each other', () => {
  it.each([
    ['a comparison turned round', row('tremor', 'dizziness'), row('dizziness', 'tremor')],
    ['the same response to the other change', response('rise', 'falls'), response('fall', 'rises')],
    ['a wrong response to the other change', response('rise', 'falls'), response('fall', 'stays-the-same')],
  ])('%s', (_, first, second) => {
    expect(withoutMirrored([first, second], [])).toEqual([first]);
    expect(withoutMirrored([second], [first])).toEqual([]);
  });

  it.each([
    ['another thing compared', row('tremor', 'dizziness'), row('dizziness', 'ataxia')],
    ['another relation', row('tremor', 'dizziness'), row('dizziness', 'tremor', {}, 'follows')],
    ['two responses to one change', response('rise', 'falls'), response('rise', 'rises')],
    ['what responds is another thing', response('rise', 'falls'), response('fall', 'rises', 'level')],
  ])('but not %s', (_, first, second) => {
    expect(withoutMirrored([first, second], [])).toEqual([first, second]);
  });
});
