import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import type { ItemFault } from '#lib/bank/item-fault.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { overdueSignoffs } from '#lib/bank/signoffs/check-signoffs.ts';
import { applyWaivers } from '#lib/bank/signoffs/decisions.ts';
import { rules } from '#lib/checks/rules/registry.gen.ts';
import type { Rule } from '#lib/checks/rule.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { meetingCourses } from './shards/meeting-courses.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const plain = compileBank(files);
const PATH = 'quizzes/signoffs/zelvolin.yaml';
const OLD = '0'.repeat(32);

interface Entry {
  readonly item: string;
  readonly revision: string;
}

function entry({ item, revision }: Entry, more: string): string {
  return `  - { item: ${item}, revision: "${revision}", role: clinical pharmacist, date: 2026-01-02${more} }`;
}

function signedWith(lists: {
  readonly approved?: readonly Entry[];
  readonly retired?: readonly Entry[];
  readonly waivers?: readonly (Entry & { readonly rule: string })[];
  readonly reviewBy?: string;
}): ReturnType<typeof compileBank> {
  const { approved = [], retired = [], waivers = [], reviewBy } = lists;
  const day = reviewBy === undefined ? '' : `, review-by: ${reviewBy}`;
  const text = [
    ...['approved:', ...approved.map((one) => entry(one, day))].filter(() => approved.length > 0),
    ...['retired:', ...retired.map((one) => entry(one, ', why: too easy'))].filter(() => retired.length > 0),
    ...[
      'waivers:',
      ...waivers.map((one) => entry(one, `, rule: ${one.rule}, reason: as on the label`)),
    ].filter(() => waivers.length > 0),
    '',
  ].join('\n');
  return compileBank([...files, { path: PATH, text }]);
}

const all = plain.items.map(({ id, revision }) => ({ item: id, revision }));
const [first] = all;
if (first === undefined) throw new Error('the fixture has items');

function codes({ diagnostics }: ReturnType<typeof compileBank>): readonly string[] {
  return diagnostics
    .filter(({ code, place }) => place.file === PATH || code === 'bank/awaiting-sign-off')
    .map(({ code, severity, place }) => `${severity} ${code} ${String(place.line)}`);
}

describe('a sign-off', () => {
  it('marks the item it names, in that revision, and no other', () => {
    const compiled = signedWith({ approved: [first] });
    const signed = Object.entries(compiled.bank.traits).flatMap(([id, traits]) =>
      traits.signed ? [id] : [],
    );
    expect(signed).toEqual([first.item]);
    expect(new Set(codes(compiled))).toEqual(new Set(['info bank/awaiting-sign-off 2']));
  });

  it('of every item makes the lesson reviewed, and nothing waits', () => {
    const compiled = signedWith({ approved: all });
    expect(compiled.bank.lessons.every(({ reviewed }) => reviewed)).toBe(true);
    expect(codes(compiled)).toEqual([]);
    const but = signedWith({ approved: all.slice(1) }).bank.lessons;
    expect(but.filter(({ reviewed }) => !reviewed)).toHaveLength(1);
  });

  it('changes no item and no sheet', () => {
    const compiled = signedWith({ approved: all });
    expect(compiled.items).toEqual(plain.items);
    expect(renderSheets(compiled.bank, compiled.kb)).toEqual(renderSheets(plain.bank, plain.kb));
  });

  it('of another revision is void, and told of at the revision', () => {
    const compiled = signedWith({ approved: [{ ...first, revision: OLD }] });
    expect(compiled.bank.traits[first.item]?.signed).toBe(false);
    expect(codes(compiled)).toContain('warning bank/sign-off-voided 2');
  });

  it('that stands there twice is told of at the second, and one by another person is not', () => {
    expect(codes(signedWith({ approved: [first, ...all.slice(1), first] }))).toEqual([
      `warning bank/decided-twice ${String(all.length + 2)}`,
    ]);
    const other = entry(first, '').replace('clinical pharmacist', 'nurse educator');
    const text = `approved:\n${entry(first, '')}\n${other}\n`;
    expect(codes(compileBank([...files, { path: PATH, text }]))).not.toContain(
      'warning bank/decided-twice 3',
    );
  });

  it('of an item that does not exist is an error with a suggestion', () => {
    const compiled = signedWith({
      approved: [{ ...first, item: first.item.replace('zelvolin', 'zelvolen') }],
    });
    expect(codes(compiled)).toContain('error bank/unknown-item 2');
    expect(compiled.diagnostics.find(({ code }) => code === 'bank/unknown-item')?.message).toContain(
      'Did you mean "zelvolin/',
    );
  });

  it.each([
    ['ash/one/fact-0/single-best-answer/1', 'ash'],
    ['otherol/gates/closes/single-best-answer/1', 'otherol'],
  ])('of %s in the file of another course is an error at the item', (item, course) => {
    const [, courses = []] = meetingCourses[0] ?? [];
    const path = 'quizzes/signoffs/birch.yaml';
    const text = `approved:\n${entry({ ...first, item }, '')}\n`;
    const told = compileBank([...courses, { path, text }]).diagnostics.filter(
      ({ place }) => place.file === path,
    );
    expect(
      told.map(({ code, message, place }) => `${code} ${place.line}:${place.column} ${message}`),
    ).toEqual([
      `bank/decision-elsewhere 2:13 Unexpected decision about an item of the course "${course}", expected it in quizzes/signoffs/${course}.yaml`,
    ]);
  });

  it('is overdue from the day after its review day', () => {
    const { parsed } = signedWith({ approved: [first], reviewBy: '2027-03-31' });
    expect(overdueSignoffs(parsed, '2027-03-31')).toEqual([]);
    expect(overdueSignoffs(parsed, '2027-04-01').map(({ code }) => code)).toEqual(['bank/sign-off-overdue']);
  });

  it('with a fault of its own is told of and hides no other', () => {
    const text = `approved:\n  - { item: x }\n${entry(first, '')}\n`;
    const compiled = compileBank([...files, { path: PATH, text }]);
    expect(compiled.bank.traits[first.item]?.signed).toBe(true);
    expect(
      compiled.diagnostics.some(({ severity, place }) => severity === 'error' && place.file === PATH),
    ).toBe(true);
  });
});

