/** A relation that most medicines need, ready to be written into a vocabulary. */
export interface ReadyRelation {
  readonly id: string;
  /** Of the objects; absent where they are amounts. Defined with the relation where the vocabulary has no such kind. */
  readonly kind?: { readonly id: string; readonly label: string; readonly plural: string };
  /** What objects read like, to be said in a note; of amounts, one value and two wrong ones. */
  readonly reads: readonly string[];
  readonly functional?: true;
  readonly label: string;
  readonly statement: string;
  readonly negation: string;
  /** By the role that is asked for, the phrasings of questions. */
  readonly ask: Readonly<Partial<Record<'object' | 'objects', readonly string[]>>>;
}

/** In the order in which a lesson on a medicine tells them. Their words fit any medicine, and objects in the forms of `reads`. */
export const READY_RELATIONS: readonly ReadyRelation[] = [
  {
    id: 'used-to-treat',
    kind: { id: 'treated-condition', label: 'condition', plural: 'conditions' },
    reads: ['high blood pressure', 'gout', 'asthma', 'heart failure', 'migraine'],
    label: 'condition that it treats',
    statement: '{subject} [is|are] used to treat {object}.',
    negation: '{subject} [is|are] not used to treat {object}.',
    ask: {
      object: ['which of these conditions [is|are] {subject} used to treat?'],
      objects: ['which of these conditions [is|are] {subject} used to treat?'],
    },
  },
  {
    id: 'works-by',
    kind: { id: 'way-of-working', label: 'way of working', plural: 'ways of working' },
    reads: ['blocking one receptor', 'opening one channel', 'slowing one enzyme', 'binding one protein'],
    label: 'way of working',
    statement: '{subject} [works|work] by {object}.',
    negation: '{subject} [does|do] not work by {object}.',
    ask: { object: ['by which of these [does|do] {subject} work?', 'how [does|do] {subject} work?'] },
  },
  {
    id: 'adverse-reaction',
    kind: { id: 'symptom', label: 'sign or symptom', plural: 'signs and symptoms' },
    reads: ['dry cough', 'sore mouth', 'blurred sight', 'cold hands', 'hair loss'],
    label: 'adverse reaction',
    statement: '{object} [is|are:object] listed as an adverse reaction to {subject}.',
    negation: '{object} [is|are:object] not listed as an adverse reaction to {subject}.',
    ask: {
      object: ['which of these is listed as an adverse reaction to {subject}?'],
      objects: ['which of these are listed as adverse reactions to {subject}?'],
    },
  },
  {
    id: 'contraindicated-in',
    kind: { id: 'contraindication', label: 'contraindication', plural: 'contraindications' },
    reads: ['active bleeding', 'slow heartbeat', 'severe asthma', 'porphyria', 'late pregnancy'],
    label: 'contraindication',
    statement: '{subject} [is|are] contraindicated in {object}.',
    negation: '{subject} [is|are] not contraindicated in {object}.',
    ask: {
      object: ['in which of these [is|are] {subject} contraindicated?'],
      objects: ['in which of these [is|are] {subject} contraindicated?'],
    },
  },
  {
    id: 'checked-during-treatment',
    kind: { id: 'check-up', label: 'check', plural: 'checks' },
    reads: ['blood pressure', 'body weight', 'liver enzymes', 'blood sugar', 'heart rhythm'],
    label: 'check during treatment',
    statement: '{object} [is|are:object] checked during treatment with {subject}.',
    negation: '{object} [is|are:object] not checked during treatment with {subject}.',
    ask: {
      object: ['which of these is checked during treatment with {subject}?'],
      objects: ['which of these are checked during treatment with {subject}?'],
    },
  },
  {
    id: 'raised-by',
    kind: { id: 'other-substance', label: 'other medicine or food', plural: 'other medicines and foods' },
    reads: ['grapefruit juice', 'azole antifungals', 'one antibiotic', 'strong coffee', 'tobacco smoke'],
    label: 'what raises its level',
    statement: '{object} [raises|raise:object] the level of {subject} in the blood.',
    negation: '{object} [does|do:object] not raise the level of {subject} in the blood.',
    ask: {
      object: ['which of these raises the level of {subject} in the blood?'],
      objects: ['which of these raise the level of {subject} in the blood?'],
    },
  },
  {
    id: 'lowered-by',
    kind: { id: 'other-substance', label: 'other medicine or food', plural: 'other medicines and foods' },
    reads: ['grapefruit juice', 'azole antifungals', 'one antibiotic', 'strong coffee', 'tobacco smoke'],
    label: 'what lowers its level',
    statement: '{object} [lowers|lower:object] the level of {subject} in the blood.',
    negation: '{object} [does|do:object] not lower the level of {subject} in the blood.',
    ask: {
      object: ['which of these lowers the level of {subject} in the blood?'],
      objects: ['which of these lower the level of {subject} in the blood?'],
    },
  },
  {
    id: 'given-by-route',
    kind: { id: 'route', label: 'route', plural: 'routes' },
    reads: ['by mouth', 'into a vein', 'under the skin', 'into a muscle'],
    label: 'route',
    statement: '{subject} [is|are] given {object}.',
    negation: '{subject} [is|are] not given {object}.',
    ask: { object: ['by which of these routes [is|are] {subject} given?', 'how [is|are] {subject} given?'] },
  },
  {
    id: 'best-taken',
    kind: { id: 'time-of-taking', label: 'time of taking', plural: 'times of taking' },
    reads: ['with a meal', 'in the morning', 'at bedtime', 'before breakfast'],
    label: 'time of taking',
    statement: 'people are advised to take {subject} {object}.',
    negation: 'people are not advised to take {subject} {object}.',
    ask: { object: ['when are people advised to take {subject}?'] },
  },
  {
    id: 'kept-in-storage',
    kind: { id: 'way-of-storing', label: 'way of storing', plural: 'ways of storing' },
    reads: ['in a refrigerator', 'at room temperature', 'in a freezer', 'in a warm cupboard'],
    label: 'storage',
    statement: '{subject} [is|are] stored {object}.',
    negation: '{subject} [is|are] not stored {object}.',
    ask: { object: ['where [is|are] {subject} stored?', 'how [is|are] {subject} stored?'] },
  },
  {
    id: 'told-to-people',
    kind: { id: 'advice-to-people', label: 'piece of advice', plural: 'pieces of advice' },
    reads: [
      'drink plenty of water',
      'rise slowly from a chair',
      'keep out of the sun',
      'carry a card',
      'take it with food',
    ],
    label: 'advice to people who take it',
    statement: 'people who take {subject} are advised to {object}.',
    negation: 'people who take {subject} are not advised to {object}.',
    ask: {
      object: ['what are people who take {subject} advised to do?'],
      objects: ['which of these are people who take {subject} advised to do?'],
    },
  },
  {
    id: 'sign-of-overdose',
    kind: { id: 'symptom', label: 'sign or symptom', plural: 'signs and symptoms' },
    reads: ['dry cough', 'sore mouth', 'blurred sight', 'cold hands', 'hair loss'],
    label: 'sign of an overdose',
    statement: '{object} [is|are:object] among the signs of an overdose of {subject}.',
    negation: '{object} [is|are:object] not among the signs of an overdose of {subject}.',
    ask: {
      object: ['which of these is among the signs of an overdose of {subject}?'],
      objects: ['which of these are among the signs of an overdose of {subject}?'],
    },
  },
  {
    id: 'usual-starting-dose',
    reads: ['5 mg', '50 mg', '0.5 mg'],
    functional: true,
    label: 'usual starting dose',
    statement: 'the usual starting dose of {subject} is {object}.',
    negation: 'the usual starting dose of {subject} is not {object}.',
    ask: { object: ['what is the usual starting dose of {subject}?'] },
  },
  {
    id: 'largest-daily-dose',
    reads: ['40 mg a day', '400 mg a day', '4 mg a day'],
    functional: true,
    label: 'largest daily dose',
    statement: 'the largest daily dose of {subject} is {object}.',
    negation: 'the largest daily dose of {subject} is not {object}.',
    ask: { object: ['what is the largest daily dose of {subject}?'] },
  },
  {
    id: 'time-until-it-acts',
    reads: ['30 minutes', '3 minutes', '300 minutes'],
    functional: true,
    label: 'time until it acts',
    statement: '{subject} [begins|begin] to act {object} after a dose.',
    negation: '{subject} [does|do] not begin to act {object} after a dose.',
    ask: { object: ['how long after a dose [does|do] {subject} begin to act?'] },
  },
  {
    id: 'time-for-which-it-acts',
    reads: ['8 hours', '80 hours', '1 hour'],
    functional: true,
    label: 'time for which it acts',
    statement: 'the time for which one dose of {subject} acts is {object}.',
    negation: 'the time for which one dose of {subject} acts is not {object}.',
    ask: { object: ['how long does one dose of {subject} act?'] },
  },
];
