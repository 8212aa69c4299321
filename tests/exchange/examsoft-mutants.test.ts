import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/examsoft-word/write.ts';
import { exchangeSample, SAMPLE_META } from '../support/exchange-sample.ts';
import { faultLines } from './inspected.ts';

/** Word files that are broken by hand: each is refused by ExamSoft's rules. */

const sample = await exchangeSample();
const { bytes } = await exportSelection(format, sample, SAMPLE_META);
const sound = unzipSync(bytes ?? new Uint8Array());
const BODY = 'word/document.xml';
const TYPES = '[Content_Types].xml';

/** The file with a part changed. @throws when the change changes nothing */
function changed(path: string, from: RegExp | string, to: string): Uint8Array {
  const before = strFromU8(sound[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new RangeError(`${path} has no ${String(from)}`);
  return zipSync({ ...sound, [path]: strToU8(after) });
}

function without(path: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== path)));
}

const MUTANTS: Readonly<Record<string, () => Uint8Array>> = {
  'no document': () => without(BODY),
  'no list of types': () => without(TYPES),
  'no relations': () => without('_rels/.rels'),
  'XML that is not closed': () => changed(BODY, '</w:body>', ''),
  'a part that is named and not there': () => changed(TYPES, 'word/document.xml', 'word/documents.xml'),
  'a relation to another part': () => changed('_rels/.rels', 'word/document.xml', 'word/other.xml'),
  'no title': () => changed(BODY, 'Title: ', ''),
  'a title with the sign of a rationale': () => changed(BODY, 'Title: course', 'Title: ~course'),
  'no category': () => changed(BODY, 'Category: ', ''),
  'a category with the sign of a rationale': () => changed(BODY, 'Category: ', 'Category: ~'),
  'a type that ExamSoft has not': () => changed(BODY, 'Type: MA ', 'Type: MC '),
  'a question without a number': () => changed(BODY, / 1\) /u, ' '),
  'a question without a text': () => changed(BODY, / 1\) [^<]*/u, ' 1) '),
  'a question with the sign of a rationale': () => changed(BODY, / 1\) /u, ' 1) ~ '),
  'a rationale without its sign': () => changed(BODY, '>~ ', '>'),
  'a rationale without a text': () => changed(BODY, />~ [^<]*/u, '>~ '),
  'an answer without a letter': () => changed(BODY, '>b) ', '>'),
  'a letter that stands twice': () => changed(BODY, '>b) ', '>c) '),
  'a star after the letter': () => changed(BODY, '>*a) ', '>a*) '),
  'an answer without a text': () => changed(BODY, />b\) [^<]*/u, '>b) '),
  'a step without its place': () => changed(BODY, / --- 1</u, '<'),
  'a row without its columns': () => changed(BODY, />A\) ([^<]*) --- [\d,]+</u, '>A) $1<'),
  'a row with a letter of a list': () => changed(BODY, />A\) /u, '>a) '),
  'an empty paragraph within a question': () =>
    changed(BODY, '>~ ', '></w:t></w:r></w:p><w:p/><w:p><w:r><w:t>~ '),
};

describe('the inspector of Word files for ExamSoft', () => {
  it('finds nothing in a sound file', async () => {
    expect(await faultLines(zipSync(sound))).toEqual([]);
    expect(Object.keys(MUTANTS).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(MUTANTS))('refuses %s', async (_, mutant) => {
    const lines = await faultLines(mutant());
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/: Unexpected .+, expected .+/su);
  });
});
