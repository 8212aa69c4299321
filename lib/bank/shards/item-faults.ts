import { hasError, type Diagnostic } from '#lib/base/diagnostic.ts';
import { fieldCodes } from '#lib/content/codes/field-codes.ts';
import { referenceCodes } from '#lib/content/codes/reference-codes.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import { knowledgeCodes } from '#lib/knowledge/codes.ts';
import { microUnitsOnce } from './micro-units.ts';

/** Findings in items that follow from a fault of the vocabulary, by the code of that fault. */
const FOLLOWING: readonly { readonly code: string; readonly findings: RegExp }[] = [
  {
    // As long as a name means two things, what is found in sentences with it follows from that.
    code: knowledgeCodes.ambiguousName.code,
    findings: /^proof\/|^items\/untied-option$|^rules\/(?:duplicate-options|key-count|overlapping-options)$/u,
  },
  {
    // Nothing can be of one kind with a concept of which the kind is not there.
    code: knowledgeCodes.unknownKind.code,
    findings: /^items\/untied-option$|^rules\/(?:implausible-distractor|logical-cue|mixed-options)$/u,
  },
  {
    // A name that makes no sentence makes none in any item.
    code: knowledgeCodes.badLabel.code,
    findings: /^proof\/|^items\/untied-option$|^rules\/grammatical-cue$/u,
  },
  {
    code: knowledgeCodes.labelDiffers.code,
    findings: /^(?:proof|rules)\/overlapping-options$/u,
  },
  {
    // A reason or a name that nobody wrote yet is no reason in any item, and no name in any option.
    code: fieldCodes.leftToWrite.code,
    findings: /^items\/untied-option$|^rules\/missing-feedback$/u,
  },
  {
    // Of what two entries of one id say, only the words of one are known.
    code: referenceCodes.duplicateId.code,
    findings: /^items\/untied-option$|^proof\/unread-/u,
  },
  { code: knowledgeCodes.overlappingScale.code, findings: /^(?:proof|rules)\/overlapping-options$/u },
];

/**
 * Warnings of rules that hold one option against the others, or words against the names that are known: with facts or names left
 * out, other options are chosen, and what shows in them is no fault of its own.
 */
const OF_THE_REST =
  /^rules\/(?:convergence-cue|grammatical-cue|implausible-distractor|key-length|logical-cue|mixed-options|reading-level|word-repeat)$/u;

/** What was found in items, without what follows from faults that are told of where they stand. */
export function itemFaults(
  judged: readonly { readonly diagnostics: readonly Diagnostic[] }[],
  { diagnostics }: Pick<ParsedContent, 'diagnostics'>,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const codes = new Set([...diagnostics, ...found].map(({ code }) => code));
  const following = FOLLOWING.flatMap(({ code, findings }) => (codes.has(code) ? [findings] : []));
  const isPartial = hasError([...diagnostics, ...found]);
  return microUnitsOnce(judged.flatMap((one) => sameOptionOnce(one.diagnostics))).filter(
    ({ code, severity, place }) =>
      !following.some((findings) => findings.test(code)) &&
      !(isPartial && severity === 'warning' && OF_THE_REST.test(code) && !place.file.startsWith('quizzes/')),
  );
}

/** That two options are one thing is told by the proof, which knows why and where: the rule on their words says no more. */
function sameOptionOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.some(({ code }) => code === 'proof/same-option')
    ? diagnostics.filter(({ code }) => code !== 'rules/duplicate-options')
    : diagnostics;
}
