import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editSignoffs, type WrittenDecision } from '#lib/bank/signoffs/edit-signoffs.ts';

const ITEM = 'one/two/three/single-best-answer/1';
const REVISION = '00112233445566778899001122334455';
const approve: WrittenDecision = {
  list: 'approved',
  revision: REVISION,
  role: 'nurse educator',
  date: '2026-11-24',
};
const retire: WrittenDecision = { ...approve, list: 'retired', why: 'it asks: too much # of a learner' };

function edited(text: string, decision: WrittenDecision | undefined, item = ITEM): string {
  const result = editSignoffs(text, item, decision);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const ENTRY = `  - item: ${ITEM}\n    revision: "${REVISION}"\n    role: nurse educator\n    date: 2026-11-24\n`;

describe('a decision is written', () => {
  test.each([
    ['into an empty file', '', `approved:\n${ENTRY}`],
    ['below a comment', '# Read with care.\n', `# Read with care.\napproved:\n${ENTRY}`],
    [
      'into an empty list',
      'approved: [] # none yet\nretired: []\n',
      `approved: # none yet\n${ENTRY}retired: []\n`,
    ],
    ['into a list without a value', 'approved:\n# none yet\n', `approved:\n${ENTRY}# none yet\n`],
    ['behind other lists', 'waivers: []', `waivers: []\napproved:\n${ENTRY}`],
  ])('%s', (_, before, after) => {
    expect(edited(before, approve)).toBe(after);
  });

  test('behind the last entry, in its indentation, and before the comments that follow', () => {
    const before = 'approved:\n- item: a/b/c/k/1 # mine\n  revision: "00" # old\n# the end\n\nretired: []\n';
    const entry = ENTRY.replaceAll(/^ {2}/gmu, '');
    expect(edited(before, approve)).toBe(
      `approved:\n- item: a/b/c/k/1 # mine\n  revision: "00" # old\n${entry}# the end\n\nretired: []\n`,
    );
  });

  test('in the place of an older one on the same item, in whichever list that stood', () => {
    const before = `approved:\n  # first\n${ENTRY.replace('2026', '2025')}  - item: a/b/c/k/1\nretired:\n${ENTRY}`;
    expect(edited(before, retire)).toBe(
      `approved:\n  # first\n  - item: a/b/c/k/1\nretired:\n${ENTRY.trimEnd()}\n    why: "it asks: too much # of a learner"\n`,
    );
  });

  test('and taken back, which leaves the list empty and not forgotten', () => {
    expect(edited(`approved: # by us\n${ENTRY}# end\n`, undefined)).toBe('approved: [] # by us\n# end\n');
    expect(edited('# nothing\n', undefined)).toBe('# nothing\n');
  });
});

describe('nothing is written', () => {
  test.each([
    ['what is no YAML', 'approved: [', 'unreadable'],
    ['a list of the whole file', '- approved', 'unreadable'],
    ['a list that is none', 'approved: yes', 'unreadable'],
    ['an alias', 'approved: &all []\nretired: *all\n', 'unreadable'],
    ['a map in braces', '{ waivers: [] }', 'unusual-layout'],
    ['an empty list with a comment before it', 'approved: # by us\n  []\n', 'unusual-layout'],
    ['an empty list with a comment in it', 'approved: [\n  # later\n]\n', 'unusual-layout'],
    ['an empty list with a name', 'approved: &all []\n', 'unusual-layout'],
  ])('into %s', (_, text, code) => {
    expect(editSignoffs(text, ITEM, approve)).toEqual({ ok: false, error: code });
  });

  test('where the entry to be taken away stands in brackets', () => {
    expect(editSignoffs(`approved: [{ item: ${ITEM} }]\n`, ITEM, undefined)).toEqual({
      ok: false,
      error: 'unusual-layout',
    });
  });
});

const line = fc.constantFrom('# a comment', '', '   # an indented comment');
const others = fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 5 });

/** A file as a person may have left it, line by line. */
const file = fc
  .record({
    indent: fc.constantFrom('', '  ', '    '),
    approved: others,
    retired: others,
    before: line,
    between: line,
    after: line,
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
  })
  .map(({ indent, approved, retired, before, between, after, end, last }) => {
    const list = (name: string, numbers: readonly number[]): readonly string[] => [
      `${name}:${numbers.length === 0 ? ' []' : ' # listed'}`,
      ...numbers.flatMap((number) => [
        ...(between === '' ? [] : [between]),
        `${indent}- item: one/two/${name}-${String(number)}/k/1 # ${name}`,
        `${indent}  revision: "${'0'.repeat(31)}${String(number)}"`,
        `${indent}  role:   oddly   spaced`,
      ]),
    ];
    const lines = [before, ...list('approved', approved), after, ...list('retired', retired)];
    return lines.join(end) + (last ? end : '');
  });

describe('for every file', () => {
  test('all its bytes stay, in their order: the new entry is only put between them', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(approve, retire), (text, decision) => {
        const after = edited(text, decision);
        const empty = `${decision.list}: []`;
        const kept = text.includes(empty) ? text.replace(empty, `${decision.list}:`) : text;
        let at = 0;
        for (const sign of after) if (sign === kept[at]) at += 1;
        expect(at).toBe(kept.length);
        const said = parse(after) as Record<string, readonly unknown[]>;
        expect(said[decision.list]?.at(-1)).toMatchObject({ item: ITEM, revision: REVISION });
      }),
    );
  });

  test('a decision that is taken back leaves the file as it was, whatever was decided meanwhile', () => {
    fc.assert(
      fc.property(
        file,
        fc.constantFrom(approve, retire),
        fc.constantFrom(approve, retire),
        (text, one, other) => {
          const back = edited(edited(edited(text, one), other), undefined);
          const whole = text.endsWith('\n') ? text : text + (text.includes('\r\n') ? '\r\n' : '\n');
          expect(back === text || back === whole).toBe(true);
        },
      ),
    );
  });

  test('what others decided meanwhile is kept when two are written one after the other', () => {
    fc.assert(
      fc.property(file, (text) => {
        const both = edited(edited(text, approve), retire, 'one/two/other/k/1');
        const said = parse(both) as Record<string, readonly { readonly item: string }[]>;
        expect(said['approved']?.map(({ item }) => item)).toContain(ITEM);
        expect(said['retired']?.map(({ item }) => item)).toContain('one/two/other/k/1');
      }),
    );
  });
});
