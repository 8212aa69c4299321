import { describe, expect, it } from 'vitest';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { found, itemsSchema, reportSchema, Root, type PrintedItem, type Ran } from './run-stemma.ts';

const root = new Root();
const items = itemsSchema.parse(JSON.parse((await root.run('items', '--json')).out));
const sample = find(
  items,
  (item) => item.kind === 'single-best-answer' && item.id.includes('/opens-amber-gate/'),
);

function find<T>(values: readonly T[], wanted: (value: T) => boolean): T {
  const value = values.find(wanted);
  if (value === undefined) throw new Error('the fixture gives no such item');
  return value;
}

function verify(value: unknown, ...words: readonly string[]): Promise<Ran> {
  root.write('items.json', JSON.stringify(value, undefined, 2));
  return root.run('verify', root.path('items.json'), ...words);
}

/** Codes of the errors that verifying the item gives; and every diagnostic must stand inside the item. */
async function errorsOf(item: unknown): Promise<readonly string[]> {
  const ran = await verify([items[1], item], '--format', 'json');
  const { diagnostics } = reportSchema.parse(JSON.parse(ran.out));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const start = JSON.stringify([items[1]], undefined, 2).split('\n').length;
  for (const { line, file } of diagnostics) {
    expect(line).toBeGreaterThanOrEqual(start);
    expect(file).toBe(root.path('items.json'));
  }
  expect(ran.code).toBe(errors.length > 0 ? 1 : 0);
  return errors.map(({ code }) => code);
}

/** The sample with its options changed. */
function withOptions(
  change: (option: PrintedItem['options'][number], index: number) => Partial<PrintedItem['options'][number]>,
): PrintedItem {
  return {
    ...sample,
    options: sample.options.map((option, index) => ({ ...option, ...change(option, index) })),
  };
}

describe('verify', () => {
  it('accepts what items prints, every item by itself and all together', async () => {
    const all = await verify(items, '--format', 'json');
    expect(found(all)).toEqual([]);
    expect(all.code).toBe(0);
    for (const item of items.slice(0, 3)) expect((await verify(item)).code).toBe(0);
  });

  it('prints items that JSON carries unchanged', () => {
    for (const item of items) expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(kinds.map(({ id }) => id)));
  });

  it('refuses a key that was swapped with a distractor', async () => {
    const wrong = sample.options.findIndex(({ key }) => !key);
    const swapped = withOptions(({ key }, index) => ({ key: key ? false : index === wrong }));
    expect(await errorsOf(swapped)).toEqual(
      expect.arrayContaining(['proof/key-not-entailed', 'proof/second-key']),
    );
  });

  it('refuses a name of the key among the distractors', async () => {
    const wrong = sample.options.findIndex(({ key }) => !key);
    const doubled = withOptions((_, index) => (index === wrong ? { text: 'Yellow gate' } : {}));
    expect(await errorsOf(doubled)).toContain('proof/same-option');
  });

  it('refuses a stem without its qualifier', async () => {
    expect(sample.stem).toMatch(/^In Zelland, w/u);
    const stem = sample.stem.replace('In Zelland, w', 'W');
    expect(await errorsOf({ ...sample, stem })).toContain('proof/key-not-entailed');
  });

  it('refuses another kind of proof than the one that holds', async () => {
    const changed = withOptions(({ key, proof }) => (key ? {} : { proof: { ...proof, kind: 'R4' } }));
    expect(await errorsOf(changed)).toContain('proof/wrong-certificate');
  });

  it('refuses an item under the revision of other words, and nothing else of it', async () => {
    const key = sample.options.findIndex((option) => option.key);
    expect(
      await errorsOf(
        withOptions((option, index) => (index === key ? { rationale: `${option.rationale} Really.` } : {})),
      ),
    ).toEqual(['proof/wrong-revision']);
    expect(await errorsOf({ ...sample, revision: '0'.repeat(32) })).toEqual(['proof/wrong-revision']);
  });

  it('refuses an item made before its fact changed', async () => {
    const [ref = ''] = sample.facts;
    const certificate = {
      ...sample.certificate,
      factVersions: { ...sample.certificate.factVersions, [ref]: 'before' },
    };
    expect(await errorsOf({ ...sample, certificate })).toContain('proof/stale');
  });

  it('refuses other sources than those of the facts, a lost safety mark, and a shape that is not of the kind', async () => {
    expect(await errorsOf({ ...sample, sources: ['zel-label#reactions'] })).toEqual([
      'bank/metadata-differs',
    ]);
    expect(sample.safety).toBe(true);
    expect(await errorsOf({ ...sample, safety: false })).toEqual(['bank/metadata-differs']);
    expect(await errorsOf({ ...sample, kind: 'single-best-anser' })).toContain('bank/unknown-kind');
    expect(await errorsOf({ ...sample, options: sample.options.filter(({ key }) => key) })).toContain(
      'bank/wrong-shape',
    );
  });

  it('says what an item lacks, at the place', async () => {
    expect(await errorsOf({ ...sample, stem: undefined })).toEqual(['bank/not-an-item']);
    expect(
      await errorsOf({ ...sample, options: sample.options.map(({ key: _key, ...option }) => option) }),
    ).toHaveLength(sample.options.length);
    expect(await errorsOf('an item')).toEqual(['bank/not-an-item']);
    expect(await errorsOf(items[1])).toEqual(['bank/duplicate-item']);
  });

  it('points at the syntax error of what is no JSON', async () => {
    root.write('items.json', '[\n  { "id": 1, }\n]\n');
    expect(found(await root.run('verify', root.path('items.json'), '--format', 'json'))).toEqual([
      ['bank/not-json', 2],
    ]);
    root.write('items.json', '[');
    expect(found(await root.run('verify', root.path('items.json'), '--format', 'json'))).toEqual([
      ['bank/not-json', 1],
    ]);
  });

  it('shows the item in a frame', async () => {
    const { out, code } = await verify([{ ...sample, safety: false }]);
    expect(out).toContain(`items.json:2:3 error bank/metadata-differs`);
    expect(out).toContain(`"id": "${sample.id}"`);
    expect(out).toMatch(/1 error, 0 warnings; 3 lessons, 23 facts, 1 item in .+\n$/u);
    expect(code).toBe(1);
  });
});

