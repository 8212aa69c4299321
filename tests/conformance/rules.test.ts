import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/item.ts';
import type { Rule, RuleExample } from '#lib/checks/rule.ts';
import { runRules } from '#lib/checks/run-rules.ts';
import { anItemWith, aMatrix, row } from '#lib/checks/rules/example-item.ts';
import { exampleKnowledge as kb } from '#lib/checks/rules/example-knowledge.ts';
import { rules } from '#lib/checks/rules/registry.gen.ts';

/** The laws that every rule's folder obeys; a new rule needs no new test. */

const folder = fileURLToPath(new URL('../../lib/checks/rules/', import.meta.url));
const names = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/rule.ts`));

interface RuleFolder {
  readonly name: string;
  readonly rule: Rule;
  readonly examples: readonly RuleExample[];
}

const folders = await Promise.all(
  names.map(async (name): Promise<RuleFolder> => {
    const { rule } = (await import(`../../lib/checks/rules/${name}/rule.ts`)) as { rule: Rule };
    const { examples } = (await import(`../../lib/checks/rules/${name}/examples.ts`)) as {
      examples: readonly RuleExample[];
    };
    return { name, rule, examples };
  }),
);

/** Rules whose subject is the order itself. */
const ABOUT_ORDER = new Set(['IWF-16']);

/** Every text of an item replaced. */
function withTexts(stem: string, options: readonly string[]): readonly Item[] {
  const [key = '', ...others] = options;
  return [
    anItemWith(stem, key, ...others),
    aMatrix(...options.map((text, index) => row(text, index % 2 === 0))),
  ];
}

/** The item with its options, and those of its parts, in another order. */
function inOrder(item: Item, order: readonly number[]): Item {
  const move = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((one, index) => ({ one, at: order[index] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const options = move(item.options);
  if (item.parts === undefined) return { ...item, options };
  return {
    ...item,
    options,
    parts: move(item.parts).map((part) => ({ ...part, options: move(part.options) })),
  };
}

describe('the registry of rules', () => {
  it('holds every folder once, under its own id and code', () => {
    expect(rules.map((rule) => rule.code).sort()).toEqual(folders.map(({ name }) => `rules/${name}`).sort());
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it('has a rule for every flaw of the table, IWF-01 to IWF-33, and may have more', () => {
    const table = Array.from({ length: 33 }, (_, index) => `IWF-${String(index + 1).padStart(2, '0')}`);
    expect(rules.map((rule) => rule.id.slice(0, 6))).toEqual(expect.arrayContaining(table));
    expect(
      rules
        .map(({ id }) => id)
        .filter((id) => id.startsWith('IWF-01'))
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd', 'e'].map((letter) => `IWF-01${letter}`));
  });

  it('lets nobody waive what makes an item wrong', () => {
    const firm = (rules as readonly Rule[]).filter(({ waivable }) => !waivable).map(({ id }) => id);
    expect(firm.sort()).toEqual(['IWF-18', 'IWF-20', 'IWF-21', 'IWF-28', 'IWF-31']);
  });
});

describe.each(folders)('$name', ({ name, rule, examples }) => {
  it('has a page that names its id and its code', () => {
    const page = readFileSync(`${folder}${name}/README.md`, 'utf8');
    expect(page).toContain(rule.id);
    expect(page).toContain(rule.code);
    for (const heading of ['## Why', '## How to fix', '## Source']) {
      expect(page.split(`${heading}\n`)[1]?.trim().split('\n\n')[0]?.length ?? 0, heading).toBeGreaterThan(
        20,
      );
    }
  });

  it('has two examples that pass and two that fail, and shows every severity it gives', () => {
    expect(examples.filter(({ findings }) => findings.length === 0).length).toBeGreaterThanOrEqual(2);
    expect(examples.filter(({ findings }) => findings.length > 0).length).toBeGreaterThanOrEqual(2);
    const code = readFileSync(`${folder}${name}/rule.ts`, 'utf8');
    const shown = new Set(
      examples.flatMap(({ item }) => rule.check(item, kb).map(({ severity }) => severity)),
    );
    expect([...shown].sort()).toEqual(
      ['error', 'warning'].filter((severity) => code.includes(`'${severity}'`)),
    );
    expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
  });

  it.each(examples)('finds what it should: $name', ({ item, findings }) => {
    const found = rule.check(item, kb);
    expect(found.map(({ message }) => message)).toEqual(findings);
    for (const { message } of found) expect(message).toMatch(/^Unexpected .+, expected .+/u);
  });

  it.each(examples)('is the only rule that fails, but for those the example names: $name', (example) => {
    const others = runRules(example.item, kb).filter(({ code }) => code !== rule.code);
    expect([...new Set(others.map(({ code }) => code))].sort()).toEqual([...(example.also ?? [])].sort());
  });

  it('never throws, whatever stem and options say', () => {
    const words = fc.constantFrom(
      'all of the above',
      'I and II',
      '0.5 mg',
      '10-20',
      'not',
      'gabapentin',
      '(',
      '\n\n',
      'U',
    );
    const text = fc
      .array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (stem, options) => {
        for (const item of withTexts(stem, options)) {
          const found = rule.check(item, kb);
          expect(found).toEqual(rule.check(item, kb));
          for (const { message } of found) expect(message.length).toBeLessThan(1000);
        }
      }),
    );
  });
});

describe('long texts', () => {
  /** 10 KB each: patterns that backtrack would need a minute, these rules need milliseconds. */
  const SIZE = 10_000;
  const units = [
    'a',
    '1',
    '.',
    ' ',
    '\n',
    '-',
    "'",
    '(',
    'a ',
    '1 ',
    '1.',
    'I. ',
    'not ',
    'and ',
    'to ',
    '? A',
    'true ',
    'none above! ',
    'gabapentin ',
    '_',
    'A-',
    "n't",
  ];

  it.each(units)('take bounded time: %j', (unit) => {
    const long = unit.repeat(Math.ceil(SIZE / unit.length));
    const items = ['', 'x', 'none ', 'all '].flatMap((start) =>
      withTexts(start + long, [`${start}${long}x`, `${long} y`, start + long, 'z']),
    );
    for (const rule of rules as readonly Rule[]) {
      const start = performance.now();
      for (const item of items) rule.check(item, kb);
      const each = (performance.now() - start) / items.length;
      expect(each, `${rule.code} on ${JSON.stringify(unit)}`).toBeLessThan(375);
    }
  });
});

describe.each(folders.filter(({ rule }) => !ABOUT_ORDER.has(rule.id)))('$name', ({ rule, examples }) => {
  it('finds the same in every order of options and rows', () => {
    const orders = fc.array(fc.nat(), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.constantFrom(...examples), orders, ({ item }, order) => {
        expect(rule.check(inOrder(item, order), kb)).toEqual(rule.check(item, kb));
      }),
    );
  });
});
