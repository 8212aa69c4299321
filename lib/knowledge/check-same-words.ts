import { diagnose } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { foldSpace } from '#lib/base/words.ts';
import { own } from '#lib/base/own.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';
import { unitNamed } from './units.ts';

/** Sentences of one sort are read back together, so that among them the same words must not say two things. */
const SORTS = {
  object: 'asks for one answer',
  subject: 'asks for one answer',
  objects: 'asks for all answers',
  subjects: 'asks for all answers',
  match: 'asks for pairs',
  each: 'asks for each',
  order: 'asks for an order',
} as const;
const ROLES = Object.keys(SORTS) as (keyof typeof SORTS)[];

/** A phrasing, and how many slots it has: the fewer, the more sentences it can be. */
interface Phrasing {
  readonly relation: string;
  readonly located: Located<RelationEntry>;
  readonly path: readonly (string | number)[];
  readonly frame: string;
  readonly slots: number;
}

/**
 * Two relations in the same words: no reader could tell which of them a sentence is about. Told at the relation with the more
 * general phrasing, and between equals at the one that stands later by path and line; the other stands beside it. One fault a
 * relation. A phrasing that begins with a qualifier has the words of one before which that qualifier is set.
 */
export function checkSameWords(
  parsed: ParsedVocabulary,
): { readonly relation: string; readonly fault: Diagnostic }[] {
  const groups = Map.groupBy(
    Object.entries(parsed.relations).flatMap(([relation, located]) => phrasingsOf(relation, located, parsed)),
    ({ words }) => words,
  );
  const faults = new Map<string, Diagnostic>();
  for (const group of groups.values()) {
    const [kept, ...others] = group.map(({ phrasing }) => phrasing).sort(lessGeneralFirst);
    for (const other of others) {
      if (kept === undefined || other.relation === kept.relation || faults.has(other.relation)) continue;
      faults.set(other.relation, sameWords(other, kept));
    }
  }
  return Array.from(faults, ([relation, fault]) => ({ relation, fault }));
}

function sameWords({ relation, located, path, frame }: Phrasing, kept: Phrasing): Diagnostic {
  return diagnose(
    knowledgeCodes.sameWords,
    located.locate(path),
    `Unexpected phrasing "${frame}": the relations "${relation}" and "${kept.relation}" are both put in these words`,
    {
      related: [{ message: `the words of "${kept.relation}"`, place: kept.located.locate(kept.path) }],
    },
  );
}

function lessGeneralFirst(a: Phrasing, b: Phrasing): number {
  const [first, second] = [a.located.locate(a.path), b.located.locate(b.path)];
  return b.slots - a.slots || compareText(first.file, second.file) || first.line - second.line;
}

function phrasingsOf(
  relation: string,
  located: Located<RelationEntry>,
  parsed: ParsedVocabulary,
): { readonly words: string; readonly phrasing: Phrasing }[] {
  const { entry } = located;
  const of = (sort: string, frame: string, path: Phrasing['path']) => {
    const slots = frame.split('{').length - 1;
    const phrasing = { relation, located, path, frame, slots };
    const all = new Set(agreements(frame).map((agreed) => `${sort}: ${shapeOf(agreed, entry, parsed)}`));
    return [...all].map((words) => ({ words, phrasing }));
  };
  return [
    ...of('states', entry.statement, ['statement']),
    ...of('denies', entry.negation, ['negation']),
    ...(['ask', 'ask-in-case'] as const).flatMap((list) =>
      ROLES.flatMap((role) =>
        (entry[list]?.[role] ?? []).flatMap((frame, at) => of(SORTS[role], frame, [list, role, at])),
      ),
    ),
  ];
}

/** The frame with every `[one|many]` in the singular, and with every one in the plural. */
function agreements(frame: string): [string, string] {
  const form = /\[([^[\]|]+)\|([^[\]|:]+)(?::(?:subject|object))?\]/gu;
  return [frame.replace(form, '$1'), frame.replace(form, '$2')];
}

/** What can be told from the finished sentence: its words, of what kind the concept in each place is, and what an amount there measures. */
function shapeOf(frame: string, { domain, range, formula }: RelationEntry, parsed: ParsedVocabulary): string {
  const amounts = Object.entries(formula?.given ?? {}).flatMap(([name, unit]) => {
    const measured = unitNamed(unit)?.dimension;
    return measured === undefined ? [] : [[name, `amount ${measured}`] as const];
  });
  const kinds: Readonly<Record<string, string>> = {
    ...Object.fromEntries(amounts),
    subject: domain,
    object: range,
  };
  const slotted = foldSpace(withoutFront(frame, parsed)).replace(
    /\{([a-z0-9-]+)(?::[a-z]+)?\}/gu,
    (_slot, name: string) => `{${own(kinds, name) ?? `qualifier ${name}`}}`,
  );
  return slotted.charAt(0).toLowerCase() + slotted.slice(1);
}

/** Without the qualifiers that stand before the sentence, where those of any fact may be set. */
function withoutFront(frame: string, parsed: ParsedVocabulary): string {
  const [front, name = ''] = /^\{([a-z0-9-]+)\}, /u.exec(frame) ?? [];
  const isSetInFront = front !== undefined && own(parsed.qualifiers, name)?.entry.concept === undefined;
  return isSetInFront ? withoutFront(frame.slice(front.length), parsed) : frame;
}
