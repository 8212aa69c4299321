import { sentenceCase } from '#lib/base/words.ts';
import type { RandomStream } from '#lib/base/random.ts';
import { ACTIONS, CAUSES, drawn, idOf, listed, oneOf, REACTIONS } from './words.ts';
import { situationFor, situationId, situationOf, type CourseWords } from './vocabulary.ts';

const CATEGORIES = ['very-common', 'common', 'uncommon', 'rare', 'very-rare'] as const;
const MEMBERS = 6;
const WRONG = 4;
/** Words of a body, its facts' sentences included (design: 500). */
const WORDS = 500;

/** What one lesson says, drawn. */
interface Drawn {
  readonly medicine: string;
  readonly uses: readonly string[];
  readonly otherUses: readonly string[];
  readonly reactions: readonly string[];
  readonly otherReactions: readonly string[];
  readonly target: string;
  readonly otherTargets: readonly string[];
  readonly frequent: string;
  readonly category: string;
  readonly situation: string;
  readonly action: string;
  readonly otherActions: readonly string[];
  readonly cause: string;
  readonly otherCauses: readonly string[];
}

/** A lesson on one medicine: 500 words and 5 facts, from which some 30 items are made. */
export function lessonText(medicine: string, words: CourseWords, stream: RandomStream): string {
  const uses = drawn(stream, words.uses, MEMBERS + WRONG);
  const reactions = wrongLast(drawn(stream, REACTIONS, MEMBERS + WRONG));
  const frequent = oneOf(
    stream,
    REACTIONS.filter((reaction) => !reactions.includes(reaction)),
  );
  const [target = '', ...otherTargets] = drawn(stream, words.targets, WRONG + 1);
  const [action = '', ...otherActions] = wrongLast(drawn(stream, ACTIONS, WRONG + 1));
  const [cause = '', ...otherCauses] = wrongLast(drawn(stream, CAUSES, WRONG));
  const told: Drawn = {
    medicine,
    uses: uses.slice(0, MEMBERS),
    otherUses: uses.slice(MEMBERS),
    reactions: reactions.slice(0, MEMBERS),
    otherReactions: reactions.slice(MEMBERS),
    target,
    otherTargets,
    frequent,
    category: oneOf(stream, CATEGORIES),
    situation: situationFor(medicine),
    action,
    otherActions,
    cause,
    otherCauses,
  };
  return `${frontmatter(told)}\n${body(told, stream)}`;
}

/** The values with the shortest and the longest at the end, among the wrong ones: a key's length then tells nothing. */
function wrongLast(values: readonly string[]): string[] {
  const byLength = values.toSorted((a, b) => a.length - b.length);
  const ends = [byLength[0], byLength.at(-1)];
  return [
    ...values.filter((value) => !ends.includes(value)),
    ...values.filter((value) => ends.includes(value)),
  ];
}

function frontmatter(told: Drawn): string {
  const { medicine } = told;
  return `---
title: About ${medicine}
summary: What ${medicine} is used for, where it acts, and what is seen with it.
objectives:
  purpose: { text: Name what ${medicine} is used for and where it acts., topic: the purpose of ${medicine} }
  reactions: { text: Name reactions to ${medicine} and how frequent they are., topic: the reactions to ${medicine} }
  acting: { text: Act on what is seen in people who take ${medicine}., topic: the advice to people who take ${medicine} }
facts:
${usesFact(told)}${targetFact(told)}${reactionsFact(told)}${frequencyFact(told)}${actionFact(told)}---
`;
}

function usesFact({ medicine, uses, otherUses }: Drawn): string {
  return `  - kind: set
    id: uses
    objective: purpose
    subject: ${medicine}
    relation: used-for
    members: [${uses.map(idOf).join(', ')}]
    evidence: ${usesSentence(medicine, uses)}
    source: handbook#uses
    false:
${otherUses.map((use) => `      ${idOf(use)}: Another medicine of the group is given for ${use}.\n`).join('')}`;
}

function targetFact({ medicine, target, otherTargets }: Drawn): string {
  return `  - kind: relation
    id: target
    objective: purpose
    subject: ${medicine}
    relation: acts-at
    object: ${idOf(target)}
    evidence: ${targetSentence(medicine, target)}
    source: handbook#action
    false:
${otherTargets.map((other) => `      ${idOf(other)}: The ${other} was looked at and stays as it is with ${medicine}.\n`).join('')}`;
}

