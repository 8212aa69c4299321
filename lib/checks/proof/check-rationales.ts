import { rememberedOf } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { hasWords } from './read/wording.ts';
import {
  cutQuotes,
  cutReasons,
  isReasonOfAnother,
  quotes,
  restsOnTitle,
  sentencesOf,
  type ReadSentence,
} from './rationale-parts.ts';
import { contradicts } from './contradicting-sentence.ts';
import { readEvidence } from './rationale-evidence.ts';
import { readSaid } from './rationale-sentence.ts';
import { cutVerdict } from './rationale-verdict.ts';
import { isWorking, readWorking } from './working.ts';
import { SoundRationale } from './sound-rationale.ts';
import type { StatedItem, StatedOption } from './stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/**
 * What a rationale says must be true, and it must be about its own option: the statement or negation of that option's claim,
 * the reason that the author gave for it, or the sentence of the lesson that proves it.
 */
export function checkRationales(
  item: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
  expired?: ReadonlySet<FactRef>,
): ProofFinding[] {
  const findings = missing(item);
  for (const one of judged) findings.push(...checkRationale(one, item, judged, kb, expired));
  return findings;
}

/** Rationales that are kept in mind. Chosen: those of some hundred items; the items of one fact share most of theirs. */
const RATIONALES_MAX = 1000;

/** Where it is noted of which options a rationale was found sound. What is noted decides nothing, so that it may be shared. */
const soundOf = rememberedOf((_text, _kb: KnowledgeBase) => new SoundRationale(), RATIONALES_MAX);

/**
 * What is found once of a knowledge base is found without reading its reasons and evidence again. Whoever follows what was
 * read there knows by the words of the item itself whether they matter to it; of titles of sources they would not.
 */
function checkRationale(
  one: JudgedOption,
  item: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
  expired: ReadonlySet<FactRef> | undefined,
): readonly ProofFinding[] {
  const { rationale } = one.option;
  // Of an option that is not proved, no rationale can be right; the item is refused anyway.
  if (rationale === '' || one.proofs.length === 0) return NONE;
  if (expired !== undefined) return rationaleFaults(foldSpace(rationale), one, item, judged, kb, expired);
  const sound = soundOf(rationale, kb);
  if (sound.isOf(one, item)) return NONE;
  const text = foldSpace(rationale);
  const faults = rationaleFaults(text, one, item, judged, kb, expired);
  if (faults.length === 0 && !restsOnTitle(text)) sound.add(one, quotes(text) ? item : undefined);
  return faults;
}

const NONE: readonly ProofFinding[] = [];

/** Beside these "No, …" may judge the statement, or the answer. */
const OF_STATEMENT = /^(?:true|false|yes|no)$/iu;

/** What its words in front say of the answer must be so, and is no reason. */
function rationaleFaults(
  text: string,
  one: JudgedOption,
  ...others: readonly [StatedItem, readonly JudgedOption[], KnowledgeBase, ReadonlySet<FactRef> | undefined]
): readonly ProofFinding[] {
  const { rest, verdict } = cutVerdict(text);
  const isAsItIs = verdict === undefined || verdict.isRight === one.option.key;
  if (isAsItIs || OF_STATEMENT.test(one.option.text)) return reasonFaults(rest, one, ...others);
  return [faultOf(one)('proof/false-rationale', `"${verdict.words}"`, 'what is so of this answer')];
}

