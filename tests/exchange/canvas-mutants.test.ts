import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/canvas-qti/write.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { readCanvas } from './canvas-reader.ts';
import type { ConsumerQuestion, Shown } from './consumer.ts';

/** Packages for Canvas that are broken by hand: the reader that other tests trust refuses each, or its two readings part. */

const sample = await exchangeSample();
const kinds = ['single-best-answer', 'multiple-response', 'matching', 'drop-down-cloze', 'numeric-entry'];
const items = kinds.flatMap((kind) => sample.items.find((item) => item.kind === kind) ?? []);
const { bytes } = await exportSelection(format, selectionOf(items), SAMPLE_META);
const sound = unzipSync(bytes ?? new Uint8Array());
const MANIFEST = 'imsmanifest.xml';
const ITEMS = Object.keys(sound).find((path) => /\/stemma_\w+\.xml$/u.test(path)) ?? '';

/** The package with a file changed, within the item of a kind where one is named. @throws when nothing changes */
function changed(path: string, from: RegExp | string, to: string, kind?: string): Uint8Array {
  const before = strFromU8(sound[path] ?? new Uint8Array());
  const item = items.find((one) => one.kind === kind);
  const start = item === undefined ? 0 : before.indexOf(`<item ident="${item.identity}"`);
  const after = `${before.slice(0, start)}${before.slice(start).replace(from, to)}`;
  if (after === before) throw new RangeError(`${path} has no ${String(from)}`);
  return zipSync({ ...sound, [path]: strToU8(after) });
}

function without(path: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== path)));
}

/** Every single choice, one in each part, all of them, none, and numbers around: enough to see two readings part. */
function responsesTo({ answers }: ConsumerQuestion): readonly Shown[] {
  const texts = answers.map((options) => options.map(({ text }) => text));
  const alone = texts.flatMap((options, at) =>
    options.map((text) => texts.map((_, index) => (index === at ? [text] : []))),
  );
  const turned = (texts[0] ?? []).map((_, by) =>
    texts.map((options, at) => options.slice((at + by) % options.length).slice(0, 1)),
  );
  return [
    ...[...alone, ...turned].map((chosen) => ({ chosen })),
    { chosen: texts },
    { chosen: texts.map(() => []) },
    ...['0', '5', '300', '600', '100000'].map((typed) => ({ chosen: [], typed })),
  ];
}

/** Reads a package, and scores its questions. @throws when it is broken */
function consume(file: Uint8Array): void {
  const questions = readCanvas(file);
  if (questions.length !== items.length) throw new RangeError(`${questions.length} questions`);
  for (const question of questions) {
    const scores = responsesTo(question).map((shown) => question.score(shown));
    if (scores.some((score) => score !== undefined && !(score >= 0 && score <= 1)))
      throw new RangeError(`item ${question.id}: a share outside of 0 to 1`);
  }
}

const KEY = /<setvar action="Set" varname="SCORE">100<\/setvar>/u;
const ADD = /<setvar action="Add"/u;

/** How the reader names a place in the item of a kind. */
function placeIn(kind: string, what: string): string {
  return `${ITEMS}: item ${items.find((one) => one.kind === kind)?.identity ?? ''}: ${what}`;
}

