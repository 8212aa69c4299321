import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editSignoffs, type Signer, type WrittenDecision } from '#lib/bank/signoffs/edit-signoffs.ts';

const ITEM = 'one/two/three/single-best-answer/1';
const REVISION = '00112233445566778899001122334455';
const NURSE: Signer = { role: 'nurse educator' };
const PHARMACIST: Signer = { role: 'clinical pharmacist', name: 'B. Other' };
const approve: WrittenDecision = { list: 'approved', revision: REVISION, date: '2026-11-24' };
const retire: WrittenDecision = { ...approve, list: 'retired', why: 'it asks: too much # of a learner' };

function edited(
  text: string,
  decision: WrittenDecision | undefined,
  item = ITEM,
  signer: Signer = NURSE,
): string {
  const result = editSignoffs(text, item, signer, decision);
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

  test('in the place of an older one of the same person, with the comments above it', () => {
    const old = ENTRY.replace('2026', '2025');
    const before = (mine: string): string =>
      `approved:\n  # all\n\n  # mine\n${mine}  # of the other\n  - item: a/b/c/k/1\n`;
    expect(edited(before(old), approve)).toBe(before(ENTRY));
  });

  test('and the older one leaves the other list, comments and all', () => {
    const before = `approved:\n  # first\n${ENTRY.replace('2026', '2025')}  # next\n  - item: a/b/c/k/1\nretired: []\n`;
    expect(edited(before, retire)).toBe(
      `approved:\n  # next\n  - item: a/b/c/k/1\nretired:\n  # first\n${ENTRY.trimEnd()}\n    why: "it asks: too much # of a learner"\n`,
    );
  });

  test('beside those of others on the same item, which stay', () => {
    const others = edited(edited('', approve, ITEM, PHARMACIST), retire, ITEM, {
      role: 'nurse educator',
      name: 'A',
    });
    const both = edited(others, approve);
    expect(both).toBe(others.replace('retired:\n', `${ENTRY}retired:\n`));
    expect(edited(both, undefined)).toBe(others);
  });

  test('in brackets where the list is', () => {
    const flow = (day: string): string =>
      `approved: [{ item: a/b/c/k/1 }, { "item": "${ITEM}", "revision": "${REVISION}", "role": "nurse educator", "date": "${day}" }, { item: d/e/f/k/1 }]\n`;
    expect(parse(edited(flow('2025-01-01'), approve))).toEqual(parse(flow('2026-11-24')));
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
    expect(editSignoffs(text, ITEM, NURSE, approve)).toEqual({ ok: false, error: code });
  });

  test('where the entry to be taken away stands in brackets', () => {
    const text = `approved: [{ item: ${ITEM}, role: nurse educator }]\n`;
    expect(editSignoffs(text, ITEM, NURSE, undefined)).toEqual({ ok: false, error: 'unusual-layout' });
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

/** Entries of several people on two items, each with the comment that stands above it. */
const signed = fc
  .record({
    entries: fc.array(
      fc.record({
        list: fc.constantFrom('approved', 'retired'),
        of: fc.constantFrom(ITEM, 'one/two/four/k/1'),
        signer: fc.constantFrom(NURSE, PHARMACIST, { ...NURSE, name: 'A. Reader' }),
        revision: fc.constantFrom(REVISION, 'f'.repeat(32)),
        comment: fc.constantFrom('', '# read twice', '# read\n  # and read again'),
        why: fc.constantFrom('', '    why: |\n      it says\n      # too much\n'),
      }),
      { maxLength: 6 },
    ),
    end: fc.constantFrom('', '# the end\n'),
  })
  .map(({ entries, end }) => {
    const blocks = entries.map(({ list, of, signer, revision, comment, why }, place) => ({
      list,
      of,
      signer,
      block: [
        ...(comment === '' ? [] : [`  ${comment} ${String(place)}\n`]),
        `  - item: ${of}\n    revision: "${revision}" # as read\n    role: ${signer.role}\n`,
        ...(signer.name === undefined ? [] : [`    name: ${signer.name}\n`]),
        why,
      ].join(''),
    }));
    const listed = (list: string): string => {
      const own = blocks.filter((block) => block.list === list).map(({ block }) => block);
      return own.length === 0 ? `${list}: []\n` : `${list}:\n${own.join('')}`;
    };
    return { text: listed('approved') + end + listed('retired'), blocks };
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

  test('every entry of somebody else, and every one on another item, stays byte for byte with the comments above it', () => {
    fc.assert(
      fc.property(signed, fc.constantFrom(approve, retire, undefined), ({ text, blocks }, decision) => {
        const after = edited(text, decision);
        for (const { of, signer, block } of blocks)
          if (of !== ITEM || signer !== NURSE) expect(after).toContain(block);
        const said = parse(after) as Record<string, readonly Record<string, unknown>[] | null>;
        const entries = ['approved', 'retired'].flatMap((list) => said[list] ?? []);
        const own = entries.filter(
          ({ item, role, name }) => item === ITEM && role === NURSE.role && name === undefined,
        );
        expect(own).toHaveLength(decision === undefined ? 0 : 1);
        expect(entries).toHaveLength(
          blocks.filter(({ of, signer }) => of !== ITEM || signer !== NURSE).length + own.length,
        );
      }),
    );
  });
});