function reactionsFact({ medicine, reactions, otherReactions }: Drawn): string {
  return `  - kind: set
    id: reactions
    objective: reactions
    subject: ${medicine}
    relation: listed-reaction
    members: [${reactions.map(idOf).join(', ')}]
    evidence: ${reactionsSentence(medicine, reactions)}
    source: handbook#reactions
    false:
${otherReactions.map((other) => `      ${idOf(other)}: The list for ${medicine} was read to its end, and ${other} does not stand there.\n`).join('')}`;
}

function frequencyFact({ medicine, frequent, category }: Drawn): string {
  return `  - kind: frequency
    id: how-frequent
    objective: reactions
    event: ${idOf(frequent)}
    medicine: ${medicine}
    category: ${category}
    scheme: shares
    population: people-treated
    evidence: ${frequencySentence(medicine, frequent, category)}
    source: handbook#reactions
`;
}

function actionFact({ medicine, situation, action, otherActions, cause, otherCauses }: Drawn): string {
  return `  - kind: action
    id: advice
    objective: acting
    trigger: ${situationId(situation, medicine)}
    action: ${idOf(action)}
    reasons: [${idOf(cause)}]
    evidence: ${actionSentence(medicine, situation, action, cause)}
    source: handbook#advice
    safety: true
    false:
${otherActions.map((other) => `      ${idOf(other)}: It does not help to ${other} here, and the time would be lost.\n`).join('')}\
    reason-false:
${otherCauses.map((other) => `      ${idOf(other)}: That ${other} is a thought for another situation.\n`).join('')}`;
}

const usesSentence = (medicine: string, uses: readonly string[]): string =>
  `${sentenceCase(medicine)} is used for ${listed(uses)}`;
const targetSentence = (medicine: string, target: string): string =>
  `${sentenceCase(medicine)} acts at the ${target}`;
const reactionsSentence = (medicine: string, reactions: readonly string[]): string =>
  `The listed reactions to ${medicine} are ${listed(reactions)}`;
const frequencySentence = (medicine: string, frequent: string, category: string): string =>
  `Among people treated with ${medicine}, ${frequent} falls into the category ${category.replace('-', ' ')}`;
const actionSentence = (medicine: string, situation: string, action: string, cause: string): string =>
  `For a ${situationOf(situation, medicine)}, the advice is to ${action}, because ${cause}`;

/** Sentences that say nothing of which an item is made. */
const FILLERS = [
  'People who take it ask the same things again and again, and the answers are written down in plain words.',
  'Whoever hands it out reads the box aloud and looks whether the name on it is the right one.',
  'A chart at the bed shows when it was given, by whom, and what was seen in the hours after it.',
  'The **leaflet** in the box is long, and this page keeps to the few things that matter at the bedside.',
  'Students learn it best with a person in mind whom they have met on the ward.',
  'It is kept in the cupboard, dry and out of the sun, and counted at the end of each week.',
  'When something is unclear, the pharmacist is asked before the tray leaves the room.',
  'Families are told what to look for in words that they use themselves.',
  'The record names the day on which it was begun, and the person who decided it.',
  'Nothing on this page replaces the judgement of those who know the person.',
] as const;

function body(told: Drawn, stream: RandomStream): string {
  const { medicine, uses, target, reactions, frequent, category, situation, action, cause } = told;
  const paragraphs = [
    `${usesSentence(medicine, uses)}. ${targetSentence(medicine, target)}.`,
    `## What may be seen\n\n${reactionsSentence(medicine, reactions)}. ${frequencySentence(medicine, frequent, category)}.`,
    `## What to do\n\n${actionSentence(medicine, situation, action, cause)}.`,
    `## Key points\n\n- It is given by hand and by name.\n- What is seen is written down on the same day.\n- Who is unsure asks first.`,
    '## At the end\n\nThis lesson is for education and is not advice about treatment.',
  ];
  let words = paragraphs.join(' ').split(/\s+/u).length;
  // The box of key points ends with its list.
  const places = paragraphs.flatMap((paragraph, at) => (paragraph.startsWith('## Key') ? [] : [at]));
  const fillers: string[][] = paragraphs.map(() => []);
  while (words < WORDS) {
    const filler = oneOf(stream, FILLERS);
    fillers[oneOf(stream, places)]?.push(filler);
    words += filler.split(' ').length;
  }
  return `${paragraphs.map((paragraph, at) => [paragraph, ...inFours(fillers[at] ?? [])].join('\n\n')).join('\n\n')}\n`;
}

function inFours(sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 4) paragraphs.push(sentences.slice(at, at + 4).join(' '));
  return paragraphs;
}
