/** What others write of the same amounts, in other units, changes no item of a course: each speaks as its own lessons do. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank, type CompiledBank } from '#lib/bank/compile-bank.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);

/** A starting dose and wrong ones. */
interface Doses {
  readonly right: string;
  readonly wrong: readonly string[];
  readonly of?: 'adults' | 'children';
}

const fact = (medicine: string, { right, wrong, of = 'adults' }: Doses): string => `  - kind: quantity
    id: dose${of === 'adults' ? '' : '-of-children'}
    objective: dose
    subject: ${medicine}
    relation: starting-dose
    value: ${right}
    qualifiers: { population: ${of} }
    wrong: [${wrong.map((value) => `{ value: "${value}", why: Nobody starts with that. }`).join(', ')}]
    evidence: among ${of} the starting dose of ${medicine} is ${right}
    source: zel-label#doses
`;

const lesson = (medicine: string, doses: Doses): string => `---
title: How much ${medicine}
summary: Doses of ${medicine}.
objectives:
  dose: { text: "State the doses of ${medicine}.", topic: "how much ${medicine} is taken" }
facts:
${fact(medicine, doses)}---

We say that among ${doses.of ?? 'adults'} the starting dose of ${medicine} is ${doses.right}.
`;

/** The small course, and of others beside it: medicine → the doses of its lessons. */
function compileWith(others: Readonly<Record<string, readonly Doses[]>>, first?: string): CompiledBank {
  const names = Object.keys(others);
  const words = names.map((name) => `  ${name}: { kind: medicine, label: ${name} }\n`).join('');
  return compileBank([
    ...files.map(({ path, text }) => ({
      path,
      text: path.endsWith('/words.yaml')
        ? text
            .replace('concepts:\n', `concepts:\n${words}`)
            .replace(/( +)adults: \{.*\n/u, '$&$1children: { phrase: among children, noun: children }\n')
        : text,
    })),
    ...names.flatMap((name) => [
      {
        path: `content/${name}/course.md`,
        text: `---\ntitle: The ${name} course\nsummary: On ${name}.\naudience: Nurses.\nlessons: [${(others[name] ?? []).map((_doses, at) => `lesson-${String(at)}`).join(', ')}]\n---\n`,
      },
      ...(others[name] ?? []).map((doses, at) => ({
        path: `content/${name}/lesson-${String(at)}.md`,
        text: at === 0 && first !== undefined ? first : lesson(name, doses),
      })),
    ]),
  ]);
}

function bankWith(others: Readonly<Record<string, readonly Doses[]>>): Bank {
  const { bank, diagnostics } = compileWith(others);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return bank;
}

const itemsOf = ({ items, lessons }: Bank, course: string): unknown => [
  items.filter((item) => item.course === course),
  lessons.filter((one) => one.course === course).map(({ facts }) => facts),
];

const optionsOf = ({ items }: Bank, fact: string): readonly string[] =>
  items
    .filter(({ id }) => id.startsWith(`${fact}/single-best-answer`))
    .flatMap(({ options }) => options.map(({ text, key }) => `${key ? '+' : '-'} ${text}`));

/** Each amount in three units. */
const FORMS = [2, 20, 60, 200, 500].map((mg) => [
  `${String(mg)} mg`,
  `${String(mg)},000 mcg`,
  `${String(mg)},000,000 ng`,
]);

describe('amounts as they are written', () => {
  it('are the same in a course whatever others write', () => {
    const alone = bankWith({});
    const doses = fc
      .tuple(
        fc.subarray(FORMS, { minLength: 3 }),
        fc.nat(2),
        fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
      )
      .map(([amounts, unit, units]): Doses => {
        const [right = '', ...wrong] = amounts.map(
          (forms, at) => forms[at === 0 ? unit : (units[at] ?? 0)] ?? '',
        );
        return { right, wrong };
      });
    fc.assert(
      fc.property(doses, doses, (first, second) => {
        const both = bankWith({ tarvol: [first], umbrol: [second] });
        expect(itemsOf(both, 'zelvolin')).toEqual(itemsOf(alone, 'zelvolin'));
        expect(itemsOf(both, 'tarvol')).toEqual(itemsOf(bankWith({ tarvol: [first] }), 'tarvol'));
      }),
      { numRuns: 15 },
    );
  });

  it('keep their unit in the question, its options and its statement', () => {
    const bank = bankWith({
      tarvol: [{ right: '20,000,000 ng', wrong: ['200,000,000 ng', '2,000,000 ng'] }],
      umbrol: [{ right: '20,000 mcg', wrong: ['2,000 mcg', '200,000 mcg'] }],
    });
    expect(optionsOf(bank, 'tarvol/lesson-0/dose')).toEqual([
      '- 2,000,000 ng',
      '+ 20,000,000 ng',
      '- 200,000,000 ng',
    ]);
    expect(optionsOf(bank, 'umbrol/lesson-0/dose')).toEqual(['- 2,000 mcg', '+ 20,000 mcg', '- 200,000 mcg']);
    expect(optionsOf(bank, 'zelvolin/amounts/starting-dose')).toEqual(['- 2 mg', '+ 20 mg', '- 200 mg']);
    const statements = bank.lessons.flatMap(({ facts }) => facts.map(({ statement }) => statement));
    expect(statements).toContain('Among adults, the starting dose of tarvol is 20,000,000 ng.');
  });

  it('are those of the lesson before those of the course, and stated ones before wrong ones', () => {
    const bank = bankWith({
      tarvol: [
        { right: '20,000,000 ng', wrong: ['200,000,000 ng', '2,000,000 ng'] },
        { right: '60 mg', wrong: ['200 mg', '2 mg', '500 mg'], of: 'children' },
      ],
    });
    expect(optionsOf(bank, 'tarvol/lesson-0/dose')).toEqual([
      '- 2,000,000 ng',
      '+ 20,000,000 ng',
      '- 200,000,000 ng',
    ]);
    expect(optionsOf(bank, 'tarvol/lesson-1/dose-of-children')).toEqual([
      '- 2 mg',
      '+ 60 mg',
      '- 200 mg',
      '- 500 mg',
    ]);
  });

  it.each([
    ['gives what is stated in another unit', '0.06 g a day'],
    ['is given what is stated in another unit', undefined],
  ])('leave a calculation alone that %s', (_what, stated) => {
    const path = 'content/zelvolin/amounts.md';
    const changed = (text: string): string =>
      stated === undefined
        ? text
            .replace('given: { dose: 20 mg,', 'given: { dose: 0.02 g,')
            .replaceAll('three times a day, 20 mg come', 'three times a day, 0.02 g come')
        : text
            .replace(
              '  - kind: onset',
              `  - kind: quantity
    id: whole-day
    objective: dose
    subject: zelvolin
    relation: daily-whole
    value: ${stated}
    wrong: [{ value: 6 g a day, why: That is too much. }, { value: 0.6 g a day, why: That is too much. }]
    evidence: In a whole day zelvolin comes to ${stated}
    source: zel-label#doses
  - kind: onset`,
            )
            .replace(/\n---\n\n?/u, (end) => `${end}In a whole day zelvolin comes to ${stated}.\n\n`);
    const words = `  daily-whole: { label: whole day, domain: medicine, range: quantity, functional: true, statement: "in a whole day {subject} comes to {object}.", negation: "in a whole day {subject} does not come to {object}.", ask: { object: "to what does {subject} come in a whole day?" } }\n`;
    const { bank, diagnostics } = compileBank(
      files.map((file) => ({
        path: file.path,
        text:
          file.path === path
            ? changed(file.text)
            : file.text.replace(
                'relations:\n',
                file.path.endsWith('/words.yaml') ? `relations:\n${words}` : 'relations:\n',
              ),
      })),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ofAlone = bankWith({}).items.filter(({ id }) => id.startsWith('zelvolin/amounts/'));
    const kept = bank.items.map(({ id }) => id);
    for (const { id } of ofAlone) expect(kept).toContain(id);
  });

  it('are told of where one lesson writes one in two units, at those that its questions write otherwise', () => {
    const { diagnostics } = compileWith({
      tarvol: [{ right: '20 mg', wrong: ['2,000 mcg', '200 mg', '500 mg'] }],
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain('knowledge/amount-in-two-units');
    const two = lesson('tarvol', { right: '20 mg', wrong: ['2,000 mcg', '200 mg'] }).replace(
      '---\n\n',
      `${fact('tarvol', { right: '2 mg', wrong: ['60 mg', '200 mg'], of: 'children' })}---\n\nSo among children the starting dose of tarvol is 2 mg.\n\n`,
    );
    const told = compileWith({ tarvol: [{ right: '20 mg', wrong: [] }] }, two).diagnostics.filter(
      ({ code }) => code === 'knowledge/amount-in-two-units',
    );
    expect(told.map(({ severity, message, place: { line } }) => [severity, line, message])).toEqual([
      ['warning', 14, 'Unexpected "2,000 mcg", expected "2 mg": so the lesson writes this amount elsewhere'],
    ]);
  });
});