describe('items', () => {
  it('reads well aloud', async () => {
    const { out, err, code } = await root.run(
      'items',
      '--lesson',
      'zelvolin/gates',
      '--kind',
      'single-best-answer',
    );
    expect(out).toContain(`${sample.id}  ${sample.revision}`);
    expect(out).toMatch(/ {2}✓ [A-D]\. Amber gate\n {7}entailed: follows from the lesson\n/u);
    expect(out).toContain(
      '       R1: the lesson says otherwise\n       In Zelland, zelvolin does not open the dune gate. The label says that the dune gate is left alone.',
    );
    expect(err).toMatch(/^\d+ items\n$/u);
    expect(code).toBe(0);
  });

  it('selects by lesson and kind', async () => {
    const some = itemsSchema.parse(
      JSON.parse((await root.run('items', '--json', '--kind', 'multiple-response')).out),
    );
    expect(some).toEqual(items.filter(({ kind }) => kind === 'multiple-response'));
    expect(some.length).toBeGreaterThan(0);
  });
});

describe('explain', () => {
  it('prints the page of a code with a wrong and a right example', async () => {
    const { out, code } = await root.run('explain', 'proof/second-key');
    expect(out).toMatch(/^proof\/second-key \(error\)\n/u);
    expect(out).toMatch(/\nWrong:\n {2}.+\n\nRight:\n {2}.+\n/u);
    expect(code).toBe(0);
  });

  it('prints a rule by its code or its id, with examples that are tested', async () => {
    const { out, code } = await root.run('explain', 'rules/absolute-terms');
    expect(out).toContain('## How to fix');
    expect(out).toMatch(/\nWrong: .+\n[^]+ {2}→ Unexpected .+\n/u);
    expect(out).toMatch(/\nRight: .+\n/u);
    expect(code).toBe(0);
    expect((await root.run('explain', 'iwf-11')).out).toBe(out);
  });

  it.each([
    ['the last part of a code', 'second-key', 'proof/second-key (error)'],
    ['a code in capitals', 'PROOF/SECOND-KEY', 'proof/second-key (error)'],
    ['the last part of the code of a rule', 'absolute-terms', 'rules/absolute-terms (IWF-11)'],
  ])('takes %s', async (_what, name, first) => {
    expect((await root.run('explain', name)).out.split('\n')[0]).toBe(first);
  });

  it('lists the items of a fact, and of a code that several end with says what it knows', async () => {
    const fact = sample.id.split('/').slice(0, 3).join('/');
    const { err, code } = await root.run('explain', fact);
    expect(code).toBe(2);
    expect(err).toContain(`"${fact}" is no item.`);
    expect(err).toContain(`\n  ${fact}/`);
    expect((await root.run('explain', 'overlapping-options')).code).toBe(2);
  });

  it('proves an item as a tree, by its id or an ending that only one has', async () => {
    const { out, code } = await root.run('explain', sample.id);
    expect(out).toContain('zel-label');
    expect(out).toContain('├─ ');
    expect(code).toBe(0);
    expect((await root.run('explain', sample.id.split('/').slice(2).join('/'))).out).toBe(out);
  });

  it('says which ids it may be when an ending is not enough, and what is near when there is none', async () => {
    const ambiguous = await root.run('explain', 'single-best-answer/1');
    expect(ambiguous.code === 2 || ambiguous.code === 0).toBe(true);
    const unknown = await root.run('explain', 'proof/secondkey');
    expect(unknown.err).toContain('Did you mean "proof/second-key"?');
    expect(unknown.code).toBe(2);
  });
});

describe('stats', () => {
  it('says what is covered, and why a fact is not', async () => {
    const { out, code } = await root.run('stats');
    const counted = ['gates', 'amounts', 'tables'].map((lesson) => ({
      course: 'zelvolin',
      lesson,
      items: items.filter((item) => item.lesson === lesson).length,
    }));
    expect(out).toContain(`zelvolin/gates: 6 facts, ${String(counted[0]?.items)} items\n`);
    expect(out).toMatch(/not asked for object: zelvolin\/gates\/leaves-birch-gate: it says what is not so/u);
    expect(code).toBe(0);
    const json: unknown = JSON.parse((await root.run('stats', '--json')).out);
    expect(json).toMatchObject({ lessons: counted });
  });
});
