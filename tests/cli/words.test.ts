import { describe, expect, it } from 'vitest';
import { Root } from './run-stemma.ts';

const root = new Root();
const VOCABULARY = 'content/vocabulary/words.yaml';

describe('words', () => {
  it('lists kinds, relations with the kinds they take and their words, qualifiers and scales, each with its place', async () => {
    const { out, code } = await root.run('words');
    expect(code).toBe(0);
    expect(out).toMatch(/^Kinds$[^]*^Relations$[^]*^Qualifiers$/mu);
    expect(out).not.toContain('Concepts');
    expect(out).toMatch(/^  opens: medicine to gate {2}content\/vocabulary\/\w+\.yaml:\d+$/mu);
    expect(out).toContain('    states: ');
    expect(out).toContain('    asks for object: ');
    expect(out).toContain('definition: what a term means  built in');
  });

  it('lists only what holds a text, in capitals or not, concepts too', async () => {
    const { out } = await root.run('words', 'AMBER gate');
    expect(out).toContain('Concepts');
    expect(out).toContain('amber-gate');
    expect(out).not.toContain('birch-gate');
    expect(await root.run('words', 'amber', '--json')).toMatchObject({ code: 0 });
  });

  it('finds a relation by the kind that it takes', async () => {
    const json = JSON.parse((await root.run('words', 'gate', '--json')).out) as {
      relations: { id: string; domain: string; range: string }[];
    };
    expect(json.relations).toContainEqual(expect.objectContaining({ id: 'opens', range: 'gate' }));
  });

  it('says when nothing holds the text, and when a file has errors', async () => {
    expect(await root.run('words', 'zzz')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('"zzz"') as string,
    });
    const broken = new Root();
    broken.write(VOCABULARY, `${broken.read(VOCABULARY)}\nkindz: {}\n`);
    expect(await broken.run('words')).toMatchObject({
      code: 1,
      err: expect.stringContaining('errors') as string,
    });
  });
});
