import type { FactInLesson } from '../check-references.ts';
import { wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);
/** Relations of one thing that changes another. */
const CHANGES =
  /\b(?:rais|increas|lower|reduc|decreas|strengthen|weaken|inhibit|block|induc|activat|stimulat|speed|slow|open|clos)\w*/iu;
const NO_EFFECT =
  /\b(?:left alone|leaves? [^,;:()]{0,40}? alone|unchanged|unaffected|untouched|stays? (?:as it is|the same)|no (?:influence|effect|bearing|action) on|makes no difference)\b/iu;
/** What changes all the same, or of what this is an exception. */
const ALSO =
  /\b(?:rais|increas|lower|reduc|decreas|strengthen|weaken|inhibit|block|induc|activat|stimulat|speed|slow|open|clos|ris|fall|doubl|halv|stop|prevent|unless|until|but|while|whereas|only|up|down|more|less|higher|stronger|weaker|faster)\w*/iu;

/** The evidence says that nothing changes, where the relation says that one thing changes another: "is left alone by samplol" for "is raised by". */
export function noEffect(
  { entry, read }: FactInLesson,
  text: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(entry.kind) || !NO_EFFECT.test(text) || ALSO.test(text)) return undefined;
  if (read.claims.some(({ origin, polarity }) => origin === 'stated' && polarity === -1)) return undefined;
  const statement = relations.get(entry.relation)?.statement ?? '';
  if (!CHANGES.test(statement) || NO_EFFECT.test(statement)) return undefined;
  const [says, states] = [wordOf(NO_EFFECT, text), wordOf(CHANGES, statement)];
  return { path: ['relation'], says: `"${says}"`, states: `"${states}"`, isClear: false };
}
