/** A contrast whose evidence gives what one of the two has to the other. */
import { describe, expect, it } from 'vitest';
import { told } from './one-fact.ts';

const contrast = [
  'kind: contrast',
  'relation: closes',
  'between: { examplol: alpha-gate, samplol: beta-gate }',
  'why: Each closes a gate of its own.',
];

describe('the evidence of a contrast', () => {
  it.each([
    'Examplol closes the beta gate and samplol the alpha gate',
    'Samplol closes the alpha gate, examplol the beta gate',
    'The alpha gate is closed by samplol, and the beta gate by examplol',
    'Examplol closes the alpha gate, and samplol closes the alpha gate',
  ])('is told of where it is the reverse: %s', (evidence) => {
    expect(told(contrast, evidence)).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringContaining('Unexpected "alpha gate" of "examplol"') as string,
      },
    ]);
  });

  it.each([
    'Examplol closes the alpha gate and samplol the beta gate',
    'The beta gate is closed by samplol, and the alpha gate by examplol',
    'Examplol closes the alpha gate, and samplol the other one',
    'The alpha gate and the beta gate are closed by examplol and samplol',
    'Unlike examplol, which closes the alpha gate, samplol closes the beta gate',
    'Examplol, unlike samplol, closes the alpha gate, and samplol closes the beta gate',
  ])('is not where it says so, or in no turns: %s', (evidence) => {
    expect(told(contrast, evidence)).toEqual([]);
  });
});

describe('a contrast of which one value is another', () => {
  it('is told of', () => {
    expect(told(contrast, 'Examplol closes the gamma gate and samplol the beta gate')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('"gamma gate"') as string },
    ]);
  });

  it('is not, where the value stands there in part', () => {
    expect(
      told(contrast, 'Examplol closes the alpha one and not the gamma gate, samplol the beta gate'),
    ).toEqual([]);
  });
});
