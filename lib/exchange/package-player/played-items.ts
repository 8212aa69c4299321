/** Items and lessons as the page of a package plays them. */
import { contentHash } from '#lib/base/hash.ts';
import type { NumberEntry } from '#lib/items/item.ts';
import type { ExchangeItem, ExchangePart } from '../item.ts';
import { numberAnswers } from '../number-answers.ts';
import type { Selection } from '../select.ts';
import { sourceLines } from '../source-lines.ts';
import { lessonName } from './lesson-name.ts';
import type { PlayedData, PlayedEntry, PlayedItem, PlayedPart } from './played-data.ts';

/** Of a course or a lesson, which say no number: about half an hour. */
const FORM_OF_NO_QUIZ = 20;

/**
 * What a page is given besides its items.
 *
 * @param lessons those that are in it: see `lessonsBeside`
 * @param count of the items, of which an attempt asks no more
 */
export function playedFrame(
  { title, quiz }: Pick<Selection, 'title' | 'quiz'>,
  lessons: Selection['lessons'],
  count: number,
): Omit<PlayedData, 'items'> {
  return {
    title,
    lessons: lessons.map((lesson) => ({ name: lessonName(lesson), title: lesson.title })),
    lessonsFirst: quiz === undefined,
    form: Math.min(count, quiz?.items ?? FORM_OF_NO_QUIZ),
  };
}

/** The lessons that stand beside the items of a selection: an exam is taken without them. */
export function lessonsBeside({ lessons, quiz }: Pick<Selection, 'lessons' | 'quiz'>): Selection['lessons'] {
  return quiz?.mode === 'exam' ? [] : lessons;
}

/** An item with all that its page needs to ask and score it. */
export function playedItem(item: ExchangeItem): PlayedItem {
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
    parts: parts.map(playedPart),
    sources: sourceLines(item),
  };
}

function playedPart(part: ExchangePart): PlayedPart {
  const { text, options, picks, entry } = part;
  return {
    text,
    options: options.map((option) => ({ text: option.text, key: option.key, why: option.rationale })),
    picks,
    ...(entry === undefined ? {} : { entry: playedEntry(part, entry) }),
  };
}

function playedEntry(part: ExchangePart, { lowest, highest, unit }: NumberEntry): PlayedEntry {
  const slips = (numberAnswers(part) ?? []).filter(({ key, rationale }) => !key && rationale !== '');
  return { lowest, highest, unit, slips: slips.map(({ value, rationale }) => ({ value, why: rationale })) };
}
