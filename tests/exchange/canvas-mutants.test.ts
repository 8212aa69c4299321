import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/canvas-qti/write.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { faultLines } from './inspected.ts';

/** Packages for Canvas that are broken by hand: each is refused, or its two readings part, and the place is named. */

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

const KEY = /<setvar action="Set" varname="SCORE">100<\/setvar>/u;
const ADD = /<setvar action="Add"/u;

/** What is broken, the place that is named, and the broken package. */
const MUTANTS: readonly (readonly [what: string, place: string, mutant: () => Uint8Array])[] = [
  ['no manifest', ':1:1 package-file: Unexpected package without "imsmanifest.xml"', () => without(MANIFEST)],
  ['no questions', `imsmanifest.xml:17:7 package-file: Unexpected "${ITEMS}"`, () => without(ITEMS)],
  [
    'no settings',
    'imsmanifest.xml:1:1 package-file: Unexpected manifest without assessment_meta.xml',
    () => without(ITEMS.replace(/stemma_\w+\.xml$/u, 'assessment_meta.xml')),
  ],
  [
    'a manifest with a wrong href',
    `imsmanifest.xml:17:7 package-file: Unexpected "stema_`,
    () => changed(MANIFEST, /href="stemma_/u, 'href="stema_'),
  ],
  [
    'another type of resource',
    'imsmanifest.xml:2:1 package-head: Unexpected 0 resources of the type imsqti_xmlv1p2',
    () => changed(MANIFEST, 'imsqti_xmlv1p2', 'imsqti_xmlv1p1'),
  ],
  [
    'XML that is not closed',
    `${ITEMS}:735:19 xml-syntax: Unexpected XML (unexpected close tag)`,
    () => changed(ITEMS, '</assessment>', ''),
  ],
  [
    'a section that is missing',
    `${ITEMS}:2:1 no-questions: Unexpected file without an item in a section of an assessment`,
    () => changed(ITEMS, /<section ident="root_section">([\s\S]*)<\/section>/u, '$1'),
  ],
  [
    'an item without a name',
    `${ITEMS}:5:7 question-form: Unexpected title of 0 characters`,
    () => changed(ITEMS, / title="[^"]*">\s*<itemmetadata/u, ' title=""><itemmetadata'),
  ],
  [
    'an ident that is no name',
    `${ITEMS}:5:7 question-form: Unexpected ident "a/b"`,
    () => changed(ITEMS, /<item ident="\w+"/u, '<item ident="a/b"'),
  ],
  [
    'no presentation',
    `${ITEMS}:5:7 question-form: Unexpected item without a presentation`,
    () => changed(ITEMS, /<presentation>[\s\S]*?<\/presentation>/u, ''),
  ],
  [
    'no response processing',
    `${ITEMS}:5:7 question-form: Unexpected item without resprocessing`,
    () => changed(ITEMS, /<resprocessing>[\s\S]*?<\/resprocessing>/u, ''),
  ],
  [
    'a type that Canvas has not',
    `${ITEMS}:50:9 question-form: Unexpected question_type "single_choice_question"`,
    () => changed(ITEMS, 'multiple_choice_question', 'single_choice_question'),
  ],
  [
    'choices with words as ids',
    `${ITEMS}:30:11 identifier: Unexpected ident "a" of a response_label`,
    () => changed(ITEMS, /<response_label ident="\d+"/u, '<response_label ident="a"'),
  ],
  [
    'a choice that stands twice',
    `${ITEMS}:30:11 identifier: Unexpected second response_label "1891356623"`,
    () => changed(ITEMS, /(<response_label ident="\d+">[\s\S]*?<\/response_label>)/u, '$1$1'),
  ],
  [
    'feedback that is never shown',
    `${ITEMS}:5:7 feedback: Unexpected displayfeedback of "1_fb"`,
    () => changed(ITEMS, /linkrefid="\d+_fb"/u, 'linkrefid="1_fb"', 'single-best-answer'),
  ],
  [
    'feedback that has no text',
    `${ITEMS}:5:7 feedback: Unexpected displayfeedback of "1891356623_fb"`,
    () => changed(ITEMS, /<itemfeedback ident="\d+_fb"/u, '<itemfeedback ident="1_fb"', 'single-best-answer'),
  ],
  [
    'no range of the score',
    `${ITEMS}:52:13 scoring: Unexpected score without a range`,
    () => changed(ITEMS, / maxvalue="100"/u, ''),
  ],
  [
    'a score that goes below nought',
    `${ITEMS}:156:9 scoring: Unexpected share of 0.5 for [] by its rules`,
    () => changed(ITEMS, 'minvalue="0"', 'minvalue="-100"', 'multiple-response'),
  ],
  [
    'no key',
    `${ITEMS}:50:9 scoring: Unexpected rules without a key`,
    () => changed(ITEMS, KEY, '', 'single-best-answer'),
  ],
  [
    'a key for half the points',
    `${ITEMS}:50:9 scoring: Unexpected share of 0.5 for ["1891356623"] by its rules`,
    () => changed(ITEMS, '>100</setvar>', '>50</setvar>', 'single-best-answer'),
  ],
  [
    'a wrong choice that adds',
    `${ITEMS}:156:9 scoring: Unexpected share of 0.33333333330000003 for ["2137409069"] by its rules`,
    () => changed(ITEMS, />-(\d)/u, '>$1', 'multiple-response'),
  ],
  [
    'a key that is excluded',
    `${ITEMS}:156:9 scoring: Unexpected share of 0.33333333330000003 for ["373810647"] by its rules`,
    () => changed(ITEMS, /<and>\s*(<varequal [^<]*<\/varequal>)/u, '<and><not>$1</not>', 'multiple-response'),
  ],
  [
    'pairs that end after the first',
    `${ITEMS}:393:9 scoring: Unexpected share of 0.33333333330000003 for ["2135370726","1399640644","684772925"] by its rules`,
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
    `${ITEMS}:407:13 scoring: Unexpected action "Multiply" of setvar`,
    () => changed(ITEMS, ADD, '<setvar action="Multiply"', 'matching'),
  ],
  [
    'a blank that sets instead of adding',
    `${ITEMS}:522:9 scoring: Unexpected share of 0.6666666666000001 for ["718060002","1429663278","1878745075"] by its rules`,
    () => changed(ITEMS, /(action="Add"[\s\S]*?)action="Add"/u, '$1action="Set"', 'drop-down-cloze'),
  ],
  [
    'a range without an end',
    `${ITEMS}:707:9 scoring: Unexpected share of 1 for ["299.5"] by its rules`,
    () => changed(ITEMS, /<varlte [\s\S]*?<\/varlte>/u, '', 'numeric-entry'),
  ],
  [
    'a test that nobody knows',
    `${ITEMS}:719:15 scoring: Unexpected test varnear`,
    () => changed(ITEMS, /<vargte ([^>]*)>([^<]*)<\/vargte>/u, '<varnear $1>$2</varnear>', 'numeric-entry'),
  ],
];

describe('the inspector of packages for Canvas', () => {
  it('finds nothing in a sound package', async () => {
    expect(items.length).toBe(kinds.length);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
    expect(await faultLines(zipSync(sound))).toEqual([]);
  });

  it.each(MUTANTS)('refuses %s', async (_, place, mutant) => {
    expect((await faultLines(mutant())).join('\n')).toContain(place);
  });
});
