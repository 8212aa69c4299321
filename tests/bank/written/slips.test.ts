/** Slips of the hand in items written by hand: each is told of once, at its line, with what to do. */
import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { compiled, faults, GATE, judged, quizFile, SIGNS } from './zelvolin.ts';

const FACTS = 'Facts: opens-amber-gate, leaves-birch-gate, gates/leaves-cedar-gate';
const REASON = '  > Zelvolin does not open the birch gate.';

/** The file with everything mended that has one right answer. */
function mended(items: string): string {
  const fixes = judged(items).diagnostics.flatMap(({ fix }) => (fix?.sure === true ? [fix] : []));
  return applyFixes(quizFile(items).text, fixes).text;
}

describe('fields', () => {
  test.each([
    ['below another', GATE.replace(FACTS, FACTS.replace('Facts', 'Fact'))],
    ['in a paragraph of their own', GATE.replace(FACTS, `\n${FACTS.replace('Facts', 'Fact')}`)],
    [
      'above another',
      GATE.replace(FACTS, '').replace(
        'Id: gate-opened',
        `${FACTS.replace('Facts', 'Fact')}\nId: gate-opened`,
      ),
    ],
  ])('that are misspelt %s are told of as such, and mended', (_where, items) => {
    expect(faults(items)).toEqual([`content/unknown-field at ${FACTS.replace('Facts', 'Fact')}`]);
    expect(mended(items)).toContain(`${FACTS}\n`);
  });

  test('without their capitals are mended', () => {
    const items = GATE.replace('Id:', 'id:').replace('Facts:', 'facts:');
    expect(faults(items)).toEqual([
      'content/unknown-field at id: gate-opened',
      `content/unknown-field at ${FACTS.replace('Facts', 'facts')}`,
    ]);
    expect(mended(items)).toContain(GATE);
  });

  test('in bold are told of for that, and not as lacking', () => {
    const items = GATE.replace('Id:', '**Id:**').replace('Facts:', '**Facts:**');
    expect(faults(items).map((fault) => fault.slice(0, fault.indexOf(' ')))).toEqual([
      'content/item-formatting',
      'content/item-formatting',
    ]);
  });

  test('behind the options are told of there, and not as lacking', () => {
    const fields = `Id: gate-opened\n${FACTS}`;
    const items = `${GATE.replace(`${fields}\n\n`, '')}\n${fields}\n`;
    expect(faults(items)).toEqual(['content/stray-block at Id: gate-opened']);
  });

  test('under a heading of the first level are told of by that heading alone', () => {
    expect(faults(GATE.replace('## ', '# '))).toEqual([
      expect.stringContaining('content/misheaded-item at # '),
    ]);
  });

  test('that name a fact twice are told of at the second', () => {
    const items = GATE.replace(FACTS, `${FACTS}, opens-amber-gate`);
    const { diagnostics } = judged(items);
    expect(faults(items)).toEqual(['content/duplicate-id at opens-amber-gate']);
    expect(diagnostics[0]?.message).toContain('Unexpected second "opens-amber-gate" in the list');
  });

  test('of references that no comma divides name the comma', () => {
    const [fault] = judged(
      GATE.replaceAll(', ', '; ').replace('## In Zelland;', '## In Zelland,'),
    ).diagnostics;
    expect(fault?.message).toMatch(/expected references divided by commas/u);
  });

  test('of a name that begins a paragraph of a stem are none', () => {
    const items = GATE.replace('\n\nId', '\n\nCase\\: which gate is it?\n\nId');
    expect(faults(items).filter((fault) => fault.startsWith('content/'))).toEqual([]);
  });
});

describe('block quotes that are not indented', () => {
  const every = GATE.replace(REASON, REASON.trim())
    .replace('- [ ] Birch', '> Zelvolin opens the amber gate.\n- [ ] Birch')
    .replace(
      '- [ ] Cedar gate',
      '- [ ] Cedar gate\n> Zelvolin does not open the cedar gate.\n> It does not.',
    );

  test('are told of once, at the first, and indented', () => {
    expect(faults(GATE.replace(REASON, REASON.trim()))).toEqual([`content/stray-block at ${REASON.trim()}`]);
    expect(mended(GATE.replace(REASON, REASON.trim()))).toContain(GATE);
    expect(faults(every)).toEqual(['content/stray-block at > Zelvolin opens the amber gate.']);
    expect(mended(every)).toContain(
      '- [ ] Cedar gate\n  > Zelvolin does not open the cedar gate.\n  > It does not.',
    );
  });

  test('hide no other fault of the options', () => {
    const items = GATE.replace(REASON, REASON.trim()).replace('Cedar gate', '**Cedar gate**');
    expect(faults(items)).toEqual([
      `content/stray-block at ${REASON.trim()}`,
      'content/item-formatting at **Cedar gate**',
    ]);
  });

  test('are the reason of the right answers behind the list, which is said where they are of another option', () => {
    const behind = (reason: string): string => `${GATE.trimEnd()}\n> ${reason}\n`;
    expect(faults(behind('In Zelland, zelvolin opens the amber gate.'))).toEqual([]);
    const [fault] = judged(behind('In Zelland, zelvolin does not open the cedar gate.')).diagnostics;
    expect(fault).toMatchObject({ code: 'proof/wrong-rationale' });
    expect(fault?.help).toContain('indent it by two spaces');
  });

  test('are no second reason of the right answers', () => {
    const items = `${SIGNS}\n> Humming has been reported with zelvolin.\n\n> Yawning has not.\n`;
    expect(judged(items).diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected block quote behind the options, expected no second block quote: one below an option is indented by two spaces, `  > …`',
    ]);
  });
});

describe('lists with other marks', () => {
  const FIELDS = `Id: gate-opened\n${FACTS}`;

  test('of options are told of once, and given one', () => {
    const items = GATE.replace('- [ ] Birch', '* [ ] Birch').replace('- [ ] Cedar', '+ [ ] Cedar');
    expect(faults(items)).toEqual(['content/stray-block at * [ ] Birch gate']);
    expect(mended(items)).toContain(GATE);
    expect(faults(GATE.replace(/^- \[/gmu, '* ['))).toEqual([]);
  });

  test('of options hide no other fault of theirs', () => {
    const items = GATE.replace('- [ ] Birch', '* [ ] Birch').replace(
      '- [ ] Cedar gate',
      '- [ ] **Cedar gate**',
    );
    expect(faults(items)).toEqual([
      'content/stray-block at * [ ] Birch gate',
      'content/item-formatting at **Cedar gate**',
    ]);
  });

  test.each([
    ['above the options', `- Id: gate-opened\n- ${FACTS}\n`],
    ['with another mark than the options', `* Id: gate-opened\n* ${FACTS}\n`],
    ['with numbers', `1. Id: gate-opened\n2. ${FACTS}\n`],
    ['in one list with the options', `- Id: gate-opened\n- ${FACTS}`],
  ])('of fields %s are told of once, and taken away', (_where, list) => {
    const items = GATE.replace(`${FIELDS}\n`, list);
    expect(faults(items)).toEqual([
      `content/stray-block at ${(list.split('\n')[0] ?? '').replace(/^1\. /u, '1. ')}`,
    ]);
    expect(judged(items).items).toEqual([]);
    const [, after = ''] = mended(items).split('Welcome.\n\n');
    expect(faults(after)).toEqual([]);
    expect(judged(after).items).toHaveLength(1);
  });
});

test('the same option twice is told of once, with what both are', () => {
  const { diagnostics } = compiled(GATE.replace('- [ ] Cedar gate', '- [ ] Birch gate'));
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'proof/same-option',
  ]);
});