describe('a retired item', () => {
  it('is left out of the bank, and waits for nobody', () => {
    const compiled = signedWith({ retired: [first], approved: all.slice(1) });
    expect(compiled.items.map(({ id }) => id)).toEqual(all.slice(1).map(({ item }) => item));
    expect(Object.keys(compiled.bank.traits)).not.toContain(first.item);
    expect(codes(compiled)).toEqual([]);
  });

  it('is back when it changed', () => {
    const compiled = signedWith({ retired: [{ ...first, revision: OLD }] });
    expect(compiled.items).toEqual(plain.items);
    expect(codes(compiled)).toContain('warning bank/sign-off-voided 2');
  });
});

describe('a waiver', () => {
  const [item] = plain.items;
  if (item === undefined) throw new Error('the fixture has items');
  const waivable = rules.find((rule: Rule) => rule.waivable);
  const guarded = rules.find((rule: Rule) => !rule.waivable);
  if (waivable === undefined || guarded === undefined) throw new Error('there are rules of both sorts');
  const fault = (rule?: string): ItemFault => ({
    code: 'rules/x',
    severity: 'error',
    message: 'Unexpected x, expected y',
    why: '',
    help: '',
    ...(rule === undefined ? {} : { rule }),
  });
  const decided = (rule: string, revision = item.revision) => ({
    entry: {
      item: item.id,
      revision,
      rule,
      reason: 'as on the label',
      role: 'pharmacist',
      date: '2026-01-02',
    },
    file: PATH,
    locate: () => item as never,
  });

  it('takes off the findings of its rule on its item and revision, and nothing else', () => {
    const faults = [fault(waivable.id), fault(guarded.id), fault()];
    const right = applyWaivers(item, faults, [decided(waivable.id)]);
    expect(right).toEqual({ faults: faults.slice(1), used: [expect.anything()] });
    for (const other of [decided(waivable.id, OLD), decided(guarded.id), decided('IWF-99')])
      expect(applyWaivers(item, faults, [other])).toEqual({ faults, used: [] });
    expect(applyWaivers({ ...item, id: 'other' }, faults, [decided(waivable.id)]).faults).toEqual(faults);
  });

  it('that takes nothing off has lapsed', () => {
    expect(codes(signedWith({ waivers: [{ ...first, rule: waivable.id }] }))).toContain(
      'warning bank/waiver-lapsed 2',
    );
  });

  it.each([guarded.id, 'IWF-99'])('of %s is refused', (rule) => {
    expect(codes(signedWith({ waivers: [{ ...first, rule }] }))).toContain('error bank/waiver-refused 2');
  });
});
