import { remembered } from '#lib/base/remembered.ts';

/** Words that say the reverse of one another, as they stand in phrasings and sentences. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|elevat(?:e|es|ed|ing)|ris(?:e|es|ing)|strengthen(?:s|ed|ing)?|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|potentiat(?:e|es|ed|ing)|intensif(?:y|ies|ied|ying)|go(?:es)? up|went up|(?:push|driv|bring|put)\w*(?:\s+[\p{L}-]+){1,4}\s+up)\b/iu,
    /\b(?:lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|fall(?:s|ing)?|weaken(?:s|ed|ing)?|diminish(?:es|ed|ing)?|attenuat(?:e|es|ed|ing)|go(?:es)? down|went down|(?:push|driv|bring|pull)\w*(?:\s+[\p{L}-]+){1,4}\s+down)\b/iu,
  ],
  [/\bmultipl(?:y|ies|ied|ying)\b/iu, /\bdivid(?:e|es|ed|ing)\b/iu],
  [/\bhigh(?:er|est)?\b/iu, /\blow(?:er|est)?\b/iu],
  [/\bmore\b/iu, /\b(?:less|fewer)\b/iu],
  [/\b(?:longer|longest)\b/iu, /\b(?:shorter|shortest)\b/iu],
  [/\b(?:fast(?:er)?|quick(?:er)?|rapid)\b/iu, /\bslow(?:er)?\b/iu],
  [/\b(?:stronger|strongest)\b/iu, /\b(?:weaker|weakest)\b/iu],
  [/\bopens?\b/iu, /\b(?:closes?|shuts?)\b/iu],
  [/\bcaus(?:e|es|ed|ing)\b/iu, /\b(?:prevent(?:s|ed)?|protects?)\b/iu],
  [/\bcontraindicat\w*\b/iu, /\bsafe(?:ly)?\b/iu],
  // "At least 60 mL/min" is a row of a table, and no least of anything.
  [/\b(?:maximum|highest|most(?! \d))\b/iu, /\b(?:minimum|lowest|least(?! \d))\b/iu],
];

/** More of them, read where a sentence is held against a phrasing or a name: in phrasings themselves they may stand side by side. */
const OF_SENTENCES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:inhibit(?:s|ed|ing)?|block(?:s|ed|ing)?|suppress(?:es|ed|ing)?)\b/iu,
    /\b(?:activat(?:e|es|ed|ing)|stimulat(?:e|es|ed|ing))\b/iu,
  ],
  [
    /\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|initiat\w+|initial|commenc\w+|open(?:s|ed|ing)|introduc\w+)\b/iu,
    /\b(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)?|withdr[ae]w\w*|discontinu\w+|wears? off)\b/iu,
  ],
  [/\bfirst\b/iu, /\b(?:the|its|their|a|an) last\b(?! (?:year|month|week|decade|century)s?\b)/iu],
  [/\blast\b/iu, /\b(?:the|its|their|a|an) first\b/iu],
  [
    /\b(?:mainly|mostly|chiefly|largely|most|predominantly|above all)\b/iu,
    /\b(?:partly|in part|to a small (?:part|extent)|slightly)\b/iu,
  ],
  [
    /\b(?:maxim\w+|largest|greatest|highest|longest|latest|oldest)\b/iu,
    /\b(?:minim\w+|smallest|(?<!\bat )least|(?<!\bfrom the )lowest|shortest|earliest|youngest)\b/iu,
  ],
  [
    /\bworse(?:n(?:s|ed|ing)?)?\b/iu,
    /\b(?:ma(?:ke|kes|de) (?:[\p{L}-]+ ){0,4}?better|improv(?:e|es|ed|ing)|reliev(?:e|es|ed|ing))\b/iu,
  ],
  [/\b(?:cut|reduced|lowered|halved)\b/iu, /\b(?:raised|increased|doubled)\b/iu],
  [
    /\b(?:masks?|masked|hides?|hidden|conceals?|concealed)\b/iu,
    /\b(?:reveals?|revealed|unmasks?|unmasked|uncovers?|uncovered|exposes?|exposed|shows?|brings? (?:out|\s*(?:[\p{L}-]+\s+){0,4}to light))\b/iu,
  ],
  [
    /\b(?:prolong(?:s|ed|ing)?|lengthen(?:s|ed|ing)?)\b/iu,
    /\b(?:shorten(?:s|ed|ing)?|cuts?\s+(?:[\p{L}-]+\s+){0,4}short)\b/iu,
  ],
  [
    /\b(?:promot(?:e|es|ed|ing)|facilitat(?:e|es|ed|ing))\b/iu,
    /\b(?:inhibit(?:s|ed|ing)?|block(?:s|ed|ing)?|suppress(?:es|ed|ing)?|hinder(?:s|ed|ing)?|imped(?:e|es|ed|ing)|prevent(?:s|ed)?)\b/iu,
  ],
  [/\bcaus(?:e|es|ed|ing)\b/iu, /\b(?:abolish(?:es|ed)?|puts? an end to)\b/iu],
  [/\b(?:poorly|badly)\b/iu, /\b(?:well|fully|strongly)\b/iu],
  [/\b(?:opened|open)\b/iu, /\b(?:unopened|sealed)\b/iu],
  [/\bunchanged\b/iu, /\b(?:(?<!un)changed|broken down|metaboli[sz]ed|converted)\b/iu],
  [/\b(?:wom[ae]n|girls?|female)\b/iu, /\b(?:m[ae]n|boys?|male)\b/iu],
  [
    /\b(?:urgent\w*|emergenc\w+|immediate\w*|at once)\b/iu,
    /\b(?:(?:can|may) wait|harmless|of no concern|next (?:visit|appointment))\b/iu,
  ],
  [/\b(?:larger|bigger)\b/iu, /\bsmaller\b/iu],
  [/\b(?:wider|widest)\b/iu, /\b(?:narrower|narrowest)\b/iu],
  [/\b(?:heavier|heaviest)\b/iu, /\b(?:lighter|lightest)\b/iu],
  [/\b(?:thicker|thickest)\b/iu, /\b(?:thinner|thinnest)\b/iu],
  [/\b(?:deeper|deepest)\b/iu, /\b(?:shallower|shallowest)\b/iu],
  [
    /\b(?:surest|safest|best|strongest|most (?:reliable|certain|effective|accurate))\b/iu,
    /\b(?:weakest|worst|most dangerous|least (?:sure|safe|reliable|certain|effective|accurate))\b/iu,
  ],
  [/\b(?:done|given|taken|checked)\b/iu, /\b(?:left out|omitted|skipped)\b/iu],
];

