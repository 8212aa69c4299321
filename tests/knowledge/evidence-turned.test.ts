/** Directions, comparisons and contrasts that the evidence tells the other way round in plain English of teachers. */
import { describe, expect, it } from 'vitest';
import { told } from './one-fact.ts';

const direction = (way: string) => [
  'kind: direction',
  'driver: kidney-function',
  'response: level-in-blood',
  `direction: ${way}`,
];
const longer = (more: string, less: string) => [
  'kind: comparison',
  `subject: ${more}`,
  'relation: acts-longer',
  `than: ${less}`,
];
const contrast = (examplol: string, samplol: string) => [
  'kind: contrast',
  'relation: closes',
  `between: { examplol: ${examplol}, samplol: ${samplol} }`,
  'why: The two close other gates.',
];

describe('a direction', () => {
  it.each([
    'The lower kidney function, the higher the level in the blood',
    'The more kidney function there is, the lower the level in the blood',
    'The more function a kidney has, the lower the level; when the function falls, the level rises',
    'The higher the level in the blood, the lower kidney function',
    'Lower kidney function makes the level in the blood rise, and higher kidney function lets it fall',
    'A fall in kidney function leads to a rise of the level in the blood',
  ])('is read: %s', (evidence) => {
    expect(told(direction('same'), evidence)).toMatchObject([
      { severity: 'error', field: 'direction: same' },
    ]);
    expect(told(direction('opposite'), evidence)).toEqual([]);
  });

  it.each([
    'The more the kidneys fail, the higher the level in the blood',
    'The more kidney function is lost, the higher the level in the blood',
    'The older the patient, the lower kidney function and the higher the level in the blood',
    'The weaker the kidneys, the more of the level in the blood is left',
    'The more kidney function is impaired, the longer the level in the blood stays up',
    'The slower kidney function, the better the level in the blood is watched',
  ])('is left to the reader where a half turns it round or names neither: %s', (evidence) => {
    expect(told(direction('opposite'), evidence)).toEqual([]);
  });
});

describe('a comparison', () => {
  it.each([
    ['Examplol outlives samplol by far', 'samplol', 'examplol'],
    ['Samplol is outlasted by examplol', 'samplol', 'examplol'],
    ['Samplol was outlived by examplol', 'samplol', 'examplol'],
  ])('%s', (evidence, more, less) => {
    expect(told(longer(more, less), evidence)).toMatchObject([
      { severity: 'error', field: `subject: ${more}` },
    ]);
    expect(told(longer(less, more), evidence)).toEqual([]);
  });
});

describe('a contrast of which each value stands in a clause', () => {
  it.each([
    'Examplol closes the alpha gate, whereas samplol acts elsewhere',
    'Samplol leaves everything open, and examplol closes the alpha gate',
    'Examplol acts on the alpha gate, samplol on quite another',
    'The alpha gate is closed by examplol; samplol closes the beta gate',
  ])('is read: %s', (evidence) => {
    const turned = contrast('beta-gate', 'alpha-gate');
    expect(told(turned, evidence)).toMatchObject([{ severity: 'warning', field: turned[2] }]);
    expect(told(contrast('alpha-gate', 'beta-gate'), evidence)).toEqual([]);
  });

  it.each([
    'Unlike samplol, examplol closes the alpha gate',
    'Examplol and samplol close gates, the latter the alpha gate',
    'Examplol came first, samplol second: it is the alpha gate that each shuts',
    'Closing the alpha gate is what sets samplol apart from examplol',
  ])('is left to the reader where either may be meant: %s', (evidence) => {
    expect(told(contrast('beta-gate', 'alpha-gate'), evidence)).toEqual([]);
  });
});
