import { contentHash } from '#lib/base/hash.ts';
import { ok } from '#lib/base/result.ts';
import type { Format } from '../../format.ts';
import type { NumberEntry } from '#lib/items/item.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { numberAnswers } from '../../number-answers.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import type { Selection } from '../../select.ts';
import { sourceLines } from '../../source-lines.ts';
import { zip } from '../../zip.ts';
import { lessonName } from './lesson-name.ts';
import { lossesOf } from './losses.ts';
import { manifest, PAGE } from './manifest.ts';
import { page } from './page.ts';
import type { ScormData, ScormEntry, ScormItem, ScormPart } from './scorm-data.ts';
import { formThatFits } from './saved.ts';

/** A package with one object, which asks, scores and reports by itself. */
export const format: Format = {
  name: 'scorm-12',
  title: 'SCORM 1.2 package',
  purpose:
    'A quiz that runs inside another learning system, which keeps the score and where a learner stopped.',
  extension: 'zip',
  mediaType: 'application/zip',
  judge: (item) => ok(lossesOf(item)),
  write,
};

/** Of a course or a lesson, which say no number: about half an hour. */
const FORM_OF_NO_QUIZ = 20;

function write(items: readonly ExchangeItem[], selection: Selection): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return zip([
    { path: 'imsmanifest.xml', bytes: encoder.encode(manifest(selection)) },
    { path: PAGE, bytes: encoder.encode(page(scormData(items, selection), lessonsOf(selection))) },
  ]);
}

/** An exam is taken without the lessons beside it. */
function lessonsOf({ lessons, quiz }: Selection): Selection['lessons'] {
  return quiz?.mode === 'exam' ? [] : lessons;
}

/** What the page is given. */
function scormData(items: readonly ExchangeItem[], selection: Selection): ScormData {
  const { title, quiz } = selection;
  const played = items.map(scormItem);
  const lessons = lessonsOf(selection).map((lesson) => ({ name: lessonName(lesson), title: lesson.title }));
  return {
    title,
    lessons,
    lessonsFirst: quiz === undefined,
    form: formThatFits(played, quiz?.items ?? FORM_OF_NO_QUIZ, lessons.length),
    items: played,
  };
}

function scormPart(part: ExchangePart): ScormPart {
  const { text, options, picks, entry } = part;
  return {
    text,
    options: options.map((option) => ({ text: option.text, key: option.key, why: option.rationale })),
    picks,
    ...(entry === undefined ? {} : { entry: scormEntry(part, entry) }),
  };
}

function scormEntry(part: ExchangePart, { lowest, highest, unit }: NumberEntry): ScormEntry {
  const slips = (numberAnswers(part) ?? []).filter(({ key, rationale }) => !key && rationale !== '');
  return { lowest, highest, unit, slips: slips.map(({ value, rationale }) => ({ value, why: rationale })) };
}

/** An item as a page plays it. */
export function scormItem(item: ExchangeItem): ScormItem {
  const { layout, parts, scoring, points, order, identity, caseText, leadIn } = item;
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  return {
    id: identity,
    name: contentHash(item.id).slice(0, 8),
    shape: contentHash(parts.map(({ id, options }) => [id, options.map((option) => option.id)])).slice(0, 4),
    fact: contentHash(item.id.split('/').slice(0, 3)).slice(0, 8),
    layout,
    scoring,
    points,
    fixed: order === 'fixed',
    stem: [caseText, marked, leadIn].filter((text) => text !== ''),
    parts: parts.map(scormPart),
    rationale: rationaleParagraphs(item),
    sources: sourceLines(item),
  };
}
