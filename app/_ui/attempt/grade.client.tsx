'use client';
import type { Option, Part, Response } from '#lib/items/item.ts';
import { scores } from '#lib/items/kinds/scores.gen.ts';
import type { Picks } from '#lib/items/response-control.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';

/** What the scores of all kinds share. Handles stand in for ids, and proofs are left out: a score looks at keys alone. */
type ScoreOf = (
  item: { readonly options: readonly Option[]; readonly parts?: readonly Part[] },
  response: Response,
) => ItemFeedback['score'];

const MAIN = 'main';

/**
 * The feedback on an answer in practice, made here with the same score as on the server, which grades it again.
 *
 * @param picks as they are sent: part handle → option handles, or the one text that was typed
 */
export function gradeHere(item: PublicItem, key: PracticeKey, picks: Picks): ItemFeedback {
  const response = responseOf(key, picks);
  const nameOf = (handle: string): string => (key.isPlain ? MAIN : handle);
  const score = scoreOf(item.kind)(scorable(key), response);
  const handleOf = new Map([
    [MAIN, key.main],
    ...key.parts.map(({ handle }) => [nameOf(handle), handle] as const),
  ]);
  const shown = item.parts.flatMap(({ handle }) => key.parts.find((part) => part.handle === handle) ?? []);
  return {
    item: item.handle,
    score: {
      points: score.points,
      max: score.max,
      parts: Object.fromEntries(
        Object.entries(score.parts).map(([part, points]) => [handleOf.get(part) ?? part, points]),
      ),
    },
    parts: shown.map(({ handle, options }) => ({
      handle,
      options: options.map((option) => ({
        handle: option.handle,
        key: option.key,
        chosen: response.picks[nameOf(handle)]?.includes(option.handle) ?? false,
        rationale: option.rationale,
        text: option.text,
      })),
      entered: response.entries?.[nameOf(handle)],
    })),
    evidence: key.evidence,
  };
}

function responseOf(key: PracticeKey, picks: Picks): Response {
  const chosen: Record<string, readonly string[]> = {};
  const entries: Record<string, string> = {};
  for (const { handle, entry } of key.parts) {
    const values = picks[handle] ?? [];
    const name = key.isPlain ? MAIN : handle;
    if (entry === undefined) chosen[name] = values;
    else if ((values[0] ?? '').trim() !== '') entries[name] = (values[0] ?? '').trim();
  }
  return Object.keys(entries).length === 0 ? { picks: chosen } : { picks: chosen, entries };
}

function scorable(key: PracticeKey): Parameters<ScoreOf>[0] {
  const parts = key.parts.map(({ handle, options, entry }): Part => ({
    id: handle,
    text: '',
    options: options.map((option) => ({
      id: option.handle,
      text: option.text ?? '',
      key: option.key,
      rationale: option.rationale,
      proof: { kind: 'R1', facts: [] },
    })),
    ...(entry === undefined ? {} : { entry }),
  }));
  return key.isPlain ? { options: parts[0]?.options ?? [] } : { options: [], parts };
}

function scoreOf(kind: string): ScoreOf {
  const known: Readonly<Record<string, ScoreOf>> = scores;
  const score = known[kind];
  if (score === undefined) throw new Error(`The item kind ${kind} has no score.ts`);
  return score;
}