/** Those of names alone: in a sentence they say too much else. */
const OF_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:poorly|badly|little|not fully)\b/iu, /\b(?:well|fully|clearly|completely)\b/iu],
  [/\bfew(?:er)?\b/iu, /\bmany\b/iu],
  [/\bnew\b/iu, /\bold\b/iu],
  [/\bstop\b/iu, /\b(?:go(?:es)? on|carr(?:y|ies) on|continues?)\b/iu],
  [
    /\b(?:withh(?:old|olds|eld|olding)|omit(?:s|ted)?|skip(?:s|ped)?|(?:leave|leaves|left|leaving) out|hold|holds|held|stop(?:s|ped)?|paus(?:e|es|ed)|suspend(?:s|ed)?|interrupt(?:s|ed)?|discontinu(?:e|es|ed)|postpon(?:e|es|ed)|defer(?:s|red)?|delay(?:s|ed)?|put(?:s)? off)\b/iu,
    /\b(?:tak(?:e|es|en)|go(?:es)? on|carr(?:y|ies) on|continu(?:e|es|ed)|giv(?:e|es|en)|administer(?:s|ed)?)\b/iu,
  ],
  [
    /\b(?:at once|immediately|today|now|tonight|(?:that|the same) day|straight away|without delay)\b/iu,
    /\b(?:later|next (?:week|month|visit|appointment)|in a (?:week|month))\b/iu,
  ],
  [/\bearly\b/iu, /\blate\b/iu],
  [/\binner\b/iu, /\bouter\b/iu],
  [/\b(?:front|anterior)\b/iu, /\b(?:back|behind|posterior)\b/iu],
  [/\b(?:top|upper)\b/iu, /\b(?:bottom|sole|underside|lower(?! than\b))\b/iu],
  [/\bleft (?=\p{L})/iu, /\bright (?=\p{L})/iu],
  [/\b(?:warm|hot)\b/iu, /\b(?:cold|cool)\b/iu],
  [/\bshort\b/iu, /(?<!\b(?:as|so|how) )\blong\b/iu],
  [/\bslowly\b/iu, /\b(?:quickly|rapidly)\b/iu],
  [/\bmild\b/iu, /\bsevere\b/iu],
  // "24 hours before": what comes before something else is no reverse.
  [/(?<=\d \p{L}{1,9} )before\b/iu, /(?<=\d \p{L}{1,9} )after\b/iu],
  [/\bacute(?:ly)?\b/iu, /\bchronic(?:ally)?\b/iu],
  [/\badults?\b/iu, /\b(?:child(?:ren)?|infants?|newborns?|neonates?|bab(?:y|ies))\b/iu],
  [/\b(?:conscious|awake)\b/iu, /\b(?:unconscious|unresponsive)\b/iu],
  [/\bopen\b/iu, /\bclosed\b/iu],
  [/\bharmful\b/iu, /\bharmless\b/iu],
  [/\bshallow\b/iu, /\bdeep\b/iu],
  [/\bnarrow\b/iu, /\bwide\b/iu],
  [/\bsystolic\b/iu, /\bdiastolic\b/iu],
  [/\bvenous\b/iu, /\barterial\b/iu],
  [/\bsterile\b/iu, /\b(?:unsterile|non-sterile)\b/iu],
  [/\bpartial\b/iu, /\b(?:full|total|complete)\b/iu],
  [/\bdry\b/iu, /\b(?:wet|moist)\b/iu],
  [/\b(?:whole|intact|unbroken)\b/iu, /\b(?:broken|torn)\b/iu],
  [/\b(?:stays?|remains?)\b/iu, /\b(?:goes|turns?|fades?|disappears?)\b/iu],
  [/\bfill(?:s|ing)?\b/iu, /\bempt(?:y|ies|ying)\b/iu],
  [/\bclear\b/iu, /\bcloudy\b/iu],
  [/\bability\b/iu, /\binability\b/iu],
  [/\b(?:almost no|hardly any)\b/iu, /\bmuch\b/iu],
  [/\babove the\b/iu, /\bbelow the\b/iu],
  [/\b(?:above|over|more than) (?=\d)/iu, /\b(?:below|under|less than) (?=\d)/iu],
  [/\bwithout\b/iu, /\bwith\b/iu],
];

