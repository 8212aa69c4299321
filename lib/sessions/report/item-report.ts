import { wilson, type Estimate } from '#lib/attempts/analysis/interval.ts';
import { leadInOf, type Item } from '#lib/items/item.ts';
import { distributionOf, type Distribution } from '../distribution.ts';
import type { Round } from '../session.ts';
import type { AskedItem } from './asked-items.ts';
import { roundShift, type RoundShift } from './round-shift.ts';
import type { ScoredAnswer, ScoredAnswers } from './scored-answers.ts';
import { timeSpread, type TimeSpread } from './time-spread.ts';

/** What a room answered to an item in one round. */
export interface RoundReport extends Distribution {
  /** Of those who answered, how many had every point; undefined when nobody answered. */
  readonly share: Estimate | undefined;
  /** How long they took; undefined when nobody answered. */
  readonly seconds: TimeSpread | undefined;
}

/** An item of a session: what was shown, and what came of it. */
export interface ItemReport {
  /** Counts from 0. */
  readonly position: number;
  readonly item: string;
  /** The revision that was shown. */
  readonly revision: string;
  readonly kind: string;
  readonly leadIn: string;
  /** Withdrawn since: its figures stand, and it counts for nothing else in the report. */
  readonly isWithdrawn: boolean;
  /** See `AskedItem`. */
  readonly wasToldBefore: boolean;
  /** One for each round that was asked; empty when the item was not. */
  readonly rounds: readonly RoundReport[];
  /** Undefined unless it was asked twice. */
  readonly shift: RoundShift | undefined;
}

/** The report of the item at a position. */
export function itemReport(source: {
  readonly position: number;
  readonly item: Item;
  readonly asked: AskedItem | undefined;
  readonly isWithdrawn: boolean;
  readonly answers: ScoredAnswers;
}): ItemReport {
  const { position, item, asked, isWithdrawn, answers } = source;
  const rounds = asked?.rounds ?? [];
  return {
    position,
    item: item.id,
    revision: item.revision,
    kind: item.kind,
    leadIn: leadInOf(item.stem),
    isWithdrawn,
    wasToldBefore: asked?.wasToldBefore ?? false,
    rounds: rounds.map((round) => roundReport(item, round, answers(position, round))),
    shift: rounds.length < 2 ? undefined : roundShift(answers(position, 1), answers(position, 2)),
  };
}

function roundReport(item: Item, round: Round, answers: readonly ScoredAnswer[]): RoundReport {
  const told = distributionOf(item, round, answers);
  return {
    ...told,
    share: told.answered === 0 ? undefined : wilson(told.right / told.answered, told.answered),
    seconds: timeSpread(answers.map(({ latencyMs }) => latencyMs)),
  };
}
