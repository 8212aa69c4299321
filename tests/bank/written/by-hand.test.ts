/** Items written by hand in quiz files: from Markdown through the checks to a form and a score. */
import { describe, expect, test } from 'vitest';
import { proofTree } from '#lib/checks/proof/proof-tree.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { Item } from '#lib/items/item.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { verifyItems } from '#lib/bank/verify-items.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { compiled, faults, files, GATE, judged, kb, quizFile, SIGNS } from './zelvolin.ts';

const score = (item: Item, picks: readonly string[]): number | undefined =>
  kinds.find(({ id }) => id === item.kind)?.score(item, { picks: { main: picks } }).points;

describe('from the file to a score', () => {
  const { bank, diagnostics } = compiled(`${GATE}\n${SIGNS}`, 'items: 3\nlessons: [gates]');
  const own = bank.items.filter(({ id }) => id.startsWith('zelvolin/quiz/by-hand/'));

  test('the items stand in the bank with their revision, certificate and facts', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(
      own.map(({ id, kind, lesson, objective, safety }) => [id, kind, lesson, objective, safety]),
    ).toEqual([
      ['zelvolin/quiz/by-hand/gate-opened', 'single-best-answer', 'gates', 'site', true],
      ['zelvolin/quiz/by-hand/signs', 'multiple-response', 'gates', 'reports', false],
    ]);
    expect(
      own.map(({ certificate: { stem, distractors } }) => [stem, distractors.map(({ proof }) => proof)]),
    ).toEqual([
      ['declared', ['R1', 'R1']],
      ['declared', ['R1', 'R1', 'R1']],
    ]);
    expect(own[1]?.stem).toBe('For zelvolin, which signs have been reported? Select all that apply.');
  });

  test('the introduction stays alone on the page of the quiz', () => {
    expect(bank.quizzes.find(({ id }) => id === 'by-hand')?.html).toBe('<p>Welcome.</p>');
  });

  test('every form of the quiz holds them, and answers are scored', () => {
    const quiz = bank.quizzes.find(({ id }) => id === 'by-hand');
    if (quiz === undefined) throw new Error('no quiz');
    for (let seed = 0; seed < 20; seed += 1) {
      const form = assembleForm({ quiz, items: bank.items, traits: bank.traits, seed: String(seed) });
      if (!form.ok) throw new Error(JSON.stringify(form.error));
      const held = form.value.entries.map(({ itemId }) => itemId);
      expect(held).toHaveLength(3);
      expect(held).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
    }
    const [gate, signs] = own;
    if (gate === undefined || signs === undefined) throw new Error('no items');
    expect([score(gate, ['amber-gate']), score(gate, ['birch-gate'])]).toEqual([1, 0]);
    expect([score(signs, ['humming', 'clapping']), score(signs, ['humming', 'stamping'])]).toEqual([2, 0]);
  });

  test('a withdrawn one leaves a gap that others fill', () => {
    const quiz = bank.quizzes.find(({ id }) => id === 'by-hand');
    if (quiz === undefined) throw new Error('no quiz');
    const items = bank.items.filter(({ id }) => !id.endsWith('/signs'));
    const form = assembleForm({ quiz, items, traits: bank.traits, seed: 'any' });
    expect(form.ok && form.value.entries.map(({ itemId }) => itemId)).toContain(
      'zelvolin/quiz/by-hand/gate-opened',
    );
  });

  test('the sheet says whose words they are and what they are declared to ask', () => {
    const sheet = renderSheets(bank, kb).find(({ path }) => path.endsWith('/gates.md'))?.text;
    expect(sheet).toContain('Written by hand in quizzes/blueprints/by-hand.md.');
    expect(sheet).toContain('asks for the object of `opens` with `zelvolin`');
  });

  test('what `items` prints, `verify` accepts, and `explain` shows as a tree', () => {
    const place = { file: 'items.json', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const value: unknown = JSON.parse(JSON.stringify(own));
    expect(verifyItems(value, kb, () => place).filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const item of own) expect(JSON.stringify(proofTree(item, kb))).toContain(item.options[0]?.text);
  });
});

