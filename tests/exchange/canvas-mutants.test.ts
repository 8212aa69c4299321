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
      throw new RangeError('a share outside of 0 to 1');
  }
}

const KEY = /<setvar action="Set" varname="SCORE">100<\/setvar>/u;
const ADD = /<setvar action="Add"/u;

const MUTANTS: Readonly<Record<string, () => Uint8Array>> = {
  'no manifest': () => without(MANIFEST),
  'no questions': () => without(ITEMS),
  'no settings': () => without(ITEMS.replace(/stemma_\w+\.xml$/u, 'assessment_meta.xml')),
  'a manifest with a wrong href': () => changed(MANIFEST, /href="stemma_/u, 'href="stema_'),
  'another type of resource': () => changed(MANIFEST, 'imsqti_xmlv1p2', 'imsqti_xmlv1p1'),
  'XML that is not closed': () => changed(ITEMS, '</assessment>', ''),
  'a section that is missing': () =>
    changed(ITEMS, /<section ident="root_section">([\s\S]*)<\/section>/u, '$1'),
  'an item without a name': () =>
    changed(ITEMS, / title="[^"]*">\s*<itemmetadata/u, ' title=""><itemmetadata'),
  'an ident that is no name': () => changed(ITEMS, /<item ident="\w+"/u, '<item ident="a/b"'),
  'no presentation': () => changed(ITEMS, /<presentation>[\s\S]*?<\/presentation>/u, ''),
  'no response processing': () => changed(ITEMS, /<resprocessing>[\s\S]*?<\/resprocessing>/u, ''),
  'a type that Canvas has not': () => changed(ITEMS, 'multiple_choice_question', 'single_choice_question'),
  'choices with words as ids': () =>
    changed(ITEMS, /<response_label ident="\d+"/u, '<response_label ident="a"'),
  'a choice that stands twice': () =>
    changed(ITEMS, /(<response_label ident="\d+">[\s\S]*?<\/response_label>)/u, '$1$1'),
  'feedback that is never shown': () =>
    changed(ITEMS, /linkrefid="\d+_fb"/u, 'linkrefid="1_fb"', 'single-best-answer'),
  'feedback that has no text': () =>
    changed(ITEMS, /<itemfeedback ident="\d+_fb"/u, '<itemfeedback ident="1_fb"', 'single-best-answer'),
  'no range of the score': () => changed(ITEMS, / maxvalue="100"/u, ''),
  'a score that goes below nought': () =>
    changed(ITEMS, 'minvalue="0"', 'minvalue="-100"', 'multiple-response'),
  'no key': () => changed(ITEMS, KEY, '', 'single-best-answer'),
  'a key for half the points': () => changed(ITEMS, '>100</setvar>', '>50</setvar>', 'single-best-answer'),
  'a wrong choice that adds': () => changed(ITEMS, />-(\d)/u, '>$1', 'multiple-response'),
  'a key that is excluded': () =>
    changed(ITEMS, /<and>\s*(<varequal [^<]*<\/varequal>)/u, '<and><not>$1</not>', 'multiple-response'),
  'pairs that end after the first': () =>
    changed(
      ITEMS,
      'continue="Yes">\n            <conditionvar>\n              <varequal',
      'continue="No">\n            <conditionvar>\n              <varequal',
      'matching',
    ),
  'a pair that multiplies': () => changed(ITEMS, ADD, '<setvar action="Multiply"', 'matching'),
  'a blank that sets instead of adding': () =>
    changed(ITEMS, /(action="Add"[\s\S]*?)action="Add"/u, '$1action="Set"', 'drop-down-cloze'),
  'a range without an end': () => changed(ITEMS, /<varlte [\s\S]*?<\/varlte>/u, '', 'numeric-entry'),
  'a test that nobody knows': () =>
    changed(ITEMS, /<vargte ([^>]*)>([^<]*)<\/vargte>/u, '<varnear $1>$2</varnear>', 'numeric-entry'),
};

describe('the reader of packages for Canvas', () => {
  it('takes a sound package', () => {
    expect(items.length).toBe(kinds.length);
    expect(() => consume(zipSync(sound))).not.toThrow();
  });

  it.each(Object.entries(MUTANTS))('refuses %s', (_, mutant) => {
    const file = mutant();
    expect(() => consume(file)).toThrow();
  });
});