/** Those of questions alone, which are short and ask in the words of a relation. */
const OF_QUESTIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:before|prior to)\b/iu, /\bafter\b/iu],
  // "Withdrawal" is what the signs are of, and no end of them.
  [
    /\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|commenc\w+)\b/iu,
    /\b(?:end(?:s|ed)?|ceas(?:e[sd]?|ing)|finish(?:es|ed)?|subsid(?:e[sd]?|ing)|disappear(?:s|ed|ing)?)\b/iu,
  ],
  [/\b(?:abrupt(?:ly)?|sudden(?:ly)?)\b/iu, /\b(?:gradual(?:ly)?|slowly|stepwise|step by step)\b/iu],
  [
    /\b(?:stop(?:s|ped|ping)?|com(?:es?|ing) off)\b/iu,
    /\b(?:continu(?:es?|ed|ing)|(?:go(?:es|ing)?|stay(?:s|ing)?|carr(?:y|ies|ying)) on)\b/iu,
  ],
  [
    /\b(?:weaken(?:s|ed|ing)?|worsen(?:s|ed|ing)?)\b/iu,
    /\b(?:recover(?:s|ed|ing)?|improv(?:es?|ed|ing))\b/iu,
  ],
  [/\bunchanged\b/iu, /\b(?:raised|increased|doubled|lowered|reduced|decreased|halved)\b/iu],
  [/\bdaily\b/iu, /\b(?:weekly|monthly|hourly|yearly|annual)\b/iu],
  [/\b(?:apart from|except(?:ing| for)?|excluding|not counting)\b/iu, /\b(?:including|counting)\b/iu],
  [
    /\bfrom (?:the )?age\b/iu,
    /\b(?:(?:up to|until|under|below|before) (?:the )?age|or (?:younger|less)|younger than)\b/iu,
  ],
  [/\bleav(?:es?|ing) the body\b/iu, /\b(?:stay|remain)(?:s|ing)? in the body\b/iu],
  [/\bleav(?:es?|ing) the body\b/iu, /\benter(?:s|ing)? the body\b/iu],
  [
    /\babsorb(?:s|ed|ing)?\b|\breach(?:es|ed)? the blood\b/iu,
    /\b(?:lost|wasted|unabsorbed|unused|(?:excret|eliminat)\w+|(?:stay|remain|left|lie)\w* (?:behind )?in the (?:gut|bowel|stomach|intestines?))\b/iu,
  ],
  [
    /\breach(?:es|ed)? the blood\b/iu,
    /\b(?:lost|wasted|(?:stay|remain|left|lie)\w* (?:behind )?in the (?:gut|bowel|stomach|intestines?))\b/iu,
  ],
  [/\breleas(?:e[sd]?|ing)\b/iu, /\b(?:re-?)?uptake\b/iu],
  [/\b(?:above|over)\b/iu, /\b(?:below|under)\b/iu],
  [/\b(?:earlier|earliest|sooner|soonest)\b/iu, /\b(?:later|latest)\b/iu],
  [/\btoo (?:high|much|many|large)\b/iu, /\btoo (?:low|little|few|small)\b/iu],
];

