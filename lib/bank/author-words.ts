import type { Place } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { plain } from '#lib/checks/text/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { partsOf, type ItemDraft, type Option, type Part } from '#lib/items/item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { ItemFault } from './item-fault.ts';

type Path = readonly (string | number)[];

/** Where the words at fault were written, if an author wrote them in a lesson. */
export type FindWords = (fault: ItemFault, draft: ItemDraft) => Place | undefined;

/** A field of a lesson with words of its author. */
interface WordsField {
  readonly lesson: ParsedLesson;
  readonly path: Path;
  readonly text: string;
}

/** Ids and amounts have none or one; so short a text stands in others by chance. Chosen. */
const LEAST_SPACES = 2;
const QUOTED = /"([^"]+)"/u;

/**
 * Finds where an author wrote the words that a fault of a generated item is about: a reason, evidence, a topic, or the text of a case. Undefined when
 * the words are the generator's own, or stand in the vocabulary.
 */
export function authorWords(lessons: readonly ParsedLesson[]): FindWords {
  const known = new Map(lessons.map((lesson) => [`${lesson.course}/${lesson.id}`, lesson]));
  return (fault, draft) => {
    const fields = draft.facts.flatMap((ref) => fieldsBehind(ref, known.get(lessonOf(ref))));
    const at = fieldsOfEvidence(fault.evidence, draft, fields) ?? fieldsOfOption(fault.where, draft, fields);
    return at === undefined ? undefined : wordsAmong(at, fault.message);
  };
}

/**
 * The fact of the part whose words a fault is about, for words that no author wrote in a lesson. Undefined when the item has no parts,
 * when the words stand in none of them or in several, and when the part's key rests on no fact of the item.
 */
export function factOfWords({ evidence = '', message }: ItemFault, draft: ItemDraft): FactRef | undefined {
  const said = folded(evidence === '' ? (QUOTED.exec(message)?.[1] ?? '') : evidence).toLowerCase();
  const shares = (draft.parts ?? []).map((part) => ({ part, share: shareSaid(part, said) }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  const [found, ...others] = shares.filter(({ share }) => share === most);
  if (most === 0 || found === undefined || others.length > 0) return undefined;
  const keys = found.part.options.filter(({ key }) => key);
  return keys.flatMap(({ proof }) => proof.facts).find((ref) => draft.facts.includes(ref));
}

/** How many characters of a part's sentence and options are among the words that are meant. */
function shareSaid({ text, options }: Part, said: string): number {
  return [text, ...options.map((option) => option.text)]
    .map((one) => folded(one).toLowerCase())
    .filter((one) => one !== '' && said.includes(one))
    .reduce((sum, one) => sum + one.length, 0);
}

/**
 * The words that a message quotes first, in the field that holds them; or the longest field. None when it quotes others: those
 * around the reason in a rationale, say, are the generator's.
 */
function wordsAmong(fields: readonly WordsField[], message: string): Place | undefined {
  const words = folded(QUOTED.exec(message)?.[1] ?? '');
  const quoted = words.toLowerCase();
  const holding = fields.find(({ text }) => quoted !== '' && text.toLowerCase().includes(quoted));
  if (holding !== undefined) return holding.lesson.locate(holding.path, { words });
  const [longest] = fields
    .filter(({ text }) => quoted === '' || quoted.includes(text.toLowerCase()))
    .sort((a, b) => b.text.length - a.text.length);
  return longest?.lesson.locate(longest.path);
}

function lessonOf(ref: FactRef): string {
  return ref.slice(0, ref.lastIndexOf('/'));
}

/** The fields of a fact, of the cases on it, and the topic of its objective. */
function fieldsBehind(ref: FactRef, lesson: ParsedLesson | undefined): readonly WordsField[] {
  if (lesson === undefined) return [];
  const id = ref.slice(ref.lastIndexOf('/') + 1);
  const { facts, cases, objectives } = lesson.entry;
  const aim = facts.find((fact) => fact.id === id)?.objective ?? '';
  return [
    ...facts.flatMap((fact, index) => (fact.id === id ? wordsIn(fact, lesson, ['facts', index]) : [])),
    ...wordsIn(own(objectives, aim)?.topic, lesson, ['objectives', aim, 'topic']),
    ...cases.flatMap((one, index) =>
      one.facts.includes(id) ? wordsIn(one.text, lesson, ['cases', index, 'text']) : [],
    ),
  ];
}

function wordsIn(value: unknown, lesson: ParsedLesson, path: Path): readonly WordsField[] {
  if (typeof value === 'string')
    return value.split(' ').length > LEAST_SPACES ? [{ lesson, path, text: folded(value) }] : [];
  if (Array.isArray(value)) return value.flatMap((one, at) => wordsIn(one, lesson, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wordsIn(one, lesson, [...path, key]));
}

/** What a rule quotes stands in a field, or fields stand in what it quotes; of fields that the item does not show nothing is told. */
function fieldsOfEvidence(
  evidence: string | undefined,
  draft: ItemDraft,
  fields: readonly WordsField[],
): readonly WordsField[] | undefined {
  const quoted = folded(evidence ?? '');
  if (quoted === '') return undefined;
  const shown = folded(textsOf(draft).join('\n'));
  const seen = fields.filter(({ text }) => shown.includes(text));
  const around = seen.find(({ text }) => text.includes(quoted));
  const inside = around === undefined ? seen.filter(({ text }) => quoted.includes(text)) : [around];
  return inside.length === 0 ? undefined : inside;
}

/** What a proof finds in an option is told of at the reason that its rationale gives; in a stem, at its case. */
function fieldsOfOption(
  where: string | undefined,
  draft: ItemDraft,
  fields: readonly WordsField[],
): readonly WordsField[] | undefined {
  if (where === undefined) return undefined;
  const text =
    where === 'stem'
      ? draft.stem
      : partsOf(draft).flatMap(({ id, options }) => rationaleIn(options, id, where))[0];
  if (text === undefined) return undefined;
  const shown = folded(text);
  return fields.filter((field) => shown.includes(field.text));
}

function rationaleIn(options: readonly Option[], part: string, where: string): readonly string[] {
  return options
    .filter(({ id }) => id === where || `${part}/${id}` === where)
    .map(({ rationale }) => rationale);
}

function textsOf(draft: ItemDraft): readonly string[] {
  return [
    draft.stem,
    ...partsOf(draft).flatMap(({ options }) => options.flatMap(({ text, rationale }) => [text, rationale])),
  ];
}

/** As rules quote it, without the mark at its end: a reason has none where a rationale has one. */
function folded(text: string): string {
  return plain(text).replace(/[.!?]$/u, '');
}
