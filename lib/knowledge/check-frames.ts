import { diagnose } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';

const ROLES = ['object', 'subject', 'objects', 'subjects'] as const;
const SLOT = /\{([^{}]*)\}/gu;

/** Faults of all phrasings: slots that do not exist, are missing, or stand twice; questions without a question mark. */
export function checkFrames(
  parsed: ParsedVocabulary,
): { readonly relation: string; readonly fault: Diagnostic }[] {
  const qualifiers = Object.keys(parsed.qualifiers);
  return Object.entries(parsed.relations).flatMap(([relation, located]) =>
    framesOf(located).flatMap(({ frame, path, needs, ending }) => {
      const fault = frameFault(frame, needs, ending, qualifiers);
      if (fault === undefined) return [];
      return [
        {
          relation,
          fault: diagnose(knowledgeCodes.badFrame, located.locate(path), `Unexpected phrasing: ${fault}`),
        },
      ];
    }),
  );
}

interface FrameAt {
  readonly frame: string;
  readonly path: readonly (string | number)[];
  readonly needs: readonly ('subject' | 'object')[];
  readonly ending: '?' | '.';
}

function framesOf({ entry }: Located<RelationEntry>): FrameAt[] {
  const frames: FrameAt[] = [
    { frame: entry.statement, path: ['statement'], needs: ['subject', 'object'], ending: '.' },
    { frame: entry.negation, path: ['negation'], needs: ['subject', 'object'], ending: '.' },
  ];
  for (const list of ['ask', 'ask-in-case'] as const) {
    for (const role of ROLES) {
      const needs = role.startsWith('object') ? (['subject'] as const) : (['object'] as const);
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
): string | undefined {
  if (!frame.endsWith(ending)) return `expected "${ending}" at its end`;
  const roles: string[] = [];
  for (const [, slot = ''] of frame.matchAll(SLOT)) {
    const fault = slotFault(slot, qualifiers);
    if (fault !== undefined) return `{${slot}}: ${fault}`;
    roles.push(slot.split(':')[0] ?? '');
  }
  return roleFault(roles, needs) ?? bracketFault(frame);
}

function slotFault(slot: string, qualifiers: readonly string[]): string | undefined {
  const [name = '', form] = slot.split(':');
  const isRole = name === 'subject' || name === 'object';
  if (!isRole && !qualifiers.includes(name))
    return `there is no such slot. ${didYouMean(name, ['subject', 'object', ...qualifiers])}`;
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

function bracketFault(frame: string): string | undefined {
  const rest = frame.replace(SLOT, '').replace(/\[[^[\]|]+\|[^[\]|:]+(:object|:subject)?\]/gu, '');
  return /[[\]{}]/u.test(rest)
    ? 'expected [singular|plural] or [singular|plural:object], and closed braces'
    : undefined;
}
