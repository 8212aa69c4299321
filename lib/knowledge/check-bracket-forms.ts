import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { agreementCodes } from './agreement-codes.ts';
import { framesOf, type FrameAt } from './check-frames.ts';
import type { Claim } from './claim.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { AUXILIARIES, hasOwnVerb } from './verb-forms.ts';

type Side = 'subject' | 'object';

/** Two forms between brackets that stand where they cannot agree, or not with what they are given. */
interface FormsFault {
  readonly relation: string;
  readonly path: readonly (string | number)[];
  /** The words of the phrasing at fault, as it has them. */
  readonly words: string;
  readonly expected: string;
  /** What to do, where it is not to write both forms. */
  readonly help?: string;
  /** What a fact has to be like for the sentence to read wrong; absent where it always does. */
  readonly when?: { readonly side: Side; readonly is: 'singular' | 'plural' | 'unlike the other side' };
}

/** Verbs of which the form for one thing does not end like that for many. */
const REVERSED = /\[(?:are\|is|were\|was|have\|has|do\|does)(?::object|:subject)?\]/u;
/** Forms right behind a name, with the side that they agree with. */
const BEHIND =
  /(?:^|, |\bthat )\{(?<slot>subject|object)\} (?<forms>\[(?<one>[^[\]|{}]+)\|(?<many>[^[\]|:{}]+)(?::(?<side>subject|object))?\])/gu;
/** A word between the forms and the name that governs the name: the verb then speaks of something else. */
const GOVERNING = 'of|with|by|for|in|to|from|on|at|when|while|if|after|before|during|against|without';
const FORMS_THEN_NAME = new RegExp(
  String.raw`(?<forms>\[[^[\]|{}]+\|[^[\]|:{}]+(?::(?<side>subject|object))?\])(?<gap>(?: [a-z-]+){0,8} (?:${GOVERNING})(?: (?:the|an?|each|every))?) \{(?<slot>subject|object)`,
  'giu',
);
/** A name that another word governs, with the forms right behind it. */
const NAME_THEN_FORMS =
  /(?<before>\b[a-z-]+ )(?:of|with|by|to|from|on|at|without|against|during) (?:(?:the|an?) )?\{(?<slot>subject|object)\} (?<forms>\[[^[\]|{}]+\|[^[\]|:{}]+(?::(?<side>subject|object))?\])/giu;
/** "Some of the doses are": what agrees with the name behind it. */
const SHARE = /\b(?:any|all|most|some|half|none|both|part|much|many|more|less|rest|majority|cent)(?: of)?$/iu;
/** A question after several things whose verb is that of one. */
const ONE_OF_SEVERAL =
  /\bwhich of (?:these|the following)(?: [a-z-]+){0,2} (?<verb>is|was|has|does|\[(?:is|was|has|does)\|[a-z]+(?::object|:subject)?\])(?! (?:(?:the|an?) )?\{)/iu;
/** What counts or measures the name behind it. */
const COUNTED = /\b(?<words>how (?<how>much|many) \{(?<side>subject|object)(?::bare)?\})/iu;
/** Roles whose questions have several right answers, and the side that they ask for. */
const SEVERAL: Readonly<Record<string, Side>> = { objects: 'object', subjects: 'subject' };

/**
 * Forms between brackets that make a sentence of wrong grammar (`knowledge/verb-agreement`): the one for many things
 * first, those that agree with the side that the verb does not speak of, and a verb of one thing in a question after several.
 */
export function bracketFaults(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  const faults = faultsOf(parsed);
  if (faults.length === 0) return [];
  const told = new Set(faults.map(({ relation }) => relation));
  const claims = Map.groupBy(
    kb.claims.filter(({ relation }) => told.has(relation)),
    ({ relation }) => relation,
  );
  return faults.flatMap(({ relation, path, words, expected, help, when }) => {
    const located = parsed.relations[relation];
    if (located === undefined) return [];
    const place = located.locate(path, { words });
    const message = `Unexpected "${words}" in a phrasing of "${relation}", expected ${expected}`;
    const more = help === undefined ? {} : { help };
    if (when === undefined) return [diagnose(agreementCodes.verbAgreement, place, message, more)];
    const met = factThatMeets(when, claims.get(relation) ?? [], kb);
    if (met === undefined) return [];
    const related = [{ message: 'the phrasing', place }];
    return [
      diagnose(agreementCodes.verbAgreement, met.place, `${message}${met.words}`, { ...more, related }),
    ];
  });
}

/** Where the first fact stands whose sentence reads wrong, and its name, as the end of a message. */
function factThatMeets(
  { side, is }: NonNullable<FormsFault['when']>,
  claims: readonly Claim[],
  kb: KnowledgeBase,
): { readonly place: Place; readonly words: string } | undefined {
  const number = (id: string) => kb.concepts.get(id)?.number ?? 'singular';
  const claim = claims.find((one) =>
    is === 'unlike the other side' ? number(one.subject) !== number(one.object) : number(one[side]) === is,
  );
  const concept = kb.concepts.get(claim?.[side] ?? '');
  const place = kb.facts.get(claim?.fact ?? '')?.place;
  return concept === undefined || place === undefined
    ? undefined
    : { place, words: `: "${concept.label}" is ${concept.number}` };
}

const faultsOf = once((parsed: ParsedVocabulary): readonly FormsFault[] =>
  Object.entries(parsed.relations).flatMap(([relation, located]) => {
    const isVerb = hasOwnVerb(located.entry);
    return framesOf(located).flatMap(({ frame, path }) =>
      frame.includes('[') || frame.includes('which of ') || frame.includes('how m')
        ? inFrame(frame, path, isVerb && path[0] === 'statement').map((fault) => ({
            relation,
            path,
            ...fault,
          }))
        : [],
    );
  }),
);

type Found = Omit<FormsFault, 'relation' | 'path'>;

/** One fault of a phrasing: who mends it looks at the sentence again. */
function inFrame(frame: string, path: FrameAt['path'], isVerb: boolean): readonly Found[] {
  const [fault] = [
    ...reversedForms(frame, isVerb),
    ...severalAsOne(frame, SEVERAL[String(path[1])]),
    ...wrongSide(frame),
    ...governedName(frame),
    ...counted(frame),
  ];
  return fault === undefined ? [] : [fault];
}

function reversedForms(frame: string, isVerb: boolean): readonly Found[] {
  const behind = [...frame.matchAll(BEHIND)].flatMap(({ groups }) => {
    const { one = '', many = '', forms = '' } = groups ?? {};
    return isVerb && (many === `${one}s` || many === `${one}es`) ? [forms] : [];
  });
  const words = REVERSED.exec(frame)?.[0] ?? behind[0];
  if (words === undefined) return [];
  const turned = words.replace(/\[(?<one>[^|]*)\|(?<many>[^:\]]*)/u, '[$<many>|$<one>');
  return [{ words, expected: `"${turned}": the form for one thing stands first` }];
}

/** "Which of these is …? Select all that apply.": of several right answers, the verb is that of many. */
function severalAsOne(frame: string, asked: Side | undefined): readonly Found[] {
  if (asked === undefined) return [];
  const one = ONE_OF_SEVERAL.exec(frame);
  const verb = /[a-z]+/iu.exec(one?.groups?.['verb'] ?? '')?.[0].toLowerCase();
  if (one !== null && verb !== undefined) {
    const help = 'Write the form for many things: "which of these are …?"';
    return [{ words: one[0], expected: `"${AUXILIARIES.get(verb) ?? verb}": it asks for several`, help }];
  }
  return [...frame.matchAll(TURNING)].flatMap(({ 0: words, groups }): readonly Found[] => {
    const { many = '', side } = groups ?? {};
    const expected = `"${many}": nothing can agree with what is asked for`;
    return side === asked ? [{ words, expected, help: 'Write the form for many things alone.' }] : [];
  });
}

/** Forms that say which side they agree with. */
const TURNING = /\[[^[\]|{}]+\|(?<many>[^\]|:{}]+):(?<side>object|subject)\]/gu;