describe('identity', () => {
  const revisionOf = (items: string) => judged(items).items.map(({ id, revision }) => ({ id, revision }))[0];

  test('mending a word of the question keeps the id and voids the revision', () => {
    const before = revisionOf(GATE);
    const after = revisionOf(GATE.replace('which gate is it that', 'which gate is the one that'));
    expect(after?.id).toBe(before?.id);
    expect(after?.revision).not.toBe(before?.revision);
  });

  test('what no learner sees changes no revision', () => {
    expect(revisionOf(`${GATE}\n<!-- reviewed in May -->\n`)).toEqual(revisionOf(GATE));
    expect(revisionOf(GATE.replaceAll('\n', '\r\n'))).toEqual(revisionOf(GATE));
  });
});

describe('what an author may write', () => {
  test.each<readonly [string, string]>([
    [
      'articles, and the concept behind the words',
      GATE.replace('Amber', 'The amber')
        .replace('Birch gate', 'The birch gate {birch-gate}')
        .replace('Cedar', 'The cedar'),
    ],
    [
      'articles under a phrasing of the vocabulary',
      GATE.replace('which gate is it that zelvolin opens?', 'which gate does zelvolin open?')
        .replace('Amber', 'The amber')
        .replace('Birch', 'The birch')
        .replace('Cedar', 'The cedar'),
    ],
    ['another name', GATE.replace('Amber gate', 'Yellow gate')],
    ['facts with their course', GATE.replace('gates/leaves', 'zelvolin/gates/leaves')],
    ['a case of the lesson', GATE.replace('Facts', 'Case: gates/asks-where\nFacts')],
    [
      'a case, word for word',
      GATE.replace(
        '## In',
        '## A woman of 40 years in Zelland starts zelvolin and wants to know where it acts. The nurse asks the pharmacist.\n\nIn',
      ),
    ],
    ['its own level', GATE.replace('Facts', 'Level: analysis\nFacts')],
    [
      'a question in a phrasing of the vocabulary',
      GATE.replace(
        'In Zelland, which gate is it that zelvolin opens?',
        'In Zelland, which gate does zelvolin open?',
      ),
    ],
    [
      'a question for the subject',
      '## Which sign is occasional among adults who take zelvolin?\n\nId: sign\nFacts: humming-occasional\nStatus: draft\n\n- [x] Humming\n- [ ] Stamping\n- [ ] Yawning\n',
    ],
    [
      'the number of answers in the question, with its instruction',
      SIGNS.replace('which signs have been reported?', 'which two signs have been reported? Select two.'),
    ],
    [
      'who takes it, and "it"',
      GATE.replace(
        'In Zelland, which gate is it that zelvolin opens?',
        'A patient in Zelland takes zelvolin. Which gate does it open?',
      ),
    ],
    [
      'words around the names, under a phrasing',
      '## Where does the moss bell hang?\n\nId: hangs\nFacts: where-two-bells-hang\n\n- [x] In the tower\n- [ ] In the cave\n- [ ] In the cellar\n',
    ],
    [
      'words of the relation around names that have a word of denial',
      '## Why is advice needed after clapping at night?\n\nId: why\nFacts: clapping-at-night\n\n- [x] Because of an open gate\n- [x] Because of a high dose\n- [ ] Because of a missed dose\n- [ ] Because of a full moon\n- [ ] Because of the wrong season\n',
    ],
    [
      'a name of one qualifier that lies in the words of another',
      '## How many of the people who took zelvolin had humming in the Zelland trials?\n\nId: rate\nFacts: humming-in-trials\n\n- [ ] About 3 in 100 people\n- [x] About 7 in 100 people\n- [ ] About 70 in 100 people\n',
    ],
    ['comments', GATE.replace('- [x]', '<!-- from the old bank: ## no heading -->\n\n- [x]')],
  ])('%s', (_what, items) => {
    expect(faults(items).filter((fault) => !fault.startsWith('items/draft'))).toEqual([]);
  });

  test('reasons that are left out are written from the proofs', () => {
    const [item] = judged(GATE).items;
    expect(item?.options.map(({ rationale }) => rationale)).toEqual([
      'The lesson says: “In Zelland, Zelvolin opens the amber gate.”',
      'Zelvolin does not open the birch gate.',
      expect.stringContaining('In Zelland, zelvolin does not open the cedar gate.'),
    ]);
  });
});

