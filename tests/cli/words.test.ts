import { describe, expect, it } from 'vitest';
import { factSchemas } from '#lib/content/schema/fact-schema.ts';
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

  it('lists the kinds of fact with the relations they take, and what stands under these', async () => {
    const { out } = await root.run('words');
    const [, lines = ''] = /^Kinds of fact\n([^]*?)\n\n/u.exec(out) ?? [];
    expect(lines).toContain(
      '  quantity: `relation` names a relation of the vocabulary whose range is `quantity`',
    );
    expect(lines).toMatch(
      /^ {2}sequence: `relation: next-step` when it names none: rite-step to rite-step, with sequence$/mu,
    );
    expect(lines).toContain('not in the vocabulary yet');
    const kinds = lines.split('\n').map((line) => line.trim().split(':')[0]);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(factSchemas)));
    const { facts } = JSON.parse((await root.run('words', 'reason-for-action', '--json')).out) as {
      facts: { id: string; relations: { field: string; id: string }[] }[];
    };
    expect(facts.map(({ id }) => id)).toEqual(['action']);
    expect(facts[0]?.relations.map(({ field, id }) => [field, id])).toEqual([
      ['relation', 'advised-action'],
      ['reason-relation', 'reason-for-action'],
    ]);
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
