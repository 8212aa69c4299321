import { diagnose } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';

/** What is said of a name in braces that stands for nothing. */
export const NO_SLOT = 'there is no such slot';
/** What a question of each role names: the side it does not ask for, or, for several subjects at once, neither. */
const NEEDS = {
  object: ['subject'],
  objects: ['subject'],
  subject: ['object'],
  subjects: ['object'],
  match: [],
  each: [],
  order: [],
} as const;
const ROLE_NAMES = ['object', 'objects', 'subject', 'subjects', 'match', 'each', 'order'] as const;
const SLOT = /\{([^{}]*)\}/gu;

/** Faults of all phrasings: slots that do not exist, are missing, or stand twice; questions without a question mark. */
export function checkFrames(
  parsed: ParsedVocabulary,
): { readonly relation: string; readonly fault: Diagnostic }[] {
  const qualifiers = Object.keys(parsed.qualifiers);
  return Object.entries(parsed.relations).flatMap(([relation, located]) =>
    faultsOf(located, parsed, qualifiers).map(({ path, slot, fault }) => {
      const place = located.locate(path, slot === undefined ? 'value' : { words: `{${slot}}` });
      const words = slot === undefined ? fault : `{${slot}}: ${fault}`;
      return { relation, fault: diagnose(knowledgeCodes.badFrame, place, `Unexpected phrasing: ${words}`) };
    }),
  );
}

interface FrameFault {
  readonly path: readonly (string | number)[];
  /** The slot at fault, as it stands between its braces; the whole phrasing when there is none. */
  readonly slot?: string | undefined;
  readonly fault: string;
}

function faultsOf(
  located: Located<RelationEntry>,
  parsed: ParsedVocabulary,
  qualifiers: readonly string[],
): FrameFault[] {
  const plain = framesOf(located).flatMap(({ frame, path, needs, ending }) => {
    const found = frameFault(frame, needs, ending, qualifiers);
    return found === undefined ? [] : [{ path, ...found }];
  });
  return [...plain, ...becauseFaults(located.entry, parsed, qualifiers)];
}

/** A phrasing, where it stands in its relation, and what it must hold. */
export interface FrameAt {
  readonly frame: string;
  readonly path: readonly (string | number)[];
  readonly needs: readonly ('subject' | 'object')[];
  readonly ending: '?' | '.';
}

/** Every phrasing of a relation but those that tie it to a reason. */
export function framesOf({ entry }: Located<RelationEntry>): FrameAt[] {
  const frames: FrameAt[] = [
    { frame: entry.statement, path: ['statement'], needs: ['subject', 'object'], ending: '.' },
    { frame: entry.negation, path: ['negation'], needs: ['subject', 'object'], ending: '.' },
  ];
  for (const list of ['ask', 'ask-in-case'] as const) {
    for (const role of ROLE_NAMES) {
      const needs = NEEDS[role];
      (entry[list]?.[role] ?? []).forEach((frame, index) => {
        frames.push({ frame, path: [list, role, index], needs, ending: '?' });
      });
    }
  }
  return frames;
}

function frameFault(
  frame: string,
  needs: FrameAt['needs'],
  ending: string,
  qualifiers: readonly string[],
): Pick<FrameFault, 'slot' | 'fault'> | undefined {
  if (!frame.endsWith(ending)) return { fault: `expected "${ending}" at its end` };
  const roles: string[] = [];
  for (const [, slot = ''] of frame.matchAll(SLOT)) {
    const fault = slotFault(slot, qualifiers);
    if (fault !== undefined) return { slot, fault };
    roles.push(slot.split(':')[0] ?? '');
  }
  // A brace that is lost takes its slot with it: that is told, and not that the slot is missing.
  const fault = braceFault(frame) ?? roleFault(roles, needs) ?? bracketFault(frame);
  return fault === undefined ? undefined : { fault };
}

function slotFault(slot: string, qualifiers: readonly string[]): string | undefined {
  const [name = '', form] = slot.split(':');
  const isRole = name === 'subject' || name === 'object';
  if (!isRole && !qualifiers.includes(name))
    return `${NO_SLOT}. ${didYouMean(name, ['subject', 'object', ...qualifiers])}`;
  const special = isRole ? 'bare' : 'noun';
  return form === undefined || form === special ? undefined : `expected {${name}} or {${name}:${special}}`;
}

function roleFault(roles: readonly string[], needs: FrameAt['needs']): string | undefined {
  for (const role of ['subject', 'object'] as const) {
    const count = roles.filter((name) => name === role).length;
    if (needs.includes(role) && count !== 1)
      return `expected {${role}} once, found it ${String(count)} times`;
    if (!needs.includes(role) && count > 0) return `{${role}} is what it asks for and may not stand in it`;
  }
  return undefined;
}

function braceFault(frame: string): string | undefined {
  return /[{}]/u.test(frame.replace(SLOT, ''))
    ? 'expected a closing brace for each that opens, as in {subject}'
    : undefined;
}

function bracketFault(frame: string): string | undefined {
  const rest = frame.replace(SLOT, '').replace(/\[[^[\]|]+\|[^[\]|:]+(:object|:subject)?\]/gu, '');
  return /[[\]]/u.test(rest) ? 'expected [singular|plural] or [singular|plural:object]' : undefined;
}

/** The sentences that tie a relation to its reason, the relation of the reason, and their dividers. */
function becauseFaults(
  { because, domain }: RelationEntry,
  parsed: ParsedVocabulary,
  qualifiers: readonly string[],
): FrameFault[] {
  if (because === undefined) return [];
  const faults: FrameFault[] = [];
  const reason = own(parsed.relations, because.relation)?.entry;
  const path = ['because', 'relation'];
  if (reason === undefined) {
    const known = didYouMean(because.relation, Object.keys(parsed.relations));
    faults.push({ path, fault: `there is no relation "${because.relation}". ${known}` });
  } else if (reason.domain !== domain) {
    faults.push({ path, fault: `the reason is given of a ${reason.domain}, expected of a ${domain}` });
  }
  const sentences = { dyad: because.dyad, triad: because.triad };
  const slots = { dyad: ['reason'], triad: ['reason', 'second-reason'] };
  for (const size of ['dyad', 'triad'] as const) {
    const frame = sentences[size];
    const fault = frame === undefined ? undefined : becauseFault(frame, slots[size], qualifiers);
    if (fault !== undefined) faults.push({ path: ['because', size], fault });
  }
  return faults;
}

function becauseFault(
  frame: string,
  reasons: readonly string[],
  qualifiers: readonly string[],
): string | undefined {
  if (frame.includes(':object]'))
    return 'a verb may not agree with the blank, or it would give the answer away';
  const pieces = frame.replace(/\[[^\]]*\]/gu, '').split('|');
  if (pieces.length !== reasons.length + 1)
    return `expected ${String(reasons.length)} "|" between its parts, found ${String(pieces.length - 1)}`;
  const blanks = ['object', ...reasons];
  for (const [index, blank] of blanks.entries()) {
    const all = frame.split(`{${blank}}`).length - 1;
    const here = (pieces[index] ?? '').split(`{${blank}}`).length - 1;
    if (all !== 1 || here !== 1) return `expected {${blank}} once, in part ${String(index + 1)}`;
  }
  const plain = blanks.slice(1).reduce((text, blank) => text.replace(`{${blank}}`, 'it'), frame);
  const found = frameFault(plain, ['subject', 'object'], '.', qualifiers);
  return found?.slot === undefined ? found?.fault : `{${found.slot}}: ${found.fault}`;
}