/** What is broken, the place that the reader names, and the broken package. */
const MUTANTS: readonly (readonly [what: string, place: string, mutant: () => Uint8Array])[] = [
  ['no manifest', 'imsmanifest.xml is not in the package', () => without(MANIFEST)],
  ['no questions', `${MANIFEST}: ${ITEMS} is not`, () => without(ITEMS)],
  [
    'no settings',
    'assessment_meta.xml is not in the package',
    () => without(ITEMS.replace(/stemma_\w+\.xml$/u, 'assessment_meta.xml')),
  ],
  [
    'a manifest with a wrong href',
    `${MANIFEST}: stema_`,
    () => changed(MANIFEST, /href="stemma_/u, 'href="stema_'),
  ],
  [
    'another type of resource',
    `${MANIFEST}: no resource of the type`,
    () => changed(MANIFEST, 'imsqti_xmlv1p2', 'imsqti_xmlv1p1'),
  ],
  ['XML that is not closed', `${ITEMS}: 735:18: `, () => changed(ITEMS, '</assessment>', '')],
  [
    'a section that is missing',
    `${ITEMS}: no item in a section`,
    () => changed(ITEMS, /<section ident="root_section">([\s\S]*)<\/section>/u, '$1'),
  ],
  [
    'an item without a name',
    placeIn('single-best-answer', 'title'),
    () => changed(ITEMS, / title="[^"]*">\s*<itemmetadata/u, ' title=""><itemmetadata'),
  ],
  [
    'an ident that is no name',
    `${ITEMS}: item a/b: ident`,
    () => changed(ITEMS, /<item ident="\w+"/u, '<item ident="a/b"'),
  ],
  [
    'no presentation',
    placeIn('single-best-answer', 'presentation'),
    () => changed(ITEMS, /<presentation>[\s\S]*?<\/presentation>/u, ''),
  ],
  [
    'no response processing',
    placeIn('single-best-answer', 'resprocessing, expected one'),
    () => changed(ITEMS, /<resprocessing>[\s\S]*?<\/resprocessing>/u, ''),
  ],
  [
    'a type that Canvas has not',
    placeIn('single-best-answer', 'question_type: "single'),
    () => changed(ITEMS, 'multiple_choice_question', 'single_choice_question'),
  ],
  [
    'choices with words as ids',
    placeIn('single-best-answer', 'response_label: idents a '),
    () => changed(ITEMS, /<response_label ident="\d+"/u, '<response_label ident="a"'),
  ],
  [
    'a choice that stands twice',
    placeIn('single-best-answer', 'response_label: idents'),
    () => changed(ITEMS, /(<response_label ident="\d+">[\s\S]*?<\/response_label>)/u, '$1$1'),
  ],
  [
    'feedback that is never shown',
    placeIn('single-best-answer', 'itemfeedback'),
    () => changed(ITEMS, /linkrefid="\d+_fb"/u, 'linkrefid="1_fb"', 'single-best-answer'),
  ],
  [
    'feedback that has no text',
    placeIn('single-best-answer', 'itemfeedback'),
    () => changed(ITEMS, /<itemfeedback ident="\d+_fb"/u, '<itemfeedback ident="1_fb"', 'single-best-answer'),
  ],
  [
    'no range of the score',
    placeIn('single-best-answer', 'decvar'),
    () => changed(ITEMS, / maxvalue="100"/u, ''),
  ],
  [
    'a score that goes below nought',
    placeIn('multiple-response', 'resprocessing: 0.6666'),
    () => changed(ITEMS, 'minvalue="0"', 'minvalue="-100"', 'multiple-response'),
  ],
  [
    'no key',
    placeIn('single-best-answer', 'resprocessing: no key'),
    () => changed(ITEMS, KEY, '', 'single-best-answer'),
  ],
  [
    'a key for half the points',
    placeIn('single-best-answer', 'resprocessing: 0.5 by its rules, 1'),
    () => changed(ITEMS, '>100</setvar>', '>50</setvar>', 'single-best-answer'),
  ],
  [
    'a wrong choice that adds',
    placeIn('multiple-response', 'resprocessing: 0.3333'),
    () => changed(ITEMS, />-(\d)/u, '>$1', 'multiple-response'),
  ],
  [
    'a key that is excluded',
    placeIn('multiple-response', 'resprocessing: '),
    () => changed(ITEMS, /<and>\s*(<varequal [^<]*<\/varequal>)/u, '<and><not>$1</not>', 'multiple-response'),
  ],
  [
    'pairs that end after the first',
    placeIn('matching', 'resprocessing: '),
    () =>
      changed(
        ITEMS,
        'continue="Yes">\n            <conditionvar>\n              <varequal',
        'continue="No">\n            <conditionvar>\n              <varequal',
        'matching',
      ),
  ],
  [
    'a pair that multiplies',
    placeIn('matching', 'setvar: action Multiply'),
    () => changed(ITEMS, ADD, '<setvar action="Multiply"', 'matching'),
  ],
  [
    'a blank that sets instead of adding',
    placeIn('drop-down-cloze', 'resprocessing: '),
    () => changed(ITEMS, /(action="Add"[\s\S]*?)action="Add"/u, '$1action="Set"', 'drop-down-cloze'),
  ],
  [
    'a range without an end',
    placeIn('numeric-entry', 'resprocessing: 1 by its rules, 0'),
    () => changed(ITEMS, /<varlte [\s\S]*?<\/varlte>/u, '', 'numeric-entry'),
  ],
  [
    'a test that nobody knows',
    placeIn('numeric-entry', 'conditionvar: test varnear'),
    () => changed(ITEMS, /<vargte ([^>]*)>([^<]*)<\/vargte>/u, '<varnear $1>$2</varnear>', 'numeric-entry'),
  ],
];

describe('the reader of packages for Canvas', () => {
  it('takes a sound package', () => {
    expect(items.length).toBe(kinds.length);
    expect(() => consume(zipSync(sound))).not.toThrow();
  });

  it.each(MUTANTS)('refuses %s', (_, place, mutant) => {
    const file = mutant();
    expect(() => consume(file)).toThrow(place);
  });
});
