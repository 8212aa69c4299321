import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedEntry, StatedItem, StatedOption, StatedPart } from '#lib/checks/proof/stated-item.ts';
import { kb } from './kinds-knowledge.ts';
import { soundItem, type KindName } from './kinds-sample.ts';

type Change = (item: StatedItem) => StatedItem;

const inPart =
  (index: number, change: (part: StatedPart) => StatedPart): Change =>
  (item) => ({ ...item, parts: item.parts?.map((part, at) => (at === index ? change(part) : part)) });
const inOption =
  (part: number, index: number, change: Partial<StatedOption>): Change =>
  (item) =>
    item.parts === undefined
      ? { ...item, options: replaced(item.options, index, change) }
      : inPart(part, (one) => ({ ...one, options: replaced(one.options, index, change) }))(item);
const replaced = (options: readonly StatedOption[], index: number, change: Partial<StatedOption>) =>
  options.map((option, at) => (at === index ? { ...option, ...change } : option));
const says = (part: number, index: number, text: string): Change => inOption(part, index, { text });
const everywhere =
  (index: number, text: string): Change =>
  (item) => ({
    ...item,
    parts: item.parts?.map((part) => ({ ...part, options: replaced(part.options, index, { text }) })),
  });
const stem =
  (text: string): Change =>
  (item) => ({ ...item, stem: text });
const reworded =
  (from: string, to: string): Change =>
  (item) => ({ ...item, stem: item.stem.replace(from, to) });
const partText = (index: number, text: string): Change => inPart(index, (part) => ({ ...part, text }));
const dropped =
  (index: number): Change =>
  (item) => ({ ...item, parts: item.parts?.filter((_part, at) => at !== index) });
const droppedOption = (part: number, index: number): Change =>
  inPart(part, (one) => ({ ...one, options: one.options.filter((_option, at) => at !== index) }));
const swapped =
  (a: number, b: number): Change =>
  (item) => {
    const parts = item.parts ?? [];
    const [first, second] = [parts[a], parts[b]];
    if (first === undefined || second === undefined) return item;
    const options = (at: number, own: StatedPart) => (at === a ? second : at === b ? first : own).options;
    return { ...item, parts: parts.map((part, at) => ({ ...part, options: options(at, part) })) };
  };
const entry = (change: Partial<StatedEntry>): Change =>
  inPart(0, (part) => (part.entry === undefined ? part : { ...part, entry: { ...part.entry, ...change } }));
const explains = (part: number, index: number, rationale: string): Change =>
  inOption(part, index, { rationale });

