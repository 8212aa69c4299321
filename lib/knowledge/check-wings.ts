import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What a relation says of watching, in its statement or its label. */
const WATCHED =
  /\b(?:watch\w*|monitor\w*|observ\w*|check(?:s|ed|ing)?|measur(?:es?|ed|ing|ements?)|repeated|follow(?:s|ed|ing)?[- ]?up|look(?:s|ed|ing)? (?:at|for|after)|(?:keep|keeps|kept) an eye on)\b/iu;
/** What a relation or the kind of its objects says of doing. */
const DONE = /\b(?:advi[sc]e[sd]?|recommend(?:s|ed|ation|ations)?|actions?|interventions?)\b/iu;

type Part = 'condition' | 'actions' | 'monitoring';

/**
 * The parts of a bow-tie of which one asks what belongs to another: actions for what is watched, what is watched for actions, or an action
 * for the condition. `knowledge/wing-of-another` at the part. Told by the words of the relations and of the kinds of their objects; where
 * these say neither, nothing is told.
 */
export function checkWings(
  { entry, locate }: ParsedLesson,
  facts: readonly FactInLesson[],
  vocabulary: Pick<Vocabulary, 'relations' | 'kinds'>,
): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact]));
  return entry.cases.flatMap(({ id, 'bow-tie': diagram }, index) => {
    if (diagram === undefined) return [];
    const asked = (part: Part) => askedBy(byId.get(diagram[part]), vocabulary);
    const [condition, actions, monitoring] = [asked('condition'), asked('actions'), asked('monitoring')];
    const tell = (part: Part, message: string, isClear: boolean): Diagnostic => {
      const place = locate(['cases', index, 'bow-tie', part]);
      const found = diagnose(knowledgeCodes.wingOfAnother, place, message);
      return isClear ? found : { ...found, severity: 'warning' };
    };
    const stray = (part: Part, asks: Part, isClear: boolean): Diagnostic =>
      tell(
        part,
        `Unexpected "${diagram[part]}" as ${part} in the bow-tie of the case "${id}", expected a fact on ${ASKED[part]}: it asks for ${ASKED[asks]}`,
        isClear,
      );
    const found = condition === 'done' ? [stray('condition', 'actions', true)] : [];
    if (actions === 'watched' && monitoring === 'done') {
      const message = `Unexpected wings of the bow-tie of the case "${id}", expected them the other way round: "${diagram.actions}" asks for ${ASKED.monitoring}, and "${diagram.monitoring}" for ${ASKED.actions}`;
      return [...found, tell('actions', message, true)];
    }
    // Two wings of one sort may be sound: what to do and what to have looked at, or what to look at first and what later.
    if (actions === 'watched' && monitoring === undefined) found.push(stray('actions', 'monitoring', false));
    if (actions === undefined && monitoring === 'done') found.push(stray('monitoring', 'actions', false));
    return found;
  });
}

const ASKED: Readonly<Record<Part, string>> = {
  condition: 'what is the matter',
  actions: 'what is done',
  monitoring: 'what is watched',
};

/** What the question of a fact asks for, where its words tell. */
type Asked = 'done' | 'watched' | undefined;

function askedBy(
  fact: FactInLesson | undefined,
  { relations, kinds }: Pick<Vocabulary, 'relations' | 'kinds'>,
): Asked {
  const relation = relations.get(fact?.entry.relation ?? '');
  if (fact === undefined || relation === undefined) return undefined;
  const words = `${relation.label} ${relation.statement}`.replaceAll(/\{[^}]*\}/gu, ' ');
  if (WATCHED.test(words)) return 'watched';
  const isOfAdvice = DONE.test(`${words} ${kinds.get(relation.range)?.label ?? ''}`);
  return fact.entry.kind === 'action' || isOfAdvice ? 'done' : undefined;
}
