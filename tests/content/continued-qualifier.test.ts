import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';

const FIRST = 'content/vocabulary/a.yaml';
const SECOND = 'content/vocabulary/b.yaml';
const first = `qualifiers:
  country:
    label: country
    values:
      exampleland: { phrase: in Exampleland, noun: Exampleland }
`;

function joined(second: string) {
  const { vocabulary, diagnostics } = parseContent([
    { path: FIRST, text: first },
    { path: SECOND, text: second },
  ]);
  return {
    country: vocabulary.qualifiers['country'],
    told: diagnostics.map(({ code, place }) => `${place.file}:${String(place.line)} ${code}`),
  };
}

/** A second medicine brings countries and documents of its own, in a file of its own. */
describe('a qualifier that a second file goes on with', () => {
  const more = first.replace(
    'exampleland: { phrase: in Exampleland, noun: Exampleland }',
    'otherland: { phrase: in Otherland }',
  );

  it('has the values of both, in the order of the files', () => {
    const { country, told } = joined(more);
    expect(told).toEqual([]);
    expect(Object.keys(country?.entry.values ?? {})).toEqual(['exampleland', 'otherland']);
  });

  it('knows in which file a value stands', () => {
    const { country } = joined(more);
    const fileOf = (value: string) => country?.locate(['values', value], 'key').file;
    expect([fileOf('exampleland'), fileOf('otherland')]).toEqual([FIRST, SECOND]);
    expect(country?.locate(['label']).file).toBe(FIRST);
  });

  it('keeps the first of two values with one id, and says so at the second', () => {
    const { country, told } = joined(first.replace('in Exampleland', 'in the second'));
    expect(told).toEqual([`${SECOND}:5 content/duplicate-id`]);
    expect(country?.entry.values['exampleland']?.phrase).toBe('in Exampleland');
  });

  it.each([
    ['label', 3, more.replace('label: country', 'label: land')],
    ['flag', 4, more.replace('label: country', 'label: country\n    attribution: true')],
  ])('has the values of both with another %s, which is told of', (_, line, second) => {
    const { country, told } = joined(second);
    expect(told).toEqual([`${SECOND}:${String(line)} content/duplicate-id`]);
    expect(Object.keys(country?.entry.values ?? {})).toEqual(['exampleland', 'otherland']);
  });

  it('is a second qualifier under one id without values', () => {
    const { country, told } = joined('qualifiers:\n  country: { label: country }\n');
    expect(told).toEqual([`${SECOND}:2 content/duplicate-id`]);
    expect(Object.keys(country?.entry.values ?? {})).toEqual(['exampleland']);
  });
});
