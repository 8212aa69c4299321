import { digestOf } from '#lib/base/hash.ts';
import { ACTIONS, CAUSES, idOf, REACTIONS, SITUATIONS } from './words.ts';

/** Concepts and relations that every course uses. A course brings its medicines, uses and targets along in a file of its own. */
export function sharedVocabulary(): string {
  return `kinds:
  medicine: { label: medicine, plural: medicines }
  target: { label: target, plural: targets }
  use: { label: use, plural: uses }
  reaction: { label: reaction, plural: reactions }
  frequency-category: { label: frequency category, plural: frequency categories }
  situation: { label: situation, plural: situations }
  action: { label: action, plural: actions }
  cause: { label: cause, plural: causes }
scales:
  shares: { label: frequency categories, unit: share of people treated, partition: true }
qualifiers:
  population: { label: population, values: { people-treated: { phrase: among people treated, noun: people treated } } }
  medicine: { label: medicine, concept: medicine }
concepts:
  very-common: { kind: frequency-category, label: very common (at least 1 in 10 people), synonyms: [very common], scale: shares, interval: { min: 0.1, max: 1, max-included: true } }
  common: { kind: frequency-category, label: common (at least 1 in 100 but fewer than 1 in 10 people), synonyms: [common], scale: shares, interval: { min: 0.01, max: 0.1 } }
  uncommon: { kind: frequency-category, label: "uncommon (at least 1 in 1,000 but fewer than 1 in 100 people)", synonyms: [uncommon], scale: shares, interval: { min: 0.001, max: 0.01 } }
  rare: { kind: frequency-category, label: "rare (at least 1 in 10,000 but fewer than 1 in 1,000 people)", synonyms: [rare], scale: shares, interval: { min: 0.0001, max: 0.001 } }
  very-rare: { kind: frequency-category, label: "very rare (fewer than 1 in 10,000 people)", synonyms: [very rare], scale: shares, interval: { min: 0, max: 0.0001 } }
${REACTIONS.map((label) => `  ${idOf(label)}: { kind: reaction, label: ${label}${isPlural(label) ? ', number: plural' : ''} }\n`).join('')}\
${ACTIONS.map((label) => `  ${idOf(label)}: { kind: action, label: ${label} }\n`).join('')}\
${CAUSES.map((label) => `  ${idOf(label)}: { kind: cause, label: ${label} }\n`).join('')}\
relations:
  used-for:
    label: use
    domain: medicine
    range: use
    statement: "{subject} is used for {object}."
    negation: "{subject} is not used for {object}."
    ask:
      object: ["for what is {subject} used?", "which of these is a use of {subject}?"]
      objects: ["for which of these is {subject} used?", "which of these are uses of {subject}?"]
  listed-reaction:
    label: listed reaction
    domain: medicine
    range: reaction
    statement: "{object} [is|are:object] listed as a reaction to {subject}."
    negation: "{object} [is|are:object] not listed as a reaction to {subject}."
    ask:
      object: ["which of these is listed as a reaction to {subject}?", "which reaction is listed for {subject}?"]
      objects: ["which of these are listed as reactions to {subject}?", "which of these belong to the listed reactions to {subject}?"]
  acts-at:
    label: site of action
    domain: medicine
    range: target
    statement: "{subject} acts at {object}."
    negation: "{subject} does not act at {object}."
    ask:
      object: ["at which target does {subject} act?", "which of these targets does {subject} reach?"]
  listed-frequency:
    label: listed frequency
    domain: reaction
    range: frequency-category
    functional: true
    statement: "{subject} [is|are] {object} {population} with {medicine}."
    negation: "the frequency category of {subject} {population} with {medicine} is not “{object}”."
    ask:
      object: ["how frequent [is|are] {subject} {population} with {medicine}?", "into which frequency category [does|do] {subject} fall {population} with {medicine}?"]
  advised-action:
    label: advised action
    domain: situation
    range: action
    statement: "for {subject}, the advice is to {object}."
    negation: "for {subject}, the advice is not to {object}."
    ask:
      object: ["what is advised for {subject}?", "which advice is given for {subject}?"]
    because: { relation: reason-for-action, dyad: "for {subject}, the advice is to {object} | because {reason}." }
  reason-for-action:
    label: reason for the advice
    domain: situation
    range: cause
    statement: "{subject} [calls|call] for care because {object}."
    negation: "the reason why {subject} [calls|call] for care is not that {object}."
    ask:
      object: ["why [does|do] {subject} call for care?"]
`;
}

function isPlural(label: string): boolean {
  return /(?:[^s]s|hands|fingers)$/u.test(label);
}

/** What the lessons of one course name besides the shared words. */
export interface CourseWords {
  readonly medicines: readonly string[];
  readonly uses: readonly string[];
  readonly targets: readonly string[];
}

/** The vocabulary file of one course: what its lessons name and no other course does. */
export function courseVocabulary({ medicines, uses, targets }: CourseWords): string {
  const situations = medicines.map((medicine) => {
    const situation = situationFor(medicine);
    return { id: situationId(situation, medicine), label: situationOf(situation, medicine) };
  });
  return `concepts:
${medicines.map((name) => `  ${name}: { kind: medicine, label: ${name} }\n`).join('')}\
${uses.map((label) => `  ${idOf(label)}: { kind: use, label: ${label} }\n`).join('')}\
${targets.map((label) => `  ${idOf(label)}: { kind: target, label: ${label}, article: the }\n`).join('')}\
${situations.map(({ id, label }) => `  ${id}: { kind: situation, label: ${label} }\n`).join('')}`;
}

/** What is seen in people who take a medicine; one of `SITUATIONS`, always the same. */
export function situationFor(medicine: string): string {
  return SITUATIONS[digestOf(medicine) % SITUATIONS.length] ?? '';
}

/** "a high fever" of somebody who takes a medicine, without its article. */
export function situationOf(situation: string, medicine: string): string {
  return `${situation.replace(/^an? /u, '')} while taking ${medicine}`;
}

export function situationId(situation: string, medicine: string): string {
  return idOf(situationOf(situation, medicine));
}
