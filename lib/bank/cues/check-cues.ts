import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Severity } from '#lib/base/diagnostic.ts';
import { statements } from '#lib/checks/text/option-sets.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { logicKey } from '../shards/knowledge-key.ts';
import { choicesOf, type Choice } from './choice.ts';
import { cueCodes } from './codes.ts';
import { cueResults, truthResults, type CueResult } from './cue-tests.ts';
import { solvedItems, testWise } from './test-wise.ts';

/** Chance alone gives such a result in one of a hundred courses, or one of twenty: a judgement of this project. */
const ERROR_BELOW = 0.01;
const WARNING_BELOW = 0.05;
/** Fewer choices say too little: with four options it takes 11 of 20 to be an error. A judgement of this project. */
const FEWEST = 20;

/**
 * What the items of each course give away together. The findings stand at the course's file.
 *
 * @param use `once` when nobody will ask of these items again: then nothing is remembered
 */
export function checkCues(
  parsed: ParsedContent,
  items: readonly Item[],
  kb: KnowledgeBase,
  use: 'again' | 'once' = 'once',
): readonly Diagnostic[] {
  const offered = use === 'once' ? choicesOf : keptChoices;
  return parsed.courses.flatMap(({ id, locate }) => {
    const own = items.filter(({ course }) => course === id);
    const choices = own.flatMap((item) => offered(item, kb));
    return cueFindings(own, choices).map(({ code, severity, message }) => ({
      ...diagnose(cueCodes[code], locate([]), message),
      severity,
    }));
  });
}

const kept = new WeakMap<Item, { readonly key: string; readonly choices: readonly Choice[] }>();

/** `choicesOf`, read again when names or claims have changed. */
function keptChoices(item: Item, kb: KnowledgeBase): readonly Choice[] {
  const key = logicKey(kb);
  const known = kept.get(item);
  if (known?.key === key) return known.choices;
  const choices = choicesOf(item, kb);
  kept.set(item, { key, choices });
  return choices;
}

interface CueFinding {
  readonly code: keyof typeof cueCodes;
  readonly severity: Severity;
  readonly message: string;
}

function cueFindings(items: readonly Item[], choices: readonly Choice[]): readonly CueFinding[] {
  const results = [...cueResults(choices), ...truthResults(items.flatMap(statements))];
  const solved = testWise(choices);
  const beaten = solved.n >= FEWEST && solved.p < WARNING_BELOW;
  return [
    ...results.flatMap(resultFinding),
    ...(beaten
      ? [
          {
            code: 'test-wise' as const,
            severity: 'error' as const,
            message: `Unexpected ${String(solved.correct)} of ${String(solved.n)} items solved without knowledge (P = ${shown(solved.p)}), expected about ${String(Math.round(solved.expected))}${named(solvedItems(choices))}`,
          },
        ]
      : []),
  ];
}

function resultFinding({ cue, options, choices, hits, items, p }: CueResult): readonly CueFinding[] {
  if (choices < FEWEST || p >= WARNING_BELOW) return [];
  const message = `Unexpected "${cueCodes[cue].title}": ${String(hits)} of ${String(choices)} with ${String(options)} options (P = ${shown(p)}), expected about ${String(Math.round(choices / options))}${named(items)}`;
  return [{ code: cue, severity: p < ERROR_BELOW ? 'error' : 'warning', message }];
}

/** So many items are named: an author looks at some, and mends what they have in common. */
const NAMED = 3;

function named(items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length - NAMED;
  return `: ${items.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

function shown(p: number): string {
  return p < 0.0001 ? 'below 0.0001' : p.toFixed(4);
}