/** "{object} [is|are] …" without `:object`. */
function wrongSide(frame: string): readonly Found[] {
  return [...frame.matchAll(BEHIND)].flatMap(({ groups }): readonly Found[] => {
    const { slot = '', side = 'subject', one = '', many = '', forms = '' } = groups ?? {};
    if (slot === side) return [];
    const wanted = slot === 'object' ? `[${one}|${many}:object]` : `[${one}|${many}]`;
    return [
      {
        words: `{${slot}} ${forms}`,
        expected: `"{${slot}} ${wanted}", which agrees with the name before it`,
        when: { side: 'subject', is: 'unlike the other side' },
      },
    ];
  });
}

/** "What [is|are] given with {subject}", "the dose of {subject} [is|are]": the verb speaks of another word than the name. */
function governedName(frame: string): readonly Found[] {
  const ahead = [...frame.matchAll(FORMS_THEN_NAME)].filter(
    ({ groups }) => !SHARE.test((groups?.['gap'] ?? '').replace(/ (?:the|an?|each|every)$/u, '')),
  );
  const behind = [...frame.matchAll(NAME_THEN_FORMS)].filter(
    ({ groups }) => !SHARE.test((groups?.['before'] ?? '').trim()),
  );
  return [...ahead, ...behind].flatMap(({ groups }): readonly Found[] => {
    const { slot = '', side = 'subject', forms = '' } = groups ?? {};
    if (slot !== side) return [];
    const other = slot === 'object' ? 'object' : 'subject';
    return [
      {
        words: forms,
        expected: `one form: another word than {${slot}} is what the verb speaks of`,
        help: 'Write the form that goes with that word: "the dose of {subject} is …", "which of these are given with {subject}?"',
        when: { side: other, is: 'plural' },
      },
    ];
  });
}

/** "How much tablets", "how many morphine". */
function counted(frame: string): readonly Found[] {
  const { words = '', how, side } = COUNTED.exec(frame)?.groups ?? {};
  if (how === undefined || side === undefined) return [];
  const isMuch = how.toLowerCase() === 'much';
  const slot = `{${side}}`;
  const expected = isMuch
    ? `"how much of ${slot}"`
    : `"how many doses of ${slot}", or another word that can be counted`;
  const help =
    'Put a word before the name that goes with one thing and with many, or give the name its `number`.';
  return [
    {
      words,
      expected,
      help,
      when: { side: side === 'object' ? side : 'subject', is: isMuch ? 'plural' : 'singular' },
    },
  ];
}