/** What stands in the place of one another in questions on medicines: another organ, way, age or trouble is another question. */
const OF_SETTINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:kidneys?|renal)\b/iu, /\b(?:liver|hepatic)\b/iu],
  [
    /\b(?:oral(?:ly)?|by mouth|swallow(?:s|ed|ing)?)\b/iu,
    /\b(?:intravenous(?:ly)?|inject(?:ed|ion|ions)?|infus(?:ed|ion))\b/iu,
  ],
  [/\badults?\b/iu, /\b(?:child(?:ren)?|infants?|neonates?|bab(?:y|ies))\b/iu],
  [/\bwithdrawal\b/iu, /\b(?:overdos(?:e[sd]?|age|ing)|intoxication|poisoning)\b/iu],
  [/\bsystolic\b/iu, /\bdiastolic\b/iu],
  [/\bsingle\b/iu, /\bdaily\b/iu],
  [/\b(?:oral(?:ly)?|intravenous(?:ly)?)\b/iu, /\brectal(?:ly)?\b/iu],
  [
    /\b(?:under the skin|subcutaneous(?:ly)?)\b/iu,
    /\b(?:into (?:a|the) (?:vein|muscle)|intravenous(?:ly)?|intramuscular(?:ly)?)\b/iu,
  ],
  [/\b(?:below|under) which\b/iu, /\b(?:above|over) which\b/iu],
  [/\bcontraindicated\b/iu, /\bindicated\b/iu],
  [/\bha?emodialysis\b/iu, /\b(?:peritoneal dialysis|ha?emofiltration|plasmapheresis)\b/iu],
];

/** Those of single words that stand in the place of one another, in a sentence that is the same otherwise. */
const OF_LIMITS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:at least|not less than|no less than|more than|above|beyond)\b/iu,
    /\b(?:at most|not more than|no more than|up to|less than|fewer than|under|below|within)\b/iu,
  ],
  [/\b(?:least|more)\b/iu, /\b(?:most|less|fewer)\b/iu],
  [/\b(?:quickly|rapidly|faster|sooner|earlier)\b/iu, /\b(?:slowly|slower|later)\b/iu],
  [/\bpart\b/iu, /\b(?:all|most)\b/iu],
];

/** Words that say the reverse with "un" or the like in front of them, by their ends: others may only look so ("creased", "increased"). */
const PREFIXED =
  /\b(?<front>un|in|im|ir|il|non-|ab)?(?<word>\p{L}{2,}(?:able|ible|al|ar|ent|ant|ous|ive|ile|ate|ete|ect))\b/giu;

/** The words of a name beside the same with "un" or the like in front, or without it: "stable" and "unstable". */
function prefixed(name: string): Pairs {
  return Array.from(name.matchAll(PREFIXED), ({ 0: whole, groups }) => {
    const { front, word = '' } = groups ?? {};
    const own = new RegExp(`(?<![\\p{L}-])${whole}\\b`, 'iu');
    const reverse = front === undefined ? `(?:un|in|im|ir|il|non-|ab)${word}` : word;
    return [own, new RegExp(`(?<![\\p{L}-])${reverse}\\b`, 'iu')] as const;
  });
}

type Pairs = readonly (readonly [RegExp, RegExp])[];

/** Each with what says the reverse of it. */
function bothWays(pairs: Pairs): Pairs {
  return pairs.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  );
}

const REVERSES = bothWays(OPPOSITES);
const IN_SENTENCES = [...REVERSES, ...bothWays(OF_SENTENCES)];
const IN_QUESTIONS = [...IN_SENTENCES, ...bothWays(OF_QUESTIONS), ...bothWays(OF_SETTINGS)];
const IN_NAMES = [...IN_SENTENCES, ...bothWays(OF_NAMES)];

/** The words of a statement that have a reverse, which it does not have itself. */
export const turnsOf = remembered((statement: string) => turnedBy(REVERSES, statement));
/** Another organ, way or age in a phrasing than in its statement asks for something else. */
export const turnsOfSetting = remembered((statement: string) => turnedBy(bothWays(OF_SETTINGS), statement));
/** The same, for sentences that are held against a statement. */
export const turnsInSentences = remembered((statement: string) => turnedBy(IN_SENTENCES, statement));
/** For questions that are held against the phrasings of their relation. */
export const turnsWhenAsked = remembered((phrasings: string) => turnedBy(IN_QUESTIONS, phrasings));
/** And for those that are held against a name. */
export const turnsOfName = remembered((name: string) => [
  ...turnedBy(IN_NAMES, name),
  ...turnedBy(prefixed(name), name),
]);
const IN_LIMITS = [...IN_QUESTIONS, ...bothWays(OF_LIMITS)];

/** Whether some words say the reverse of those in whose place they stand. */
export function turnsLimit(own: string, said: string): boolean {
  return turnedBy(IN_LIMITS, own).some(([mine, reverse]) => reverse.test(said) && !mine.test(said));
}

function turnedBy(pairs: Pairs, statement: string): Pairs {
  const words = statement.replaceAll(/\{[^}]*\}/gu, ' ');
  return pairs.filter(([own, reverse]) => own.test(words) && !reverse.test(words));
}

/** The word of a pattern as a text has it. */
export function wordOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