/** Kind, what was spoiled, how, and the code that tells of it. */
const attacks: readonly (readonly [KindName, string, Change, string])[] = [
  ['select-n', 'another number in the stem', reworded('two', 'three'), 'proof/key-count'],
  ['select-n', 'no number in the stem', reworded(' Select two.', ''), 'proof/wrong-number'],
  [
    'select-n',
    'the words of select-all',
    reworded('Select two', 'Select all that apply'),
    'proof/wrong-number',
  ],
  ['select-n', 'a true answer as a wrong one', says(0, 2, 'Sweating'), 'proof/second-key'],
  ['select-n', 'a synonym of a key', says(0, 2, 'Sleeplessness'), 'proof/same-option'],
  ['select-n', 'a narrower true answer', says(0, 2, 'Fever'), 'proof/distractor-not-refuted'],
  ['select-n', 'an unproved answer', says(0, 2, 'Jaundice'), 'proof/distractor-not-refuted'],
  [
    'select-n',
    'a ranking word in the stem',
    reworded('Which signs', 'Which first signs'),
    'proof/stem-not-understood',
  ],
  ['category', 'a row twice', partText(1, 'Gabapentin'), 'proof/same-option'],
  ['category', 'a row under another name', partText(1, 'Neurontin'), 'proof/same-option'],
  ['category', 'a row that is no medicine', partText(0, 'Anxiety'), 'proof/key-not-entailed'],
  ['category', 'a row of nothing', partText(0, 'Somethingol'), 'proof/unknown-option'],
  ['category', 'other columns in one row', says(0, 1, 'Steroid'), 'proof/part-shape'],
  ['category', 'another question', reworded('class', 'family'), 'proof/stem-not-understood'],
  ['category', 'no instruction', reworded(' Choose one answer for each.', ''), 'proof/stem-not-understood'],
  ['category', 'rows exchanged', swapped(0, 1), 'proof/key-not-entailed'],
  ['category', 'one column only', everywhere(1, 'Gabapentinoid'), 'proof/same-option'],
  ['matching', 'pairs exchanged', swapped(0, 2), 'proof/second-key'],
  ['matching', 'two options the same', everywhere(3, 'Opioid'), 'proof/same-option'],
  ['matching', 'a pair deleted, its key left as an option', dropped(2), 'proof/part-shape'],
  ['matching', 'an option of one pair deleted', droppedOption(0, 3), 'proof/part-shape'],
  ['matching', 'two keys in a pair', inOption(0, 1, { key: true }), 'proof/key-count'],
  ['matching', 'an unknown option', everywhere(3, 'Steroids'), 'proof/unknown-option'],
  ['columns', 'columns exchanged', partText(0, 'Codeine'), 'proof/same-option'],
  ['columns', 'a column without a key', inOption(1, 1, { key: false }), 'proof/key-count'],
  ['columns', 'a column that has no fact', partText(1, 'Pregabalin'), 'proof/key-not-entailed'],
  ['columns', 'a row that is true and not marked', everywhere(2, 'Insomnia'), 'proof/second-key'],
  ['columns', 'a row twice', everywhere(2, 'Sweating'), 'proof/same-option'],
  ['ordered', 'two positions exchanged', swapped(0, 1), 'proof/key-not-entailed'],
  ['ordered', 'a position deleted', dropped(2), 'proof/part-shape'],
  ['ordered', 'the first position deleted', dropped(0), 'proof/part-shape'],
  [
    'ordered',
    'a step that is no step of it',
    everywhere(0, 'Swelling of the tongue'),
    'proof/steps-not-ordered',
  ],
  ['ordered', 'a step twice', everywhere(0, 'Assess the patient'), 'proof/same-option'],
  ['ordered', 'another step in one place', says(0, 0, 'Write it down'), 'proof/part-shape'],
  ['ordered', 'a wrong number on a position', partText(0, '2'), 'proof/part-shape'],
  ['cloze', 'another topic', stem('Complete each sentence about the weather.'), 'proof/stem-not-understood'],
  ['cloze', 'two blanks', partText(0, '____ binds ____.'), 'proof/part-shape'],
  ['cloze', 'no blank', partText(0, 'Gabapentin binds it.'), 'proof/part-shape'],
  ['cloze', '"not" in a sentence', partText(0, 'Gabapentin does not bind ____.'), 'proof/part-shape'],
  ['cloze', 'another medicine', partText(0, 'Pregabalin binds ____.'), 'proof/key-not-entailed'],
  ['cloze', 'an option without its article', says(0, 0, 'alpha-2-delta subunit'), 'proof/unknown-option'],
  ['cloze', 'the key wider than another option', says(0, 1, 'a calcium channel'), 'proof/comparable-options'],
  ['cloze', 'an avoided option', says(0, 1, 'the NMDA receptor'), 'proof/avoided-option'],
  ['cloze', 'one sentence twice', partText(1, 'Gabapentin binds ____.'), 'proof/same-option'],
  ['dyad', 'another subject', partText(0, 'For fever, the advice is to ____'), 'proof/key-not-entailed'],
  ['dyad', 'the pieces exchanged', swapped(0, 1), 'proof/key-not-entailed'],
  ['dyad', 'a second true reason as a wrong one', says(1, 1, 'the allergy grows'), 'proof/second-key'],
  ['dyad', 'a reason as the answer', says(0, 0, 'the airway may close'), 'proof/key-not-entailed'],
  ['dyad', 'the reason part deleted', dropped(1), 'proof/part-shape'],
  ['dyad', '"although" for "because"', partText(1, 'although ____.'), 'proof/unknown-option'],
  ['triad', 'one reason in both blanks', says(2, 0, 'the airway may close'), 'proof/same-option'],
  [
    'triad',
    'a key of one blank as a wrong answer of the other',
    says(1, 1, 'the allergy grows'),
    'proof/second-key',
  ],
  ['numeric', 'too wide a range', entry({ highest: '60' }), 'proof/wrong-tolerance'],
  ['numeric', 'a range that misses the key', entry({ lowest: '7', highest: '8' }), 'proof/wrong-tolerance'],
  ['numeric', 'no decimal', entry({ lowest: 'six' }), 'proof/wrong-tolerance'],
  [
    'numeric',
    'a wrong factor',
    entry({ units: [{ name: 'days', factor: '25' }] }),
    'proof/wrong-unit-factor',
  ],
  [
    'numeric',
    'a unit of another dimension',
    entry({ units: [{ name: 'mg', factor: '1' }] }),
    'proof/wrong-unit-factor',
  ],
  ['numeric', 'another unit than the stem asks for', entry({ unit: 'days' }), 'proof/stem-not-understood'],
  [
    'numeric',
    'another unit in stem and entry',
    (item) => reworded('hours', 'days')(entry({ unit: 'days' })(item)),
    'proof/wrong-tolerance',
  ],
  [
    'numeric',
    'the key moved',
    (item) => inOption(0, 1, { key: false })(inOption(0, 0, { key: true })(item)),
    'proof/key-not-entailed',
  ],
  ['numeric', 'an amount twice', says(0, 2, '2 hours'), 'proof/same-option'],
  ['numeric', 'no entry', inPart(0, ({ entry: _entry, ...part }) => part), 'proof/part-shape'],
  [
    'highlight',
    'another text',
    partText(0, 'A man has anxiety, poor sleep and a rash.'),
    'proof/unknown-case',
  ],
  ['highlight', 'a phrase that is not there', says(0, 2, 'jaundice'), 'proof/not-in-text'],
  ['highlight', 'overlapping phrases', says(0, 2, 'sleep'), 'proof/overlapping-options'],
  ['highlight', 'a phrase that names nothing', says(0, 2, 'A man'), 'proof/unknown-option'],
  ['highlight', 'a narrower true phrase as a wrong one', says(0, 2, 'fever'), 'proof/distractor-not-refuted'],
  ['highlight', 'an answer that cannot be selected', droppedOption(0, 0), 'proof/hidden-answer'],
  ['bow-tie', 'one key too few', inOption(1, 1, { key: false }), 'proof/key-count'],
  [
    'bow-tie',
    'the case left out',
    reworded('A woman has a swelling of the tongue after codeine.\n\n', ''),
    'proof/unknown-case',
  ],
  ['bow-tie', 'the case changed', reworded('a swelling', 'no swelling'), 'proof/unknown-case'],
  ['bow-tie', 'the wings exchanged', swapped(1, 2), 'proof/key-not-entailed'],
  ['bow-tie', 'a wing deleted', dropped(2), 'proof/part-shape'],
  [
    'bow-tie',
    'a part about another medicine',
    partText(2, 'Which signs can follow after stopping gabapentin? Select two.'),
    'proof/key-not-entailed',
  ],
  [
    'bow-tie',
    'another number in a wing',
    partText(2, 'Which signs can follow after stopping codeine? Select three.'),
    'proof/stem-not-understood',
  ],
  [
    'dyad',
    'a false rationale',
    explains(0, 1, 'For swelling of the tongue, the advice is to wait a day.'),
    'proof/false-rationale',
  ],
  [
    'dyad',
    'a rationale of another option',
    explains(0, 1, 'For swelling of the tongue, the advice is not to double the dose.'),
    'proof/wrong-rationale',
  ],
  ['dyad', 'a rationale about nothing', explains(0, 1, 'Well done.'), 'proof/wrong-rationale'],
  [
    'dyad',
    'a quotation that the lesson does not have',
    explains(0, 1, 'The lesson says: “Wait a day.”'),
    'proof/wrong-rationale',
  ],
  [
    'dyad',
    'a rationale in free words',
    explains(0, 1, 'To wait a day would cost time.'),
    'proof/unread-rationale',
  ],
  ['select-n', 'no rationale', explains(0, 2, ''), 'proof/no-rationale'],
];

describe('a spoiled item', () => {
  it.each(attacks)('%s: %s', (kind, _what, change, code) => {
    const sound = soundItem(kind);
    const spoiled = change(sound);
    expect(spoiled).not.toEqual(sound);
    expect(checkItem(spoiled, kb).findings.map((one) => one.code)).toContain(code);
  });

  it('is refused, except for free words, which are told of', () => {
    for (const [kind, what, change, code] of attacks) {
      const severities = checkItem(change(soundItem(kind)), kb).findings.map(({ severity }) => severity);
      expect(severities, what).toContain(code === 'proof/unread-rationale' ? 'warning' : 'error');
    }
  });
});
