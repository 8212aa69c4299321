import type { Estimate } from '#lib/attempts/analysis/interval.ts';
import type { Cell } from '#lib/base/csv.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import type { ItemReport, RoundReport } from './item-report.ts';
import type { ObjectiveReport } from './objective-report.ts';
import type { ParticipantReport, RoundScore } from './participant-report.ts';
import type { RoomAnalysis } from './room-analysis.ts';
import type { SessionReport } from './session-report.ts';

/** One table of a report: the first row names the columns. */
export interface ReportTable {
  readonly name: ReportTableName;
  readonly rows: readonly (readonly Cell[])[];
}

export const REPORT_TABLES = ['items', 'options', 'objectives', 'participants', 'teams'] as const;

export type ReportTableName = (typeof REPORT_TABLES)[number];

/** The report as tables, for spreadsheets: shares from 0 to 1, times in seconds, empty where there is nothing. */
export function reportTables(
  report: SessionReport,
  items: readonly { readonly item: Item }[],
): readonly ReportTable[] {
  return [
    { name: 'items', rows: [ITEM_COLUMNS, ...report.items.flatMap((one) => itemRows(one, report.analysis))] },
    {
      name: 'options',
      rows: [OPTION_COLUMNS, ...report.items.flatMap((one) => optionRows(one, items[one.position]?.item))],
    },
    { name: 'objectives', rows: [OBJECTIVE_COLUMNS, ...report.objectives.map(objectiveRow)] },
    { name: 'participants', rows: [PARTICIPANT_COLUMNS, ...report.participants.map(participantRow)] },
    {
      name: 'teams',
      rows: [
        ['place', 'team', 'members', 'points'],
        ...report.teams.map(({ place, team, members, points }) => [place, team + 1, members, points]),
      ],
    },
  ];
}

const ITEM_COLUMNS = [
  'place',
  'item',
  'revision',
  'kind',
  'lead_in',
  'withdrawn',
  'key_was_known',
  'round',
  'answered',
  'right',
  'share_right',
  'share_low',
  'share_high',
  'seconds_lower_quartile',
  'seconds_median',
  'seconds_upper_quartile',
  'right_then_right',
  'wrong_then_right',
  'right_then_wrong',
  'wrong_then_wrong',
  'first_round_only',
  'second_round_only',
  'analysis_examinees',
  'difficulty',
  'item_rest_correlation',
  'flags',
];

/** One for each round; one without figures for an item that was not asked. */
function itemRows(item: ItemReport, analysis: RoomAnalysis): Cell[][] {
  const { position, item: id, revision, kind, leadIn, isWithdrawn, wasToldBefore, rounds } = item;
  const head = [position + 1, id, revision, kind, leadIn, yes(isWithdrawn), yes(wasToldBefore)];
  const blank = ITEM_COLUMNS.slice(head.length).map(() => null);
  if (rounds.length === 0) return [[...head, ...blank]];
  return rounds.map((round) => [
    ...head,
    ...roundCells(round),
    ...(round.round === 2 ? shiftCells(item) : SHIFT_BLANK),
    ...(round.round === 1 ? analysisCells(analysis, position) : ANALYSIS_BLANK),
  ]);
}

function roundCells({ round, answered, right, share, seconds }: RoundReport): Cell[] {
  const times = [seconds?.lower, seconds?.median, seconds?.upper].map(rounded(1));
  return [round, answered, right, ...estimateCells(share), ...times];
}

const SHIFT_BLANK: readonly Cell[] = [null, null, null, null, null, null];

function shiftCells({ shift }: ItemReport): readonly Cell[] {
  if (shift === undefined) return SHIFT_BLANK;
  const { rightRight, wrongRight, rightWrong, wrongWrong, firstOnly, secondOnly } = shift;
  return [rightRight, wrongRight, rightWrong, wrongWrong, firstOnly, secondOnly];
}

const ANALYSIS_BLANK: readonly Cell[] = [null, null, null, null];

function analysisCells({ items }: RoomAnalysis, position: number): readonly Cell[] {
  const found = items.get(position);
  if (found === undefined) return ANALYSIS_BLANK;
  const { statistics } = found;
  return [
    found.examinees,
    rounded(4)(statistics?.difficulty.value),
    rounded(4)(statistics?.itemRest?.value),
    statistics?.flags.join(' ') ?? null,
  ];
}

const OPTION_COLUMNS = ['place', 'item', 'round', 'part', 'option', 'key', 'chosen', 'answered'];

function optionRows({ position, item, rounds }: ItemReport, shown: Item | undefined): Cell[][] {
  if (shown === undefined) return [];
  return rounds.flatMap(({ round, answered, parts }) =>
    partsOf(shown).flatMap((part) =>
      (parts.find((told) => told.part === part.id)?.options ?? []).map(({ option, chosen }) => {
        const own = part.options.find(({ id }) => id === option);
        const key = own?.key === true ? 'yes' : null;
        return [position + 1, item, round, part.text, own?.text ?? option, key, chosen, answered];
      }),
    ),
  );
}

const OBJECTIVE_COLUMNS = [
  'objective',
  'text',
  'standing',
  'items',
  'answered',
  'right',
  'participants',
  'share_right',
  'share_low',
  'share_high',
  'items_asked_twice',
  'share_first_round_of_those',
  'share_second_round_of_those',
  'read_again',
];

function objectiveRow(objective: ObjectiveReport): Cell[] {
  const { id, text, standing, items, answered, right, participants, share, twice, places } = objective;
  return [
    id,
    text,
    standing,
    items,
    answered,
    right,
    participants,
    ...estimateCells(share),
    twice?.items ?? null,
    rounded(4)(twice?.first?.value),
    rounded(4)(twice?.second?.value),
    places.map(({ lessonTitle, sentence }) => `${lessonTitle}: ${sentence}`).join(' | '),
  ];
}

const PARTICIPANT_COLUMNS = [
  'name',
  'team',
  'answered',
  'points',
  'max_points',
  'answered_second_round',
  'points_second_round',
  'max_points_second_round',
  'room_points',
];

function participantRow({ name, team, first, second, roomPoints }: ParticipantReport): Cell[] {
  const number = team === null ? null : team + 1;
  return [name, number, ...scoreCells(first), ...scoreCells(second), roomPoints ?? null];
}

function scoreCells(score: RoundScore | undefined): Cell[] {
  return score === undefined ? [null, null, null] : [score.answered, rounded(4)(score.points), score.max];
}

function estimateCells(estimate: Estimate | undefined): Cell[] {
  return [estimate?.value, estimate?.low, estimate?.high].map(rounded(4));
}

function rounded(digits: number): (value: number | undefined) => Cell {
  return (value) => (value === undefined ? null : Number(value.toFixed(digits)));
}

function yes(is: boolean): Cell {
  return is ? 'yes' : null;
}
