import { sentenceCase } from '#lib/base/words.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import { conceptInSentence } from '#lib/knowledge/concept-in-sentence.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { framePieces, type Forms, type FramePieces, type Slot } from './frame-pieces.ts';

/** What fills the slots of a frame. A frame that asks for one side is given the other only. */
export interface FrameFilling {
  readonly subject?: ConceptId;
  readonly object?: ConceptId;
  readonly qualifiers: Qualifiers;
}

type Words = Pick<KnowledgeBase, 'concepts' | 'qualifiers'>;

/**
 * A frame as a finished sentence: slots filled, forms agreeing, the qualifiers it does not name set before it,
 * first letter in upper case. Undefined when the frame names something that the filling does not have.
 * `unsaid` leaves out the qualifiers in front: for a second sentence in the same scope. The grammar is in lib/knowledge/FRAMES.md.
 */
export function renderFrame(
  frame: string,
  filling: FrameFilling,
  kb: Words,
  where: 'said' | 'unsaid' = 'said',
): string | undefined {
  const { pieces, placed } = framePieces(frame);
  const sentence = agreeing(pieces, filling, kb);
  if (sentence === undefined) return undefined;
  const front = where === 'unsaid' ? '' : frontQualifiers(filling.qualifiers, placed, kb);
  return front === undefined ? undefined : sentenceCase(front + sentence);
}

/** The pieces as one sentence. Undefined when something is missing. */
function agreeing(pieces: FramePieces['pieces'], filling: FrameFilling, kb: Words): string | undefined {
  const sentence = fill(pieces, filling, kb, ({ one, many, side }) =>
    isPlural(side, filling, kb) ? many : one,
  );
  if (sentence?.includes('[') !== true) return sentence;
  // Forms within a name, or around a slot, are seen in the filled sentence alone.
  const slotted = fill(pieces, filling, kb, ({ text }) => text);
  return slotted === undefined ? undefined : agree(slotted, filling, kb);
}

function fill(
  pieces: FramePieces['pieces'],
  filling: FrameFilling,
  kb: Words,
  formOf: (forms: Forms) => string,
): string | undefined {
  let sentence = '';
  for (const piece of pieces) {
    const words =
      typeof piece === 'string' ? piece : 'name' in piece ? slotWords(piece, filling, kb) : formOf(piece);
    if (words === undefined) return undefined;
    sentence += words;
  }
  return sentence;
}

function slotWords({ name, form }: Slot, filling: FrameFilling, kb: Words): string | undefined {
  if (name === 'subject' || name === 'object') {
    const concept = kb.concepts.get(filling[name] ?? '');
    if (concept === undefined) return undefined;
    return form === 'bare' ? concept.label : conceptInSentence(concept);
  }
  return qualifierWords(name, filling.qualifiers[name], form, kb);
}

function qualifierWords(
  id: string,
  value: string | undefined,
  form: string | undefined,
  kb: Words,
): string | undefined {
  const qualifier = kb.qualifiers.get(id);
  if (qualifier === undefined || value === undefined) return undefined;
  if (qualifier.conceptKind !== undefined) {
    const concept = kb.concepts.get(value);
    return concept === undefined ? undefined : conceptInSentence(concept);
  }
  const words = Object.hasOwn(qualifier.values, value) ? qualifier.values[value] : undefined;
  return form === 'noun' ? words?.noun : words?.phrase;
}

function agree(sentence: string, filling: FrameFilling, kb: Words): string {
  return sentence.replace(
    /\[([^[\]|]+)\|([^[\]|:]+)(?::(subject|object))?\]/gu,
    (_form, one: string, many: string, side?: string) =>
      isPlural(side === 'object' ? 'object' : 'subject', filling, kb) ? many : one,
  );
}

function isPlural(side: 'subject' | 'object', filling: FrameFilling, kb: Words): boolean {
  return kb.concepts.get(filling[side] ?? '')?.number === 'plural';
}

function frontQualifiers(qualifiers: Qualifiers, placed: ReadonlySet<string>, kb: Words): string | undefined {
  const named = Object.keys(qualifiers);
  if (named.every((id) => placed.has(id))) return '';
  const phrases: string[] = [];
  for (const id of kb.qualifiers.keys()) {
    const value = qualifiers[id];
    if (value === undefined || placed.has(id)) continue;
    const isConcept = kb.qualifiers.get(id)?.conceptKind !== undefined;
    const words = isConcept ? undefined : qualifierWords(id, value, undefined, kb);
    if (words === undefined) return undefined;
    phrases.push(`${words}, `);
  }
  return phrases.join('');
}
