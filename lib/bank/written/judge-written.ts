import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedBlueprint, ParsedContent } from '#lib/content/model.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import type { WrittenFor } from '#lib/items/written/find-references.ts';
import { tieItem, type TiedItem } from '#lib/items/written/tie-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { judgeDraft } from '../judge-draft.ts';
import type { Decisions, WaivedFaults } from '../signoffs/decisions.ts';
import { withOrderFix } from './order-fix.ts';
import { withoutFollowing } from './follows-from-lesson.ts';
import { withNegation } from './negated-question.ts';
import { placeFaults } from './place-faults.ts';

/** An item that was judged, and what is wrong with it at its place. */
export interface JudgedItem {
  /** Undefined when a check refused it, or when it is a draft. */
  readonly item: Item | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** A generated one that a check refused, and told of. */
  readonly refused?: ItemDraft;
  /** The waivers that took a finding off. */
  readonly used: WaivedFaults['used'];
}

/**
 * Judges every item written by hand in quiz files as generated ones are judged, in the order of the files. What only follows from
 * the fault of a lesson is left out.
 */
export function judgeWritten(
  parsed: Pick<ParsedContent, 'blueprints' | 'courses' | 'lessons'>,
  kb: KnowledgeBase,
  waiversOf: (item: string) => Decisions['waivers'],
): readonly JudgedItem[] {
  return parsed.blueprints.flatMap((blueprint) =>
    blueprint.written.map((written) => {
      const quiz = quizOf(blueprint);
      const tied = tieItem(written, quiz, kb);
      const found = judgeTied(tied, { written, quiz, kb }, waiversOf(tied.id));
      const own = withoutFollowing(found.diagnostics, written, blueprint.entry, parsed, kb);
      const judged = { ...found, diagnostics: own };
      return tied.draft === undefined ? judged : asDraft(written, tied.draft, judged);
    }),
  );
}

/** What a written item needs to know of its quiz. */
export function quizOf({ id, entry }: Pick<ParsedBlueprint, 'id' | 'entry'>): Parameters<typeof tieItem>[1] {
  return { id, course: entry.course, lessons: entry.lessons };
}

function judgeTied(
  tied: TiedItem,
  {
    written,
    quiz,
    kb,
  }: { readonly written: WrittenItem; readonly quiz: WrittenFor; readonly kb: KnowledgeBase },
  waivers: Decisions['waivers'],
): JudgedItem {
  if (tied.item === undefined)
    return { item: undefined, diagnostics: withNegation(tied.faults, written, quiz, kb), used: [] };
  const { item, faults, used } = judgeDraft(tied.item, kb, waivers);
  const placed = placeFaults(faults, tied.item, tied.places, kb);
  return { item, used, diagnostics: withOrderFix(placed, written, kb).map((one) => withReach(one, written)) };
}

/** The reason behind the list is that of the right answers: one that speaks of another option was meant to stand below that. */
function withReach(diagnostic: Diagnostic, { rationale }: WrittenItem): Diagnostic {
  const { code, place, help } = diagnostic;
  if (code !== 'proof/wrong-rationale' || rationale === undefined || place !== rationale.place)
    return diagnostic;
  return {
    ...diagnostic,
    help: `It stands behind the options, as the reason of the right answers. To set it below one option, write it under that and indent it by two spaces, \`  > …\`. ${help}`,
  };
}

/** How many things that a draft lacks are named in its one line. */
const NAMED = 4;

/** A draft is served to nobody, so what it lacks is one warning and stops nothing. */
function asDraft(
  { id }: WrittenItem,
  place: Parameters<typeof diagnose>[1],
  { item, diagnostics, used }: JudgedItem,
): JudgedItem {
  const missing = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const more = missing.length > NAMED ? [`and ${String(missing.length - NAMED)} more`] : [];
  const lacks =
    item === undefined
      ? `expected one that is proved: ${[...missing.slice(0, NAMED), ...more].join('; ')}`
      : 'which is proved as it stands: expected no `Status: draft`';
  const message = `Unexpected draft "${id}", ${lacks}`;
  return { item: undefined, used, diagnostics: [diagnose(writtenItemCodes.draft, place, message)] };
}
