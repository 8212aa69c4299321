import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** What need not be done now. */
const PUT_OFF =
  /\b(?:may|can|could)(?: safely| well| also)? (?:(?:be )?(?:put off|postponed?|delay(?:ed)?|deferred?)|wait\b(?! for)|be left (?:until|for|to))|\bno (?:hurry|rush)\b|\bno need for(?: (?!before|until|when|if|and|or)\p{L}+){1,5}|\bis enough to (?:tell|ask|mention|report|call|see)\b|\btoo early to\b|\bin no hurry\b|\bonly (?:after|in) (?:an? )?(?:\d+ |few )?(?:days?|weeks?|months?)\b/iu;
const GO_ON = /\b(?:keeps?(?: on)?|go(?:es)? on|carr(?:y|ies) on) (?:taking|using|with)\b/iu;
/** Advice that is itself to wait, or not to be done. */
const OF_WAITING =
  /\b(?:wait\w*|put\w* off|postpon\w*|delay\w*|defer\w*|later|next|days?(?<!(?:same|that) day)|weeks?|months?|no|not)\b/iu;

/**
 * The evidence of an advice says that it may wait or need not be: "may put off seeing a doctor", "can wait", "no need for a call", or "keep taking" for
 * what is to be stopped. The clause names the advice or its cause; an advice that is itself to wait is not read.
 */
export function putOff(
  { entry }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'action') return undefined;
  const [trigger, action] = [concepts.get(entry.trigger), concepts.get(entry.action)];
  if (trigger === undefined || action === undefined) return undefined;
  const said = goesOnIn(text, action.label) ?? putOffIn(text, action.label);
  if (said === null || denialsIn(text.slice(0, said.index)) > 0) return undefined;
  const isOfAdvice = /^no need/iu.test(said[0])
    ? isNamed(action.label, said[0])
    : isNamed(`${trigger.label} ${action.label}`, clauseAt(text, said.index));
  if (!isOfAdvice) return undefined;
  return { path: ['action'], says: `"${said[0]}"`, states: `"${action.label}"`, isClear: false };
}

/** A telling word of a name, at least. */
function isNamed(name: string, text: string): boolean {
  const said = stemsIn(text);
  return stemsIn(name).some((stem) => stem.length > SHORT && said.includes(stem));
}

const SHORT = 3;

/** What is stopped may be followed by something else that goes on. */
function goesOnIn(text: string, action: string): RegExpExecArray | null {
  return STOP.test(action) && !STOP.test(text) ? GO_ON.exec(text) : null;
}

const STOP = /\bstop/iu;

function putOffIn(text: string, action: string): RegExpExecArray | null {
  return OF_WAITING.test(action) ? null : PUT_OFF.exec(text);
}

function clauseAt(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[,;:()]/u)
      .at(-1) ?? '';
  return before + (text.slice(at).split(/[,;:()]/u)[0] ?? '');
}
