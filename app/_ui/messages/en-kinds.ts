import { counted, listed, listedInQuotes } from './counted.ts';

/** Words of the item kinds' controls. */
export const enKinds = {
  blanks: {
    hint: 'Choose one answer for each gap.',
    choose: 'Choose …',
    name: (position: number, sentence: string) => `Gap ${position}: ${sentence}`,
    missing: (positions: readonly number[]) =>
      `${counted(positions.length, 'gap has', 'gaps have')} no answer yet: ${listed.format(positions.map((position) => `gap ${position}`))}.`,
  },
  numberEntry: {
    label: 'Your number',
    hint: 'Write digits, such as 7, 0.5 or 1,200. You may add a unit.',
    missing: 'You have not entered a number yet. Enter one, then submit.',
    unreadable: 'This cannot be read as a number. Write it like 7, 0.5 or 1,200.',
    entered: (text: string) => `You entered ${text}.`,
    amounts: 'The right amount, and others it is taken for',
  },
  highlight: {
    hint: 'Select every phrase that answers the question.',
    asList: 'Show as a list',
    asText: 'Show in the text',
    missing: 'You have not selected anything yet. Select at least one phrase, then submit.',
  },
  bowTie: {
    hint: 'Answer all three parts.',
    condition: 'Condition',
    actions: 'Actions',
    monitoring: 'Monitoring',
    missing: (parts: readonly string[]) => `Not answered yet: ${listed.format(parts)}.`,
  },
  matrixMultipleChoice: {
    name: 'Name',
  },
  matching: {
    choose: 'Choose …',
    missing: (names: readonly string[]) =>
      `${counted(names.length, 'row has', 'rows have')} no answer yet: ${listedInQuotes(names)}.`,
  },
  matrixMultipleResponse: {
    corner: 'Answer',
    cell: (row: string, column: string) => `${row}, ${column}`,
    missing: (columns: readonly string[]) =>
      `${counted(columns.length, 'column has', 'columns have')} no answer yet: ${listedInQuotes(columns)}.`,
  },
  orderedResponse: {
    hint: 'Move each entry up or down until all of them stand in order.',
    hintPlain: 'Choose an entry for each position.',
    position: (position: number) => `Position ${position}`,
    choose: 'Choose …',
    up: 'Move up',
    down: 'Move down',
    upName: (entry: string) => `Move up: ${entry}`,
    downName: (entry: string) => `Move down: ${entry}`,
    moved: (entry: string, position: number, total: number) =>
      `${entry}: now at position ${position} of ${total}.`,
    missing: (positions: readonly number[]) =>
      `${counted(positions.length, 'position is', 'positions are')} still empty: ${listed.format(positions.map(String))}.`,
  },
} as const;