function reasonFaults(
  text: string,
  one: JudgedOption,
  item: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
  expired: ReadonlySet<FactRef> | undefined,
): readonly ProofFinding[] {
  if (text === '') return NONE;
  const fault = faultOf(one);
  const quoted = cutQuotes(text, item.facts, kb);
  const reasons = cutReasons(quoted.rest, one, kb);
  const readOne = (sentence: string) => readSaid(sentence, one, kb, expired);
  const readIn = (words: string) => sentencesOf(words, readOne);
  const read = sentencesOf(
    reasons.rest,
    (sentence) =>
      readWorking(sentence, one, kb) ?? readOne(sentence) ?? readEvidence(sentence, one, item, kb, expired),
  );
  const untrue = [
    // The words of an author's reason are free, but not free to deny a fact.
    ...[...reasons.reasons, ...reasons.beside]
      .flatMap(readIn)
      .filter(({ said }) => said?.isDenied === true)
      .flatMap((sentence) => untrueFault(sentence, fault, kb)),
    ...read.flatMap((sentence) => untrueFault(sentence, fault, kb)),
    ...read.flatMap((sentence) => contradictingFault(sentence, fault, judged, kb)),
    ...(quoted.stray
      ? [fault('proof/wrong-rationale', 'quotation', 'the evidence sentence of a fact that the item lists')]
      : []),
  ];
  if (untrue.length > 0) return untrue;
  const unread = read.filter(({ said }) => said === undefined).map(({ sentence }) => sentence);
  const quotesProof = one.proofs.some(({ fact }) => quoted.facts.includes(fact));
  const isAbout =
    givesReason(reasons, one, kb) ||
    read.some(({ said }) => said?.isOwn === true) ||
    tellsPlace(read, one) ||
    (quotesProof && read.every(({ said }) => said === undefined));
  if (
    !isAbout &&
    !unread.some((sentence) =>
      [one, ...judged.filter(({ option }) => option.key)].some((other) => speaksOf(sentence, other, kb)),
    )
  )
    return [fault('proof/wrong-rationale', `"${text}"`, 'a sentence about the claim of this option')];
  return unread.map((sentence) =>
    fault(
      'proof/unread-rationale',
      `"${sentence}"`,
      'the words of a relation, of an authored reason or of the lesson',
    ),
  );
}

/** Of what the facts say against other answers, a sentence that speaks of this one. */
function givesReason(
  { reasons, beside }: ReturnType<typeof cutReasons>,
  one: JudgedOption,
  kb: KnowledgeBase,
): boolean {
  return reasons.length > 0 || beside.some((sentence) => speaksOf(sentence, one, kb));
}

const PUT_IN =
  'the formula with the amounts of the question in its units, and what it gives ("= 4.666…, rounded to 4.7 mL"): where no rationale is written, it is put there';

type Fault = (code: Parameters<typeof finding>[0], what: string, expected: string) => ProofFinding;

function faultOf({ where, option }: JudgedOption): Fault {
  return (code, what, expected) =>
    finding(code, where, `Unexpected ${what} in the rationale of "${option.text}", expected ${expected}`);
}

/** A sentence that facts do not bear out, or that is the reason for something else. */
function untrueFault({ sentence, said }: ReadSentence, fault: Fault, kb: KnowledgeBase): ProofFinding[] {
  if (said?.isTrue === false)
    return [
      fault(
        'proof/false-rationale',
        `"${sentence}"`,
        isWorking(sentence) ? PUT_IN : 'a sentence that facts entail',
      ),
    ];
  if (said !== undefined || !isReasonOfAnother(sentence, kb)) return [];
  return [
    fault('proof/wrong-rationale', `"${sentence}"`, 'a reason for this option: it is given for another'),
  ];
}

/** A sentence that nothing reads word for word, and that says the reverse of what was proved all the same. */
function contradictingFault(
  { sentence, said }: ReadSentence,
  fault: Fault,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  if (said !== undefined || !contradicts(sentence, judged, kb)) return [];
  return [fault('proof/false-rationale', `"${sentence}"`, 'a sentence that the facts do not contradict')];
}

/**
 * "The half-life of samplol is 8 hours." beside "8 hours", of examplol: where the wrong answer belongs is why it is wrong here. Beside a
 * sentence on yet another answer it is no reason: such a rationale was written for that one.
 */
function tellsPlace(read: readonly ReadSentence[], { option }: JudgedOption): boolean {
  if (option.key || !read.every(({ said }) => said === undefined || said.isOwn || said.isPlace)) return false;
  return read.some(
    ({ sentence, said }) => said?.isTrue === true && said.isPlace && hasWords(sentence, option.text),
  );
}

function speaksOf(sentence: string, { claim, option }: JudgedOption, kb: KnowledgeBase): boolean {
  const names = [claim.subject, claim.object].flatMap((id) => kb.concepts.get(id)?.names ?? []);
  return [option.text, ...names].some((name) => hasWords(sentence, name));
}

function missing(item: StatedItem): ProofFinding[] {
  const plain = item.options.map((option) => ({ option, where: option.id }));
  const inParts = (item.parts ?? []).flatMap(({ id, options }) =>
    options.map((option: StatedOption) => ({ option, where: `${id}/${option.id}` })),
  );
  return [...plain, ...inParts]
    .filter(({ option }) => !option.key && option.rationale.trim() === '')
    .map(({ option, where }) =>
      finding(
        'proof/no-rationale',
        where,
        `Unexpected wrong answer "${option.text}" without a rationale, expected the reason why it is wrong`,
      ),
    );
}
