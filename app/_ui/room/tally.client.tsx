'use client';
import { BLANK } from '#lib/base/blank.ts';
import type { ToldItem } from '#lib/sessions/messages.ts';
import type { PublicItem, PublicPart } from '#lib/items/view.ts';

/** How often an option was chosen, in one round. */
export interface Share {
  readonly round: number;
  readonly chosen: number;
  readonly answered: number;
}

export interface TallyOption {
  readonly handle: string;
  readonly text: string;
  readonly isKey: boolean;
  readonly rationale: string;
  /** One for each round that was answered; none where a number is typed. */
  readonly shares: readonly Share[];
}

export interface TallyPart {
  readonly handle: string;
  /** What is asked in this part; empty where the lead-in says it. */
  readonly text: string;
  readonly options: readonly TallyOption[];
}

/** What a room answered, part by part in the order of the item as it is shown. Of a typed number the key alone is told. */
export function tallyOf(item: PublicItem, told: ToldItem): readonly TallyPart[] {
  return item.parts.map((part) => {
    const key = told.key.parts.find(({ handle }) => handle === part.handle);
    const reasons = new Map(key?.options.map((option) => [option.handle, option]));
    const options =
      part.options.length > 0
        ? part.options
        : (key?.options ?? [])
            .filter((option) => option.key)
            .map(({ handle, text = '' }) => ({ handle, text }));
    return {
      handle: part.handle,
      text: partText(item, part),
      options: options.map(({ handle, text }) => ({
        handle,
        text,
        isKey: reasons.get(handle)?.key ?? false,
        rationale: reasons.get(handle)?.rationale ?? '',
        shares: sharesOf(told, part.handle, handle),
      })),
    };
  });
}

/** A part's text on its own: a gap shows as such, and a bare number is a place in an order, for which the caller has the words. */
export function partText(item: PublicItem, part: PublicPart): string {
  return item.parts.length === 1 && part.text === item.leadIn ? '' : part.text.replaceAll(BLANK, '____');
}

function sharesOf({ rounds }: ToldItem, part: string, option: string): readonly Share[] {
  return rounds.flatMap(({ round, answered, parts }) => {
    const counted = parts.find((one) => one.part === part)?.options.find((one) => one.option === option);
    return counted === undefined ? [] : [{ round, chosen: counted.chosen, answered }];
  });
}