describe('words that nobody read', () => {
  const asking = (question: string) => SIGNS.replace('which signs have been reported', question);

  test('are a warning at the question, and stand in the sheet and in the proof', () => {
    const items = asking('which signs have been curiously reported');
    const found = faults(items);
    expect(found).toEqual([
      'proof/unread-question at ## For zelvolin, which signs have been curiously reported?',
    ]);
    const { bank } = compiled(`${GATE}\n${items}`, 'items: 3\nlessons: [gates]');
    const sheet = renderSheets(bank, kb).find(({ path }) => path.endsWith('/gates.md'))?.text;
    expect(sheet).toContain('Question: its words curiously were read by nobody.');
    const [signs] = bank.items.filter(({ id }) => id.endsWith('by-hand/signs'));
    expect(signs === undefined ? '' : proofTree(signs, kb)).toContain('curiously were read by nobody');
  });

  test('are an error on a safety fact, with the words to use', () => {
    const { items, diagnostics } = judged(GATE.replace('opens?', 'opens dangerously?'));
    expect(items).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['proof/unread-question', 'error'],
    ]);
    expect(diagnostics[0]?.help).toContain('which gate [does|do] {subject} open?');
  });
});

test('a name that lies in a longer one is a name all the same', () => {
  const longer = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('/words.yaml')
      ? text.replace('concepts:\n', 'concepts:\n  z-level: { kind: sign, label: zelvolin level }\n')
      : text,
  }));
  const asked = GATE.replace('it that zelvolin opens', 'it that at a zelvolin level opens');
  const found = compileBank([...longer, quizFile(asked)]).diagnostics.map(({ code }) => code);
  expect(found).not.toContain('items/untied-stem');
  expect(found).toContain('proof/unread-question');
});

test('two items of a quiz on one fact are told of at the second, with both ways out', () => {
  const again = GATE.replace('gate-opened', 'gate-again').replace(
    'which gate is it that',
    'which of these gates is it that',
  );
  const told = (fields: string) =>
    compiled(`${GATE}\n${again}\n${SIGNS}`, fields).diagnostics.filter(({ severity }) => severity !== 'info');
  const twice = told('items: 3');
  expect(twice.map(({ code, message, related }) => [code, message, related.length])).toEqual([
    [
      'bank/unfillable-quiz',
      'Unexpected item "gate-again", expected one on another fact: "gate-opened" asks zelvolin/gates/opens-amber-gate too, and a form asks a fact once',
      1,
    ],
  ]);
  expect(twice[0]?.help).toContain('`written-items`');
  expect(told('items: 3\nwritten-items: 2')).toEqual([]);
});

test('a name in the other spelling is a name to the rules of writing, too', () => {
  const spelt = files.map(({ path, text }) => ({
    path,
    text: text.replaceAll('moss bell', 'haemo bell').replaceAll('Moss bell', 'Haemo bell'),
  }));
  const asked =
    '## Which tone does the hemo bell sound?\n\nId: tone\nFacts: moss-bell-wood\n\n- [x] Wood tone\n- [ ] Brass tone\n- [ ] Glass tone\n';
  const found = compileBank([...spelt, quizFile(asked)]).diagnostics.filter(
    ({ place }) => place.file === quizFile(asked).path,
  );
  expect(found.map(({ code }) => code)).not.toContain('rules/unfocused-stem');
});
