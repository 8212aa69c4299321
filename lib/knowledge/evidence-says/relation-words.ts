import { remembered } from '#lib/base/remembered.ts';

/** What a relation says of the one with the other. */
export type Told = keyof typeof WORDS;

interface Words {
  /** Words that say it, however loosely: where one of them stands, it is said. */
  readonly own: RegExp;
  /** Those of them that say it plainly of what is named beside them, where they are not all. */
  readonly plain?: RegExp;
  /** More of them that a relation may have. */
  readonly ofRelations?: RegExp;
}

/** How the two sides of a fact are signed in a text. */
export const SIGNS = { subject: '◦', object: '•' } as const;

/** Words of the sorts of relations that content on medicines has. */
const WORDS = {
  treats: {
    own: /\b(?:treat\w*|cur(?:es?|ed|ing)|reliev\w+|relief|eas(?:es?|ed|ing)|heal(?:s|ed|ing)?|sooth\w+|calm\w*|tak(?:es?|ing) away|rids?|improv\w+|better|corrects?|corrected|settles?|settled|remed(?:y|ies)|help\w*|against|loosens?|stops?)\b/iu,
    plain:
      /\b(?:treats?|(?:is|are|was|were|be) treated(?= (?:with|by|in))|cures?|reliev(?:es?|ed)|eases?|heals?|sooth(?:es?|ed)|calms?|takes? away|improves?|corrects?|treatment (?:of|for)|remedy (?:for|against))(?!\p{L})/iu,
  },
  prevents: {
    own: /\b(?:prevent\w*|protect\w*|guards?|prophyla\w+|wards? off|fewer|rarer|less|avert\w*|keeps?|against|(?:lower|reduc|decreas|lessen)\w*)\b/iu,
    plain:
      /\b(?:prevent(?:s|ed)?|protects?(?: \p{L}+)? (?:from|against)|guards? against|wards? off|(?:lowers?|reduces?|decreases?) the (?:risk|danger|likelihood|chance|number) of)\b/iu,
  },
  used: {
    own: /\b(?:use[sd]?|usable|given|tak(?:es?|en|ing)|prescribed|indicat\w+|licen[sc]ed?|approv\w+|recommended|first choice|choose|chosen|therapy|treat\w*|against|help\w*)\b/iu,
    plain:
      /\b(?:(?:used|given|taken|prescribed|indicated|licensed|approved) (?:for|against)|indications? for|the first choice (?:for|in))\b/iu,
  },
  causes: {
    own: /\b(?:caus\w+|leads?|led|leading|brings?|brought|trigger\w*|provok\w+|induc\w+|results?|resulting|due|follow\w*|effects?|reactions?|produc\w+|give[ns]? rise|com(?:es?|ing)|came|gets?|report\w*|known (?:with|from)|seen|appear\w*|occur\w*|arise\w*|develop\w*|describ\w*|experienc\w*|complain\w*|happen\w*|makes?|set off|harm\w*|damag\w*|(?<!(?:lower|reduc|decreas)\w* the )risk)\b|• (?:from|with|on|under|of)(?: [\p{L}-]+){0,2}? ◦/iu,
    plain:
      /\b(?:causes?|caused by|leads? to|brings? (?:on|about)|brought (?:on|about) by|triggers?|triggered by|provokes?|provoked by|results? (?:in|from)|follows? from|due to|(?:side|unwanted|adverse|undesired|undesirable) (?:effects?|reactions?) of)\b/iu,
    ofRelations:
      /\b(?:reported|described|seen|observed|heard|effects?|known|recorded) (?:with|of|among|from|after)\b/iu,
  },
  risk: {
    own: /\b(?:risk\w*|danger\w*|likel\w+|predispos\w+|favou?rs?|susceptib\w+|prone|threat\w*|contribut\w+|caus\w+|leads?|brings?|trigger\w*|provok\w+)\b/iu,
    plain:
      /\b(?:(?:rais|increas)(?:es?|ed|ing) the (?:risk|danger|likelihood) of|(?:a )?risk factors? for|predisposes? to|more likely)\b/iu,
  },
  shows: {
    own: /\b(?:signs?|symptoms?|hallmarks?|points?|suggest\w*|indicat\w+|speaks? for|announc\w+|herald\w*|show\w*|think|suspect\w*|recogni[sz]\w+|features?|picture|presents?|noticed?|clues?|there (?:is|are))\b/iu,
    plain:
      /\b(?:(?:warning |early |late |typical |first )?(?:signs?|symptoms?|hallmarks?) of|points? to|speaks? for)\b/iu,
  },
  excludes: {
    own: /\b(?:rul(?:es?|ed) out|speaks? against|argues? against|exclud\w+|mistak\w+|mimic\w*|imitat\w+|confus\w+|resembl\w+|look\w* like)\b/iu,
  },
  bans: {
    own: /\b(?:contraindicat\w*|avoid\w*|forbid\w*|prohibit\w*|unsuitable|unsafe|dangerous|harmful|ruled? out|rules out|ban(?:s|ned)|withh(?:e|o)ld|stop\w*|instead|in place|another|replac\w+)\b/iu,
    plain: /\b(?:contraindicat(?:ed|ions?)|avoided|forbidden|prohibited|unsuitable)\b/iu,
  },
  care: {
    own: /\b(?:care|careful\w*|caution\w*|cautious\w*|watch\w*|monitor\w*|attention|vigilan\w+|(?:lower|smaller|reduced|half the) doses?|closely)\b/iu,
    plain:
      /\b(?:with (?:\p{L}+ )?(?:care|caution)|cautiously|(?:calls? for|needs?|requires?) (?:\p{L}+ )?(?:care|caution)|(?:a|in) (?:lower|smaller|reduced) doses?)\b/iu,
  },
  safe: {
    own: /\b(?:safe\w*|suitable|tolerated|harmless|allowed|permitted|recommended|(?:may|can) be)\b/iu,
    plain: /\b(?:safe(?:ly)?|suitable|harmless|recommended)\b/iu,
  },
  masks: {
    own: /\b(?:hid(?:es?|den|ing)|mask\w*|conceal\w*|(?:un)?notic\w+|felt|seen|disguis\w+|cover\w*|obscur\w+|blunt\w*)\b/iu,
    plain: /\b(?:hides?|hidden by|(?:can|may) (?:mask|conceal)|mask(?:s|ed by)|conceal(?:s|ed by))\b/iu,
  },
  worsens: {
    own: /\b(?:wors\w+|aggravat\w+|exacerbat\w+|caus\w+|trigger\w*|provok\w+|harm\w*)\b/iu,
    plain:
      /\b(?:makes? [^,;:()]{0,40}?worse|worsens?|worsened by|aggravat(?:es?|ed by)|exacerbat(?:es?|ed by))\b/iu,
  },
  antidote: {
    own: /\b(?:antidote\w*|revers\w+|counter\w*|neutrali[sz]\w+|antagoni[sz]\w+|undo\w*|bind\w*|treat\w*|against|given|used)\b/iu,
    plain: /\b(?:antidotes? (?:to|in|for|against)|revers(?:es|ed by)|counteract(?:s|ed by))\b/iu,
  },
  replaces: {
    own: /\b(?:replac\w+|in place|instead|substitut\w+|alternative\w*|swap\w*|switch\w*)\b/iu,
    plain: /\b(?:replac(?:es?|ed by)|in place of|instead of)\b/iu,
  },
  joined: {
    own: /\b(?:add(?:ed|s|ing|-on)?|combin\w+|together|(?:given|taken|used) with|along\w*|partner\w*|join\w*)\b/iu,
    plain: /\b(?:added to|combined with|together with|given with|taken with)\b/iu,
  },
  raises: {
    own: /\b(?:rais\w+|increas\w+|ris(?:es?|en|ing)|rose|up|high\w*|elevat\w+|boost\w*|doubl\w+|tripl\w+|more|slow\w*|grow\w*|climb\w*|accumulat\w+|build\w*|stronger|strengthen\w*|enhanc\w+|clearance|excret\w+|eliminat\w+|breakdown|metaboli\w+|speed\w*|fast\w*|quicken\w*|accelerat\w+)\b/iu,
    plain:
      /\b(?:(?:raises?|increases?)(?! the (?:risk|danger|likelihood))|speeds? up|accelerates?|quickens?)\b/iu,
  },
  lowers: {
    own: /\b(?:low\w*|reduc\w+|decreas\w+|fall\w*|fell|drop\w*|down|slow\w*|less\w*|halv\w+|weak\w*|faster|quick\w*|shrink\w*|diminish\w*|depress\w*|suppress\w*|clearance|excret\w+|eliminat\w+|breakdown|metaboli\w+)\b/iu,
    plain: /\b(?:lowers?|reduces?|decreases?)\b(?! the (?:risk|danger|likelihood))/iu,
  },
  curbs: { own: /◦(?: (?:may|can|also|often))? (?:lowers?|reduces?|decreases?)(?: the)? •/iu },
  steady: {
    own: /\b(?:steady|stable|constant|unchanged|unaffected|same|spare[sd]?)\b/iu,
    plain: /\b(?:(?:keeps?|leaves?|holds?) [^,;:()]{0,40}?(?:steady|stable|constant|unchanged)|spares?)\b/iu,
  },
  watched: {
    own: /\b(?:monitor\w*|check\w*|measur\w+|test\w*|watch\w*|look\w*|control\w*|review\w*|follow\w*|examin\w+|assess\w*|record\w*|determin\w+|take[ns]?|taken|regular\w*|samples?|screen\w*)\b/iu,
    plain: /\b(?:monitored|checked|measured|tested|watched)\b/iu,
  },
  broken: {
    own: /\b(?:break\w*|broken|metaboli[sz]\w+|degrad\w+|cleav\w+|substrates?|convert\w*|clear\w*|inactivat\w+|transform\w*|oxidi[sz]\w+|hydroly\w+)\b/iu,
    plain: /\b(?:broken (?:down|up)|breaks? (?:down|up)|metaboli[sz](?:ed|es)|degraded)\b/iu,
  },
  substrate: {
    own: /\b(?:substrates?|carr\w+|transport\w*|broken|metaboli[sz]\w+)\b/iu,
    plain: /\bsubstrates? of\b/iu,
  },
  carried: {
    own: /\b(?:carr\w+|transport\w*|substrates?|mov\w+|pump\w*|export\w*|expel\w*|shuttl\w+|out of)\b/iu,
    plain: /\b(?:carried|transported) (?:by|in|out)\b/iu,
  },
  inhibits: {
    own: /\b(?:inhibit\w*|block\w*|hinder\w*|suppress\w*|antagoni\w+|stop\w*|halt\w*|slow\w*|inactivat\w+|prevent\w*|weak\w*|reduc\w+|keeps?|lower\w*|clos\w+|shut\w*|switch\w*)\b/iu,
    plain: /\b(?:inhibit(?:s|ed|ors? of)|block(?:s|ed|ers? of)|an antagonist (?:at|of))\b/iu,
  },
  activates: {
    own: /\b(?:induc\w*|activat\w*|stimulat\w*|agonists?|open\w*|rais\w+|increas\w+|speed\w*|switch\w*|strengthen\w*|mimic\w*|acts? (?:on|at|like)|act (?:on|at|like)|turns? on|bind\w*)\b/iu,
    plain:
      /\b(?:induc(?:es|ed|ers? of)|activat(?:es|ed|ors? of)|stimulat(?:es|ed|ors? of)|an agonist (?:at|of))\b/iu,
  },
  leaves: {
    own: /\b(?:leav\w+|left|excret\w+|eliminat\w+|clear\w*|remov\w+|lost|out|passed|found in)\b/iu,
    plain: /\b(?:leaves? the body|excreted|eliminated)\b/iu,
  },
  enters: {
    own: /\b(?:given|giv(?:es?|ing)|inject\w*|enter\w*|tak(?:es?|en|ing)|swallow\w*|inhal\w+|infus\w+|goes|go|run|put|applied|us(?:es?|ed)|administ\w+|dose\w*|route)\b/iu,
    plain:
      /\b(?:given(?! (?:in place|instead|together|with|for|against)\b)|injected|infused|enters? the body|swallowed)\b/iu,
  },
  harmsPart: {
    own: /\b(?:damag\w+|harm\w*|injur\w+|protect\w*)\b/iu,
    plain: /\b(?:damages?|harms?|injures?|protects?)\b/iu,
  },
  belongs: {
    own: /\b(?:belong\w*|members?|one of|among|class\w*|group\w*|counted|kinds?|types?)\b/iu,
    plain: /\bbelongs? to\b/iu,
  },
  compares: {
    own: /\bthan\b/iu,
    plain:
      /\b(?:acts?|lasts?|works?|is|are) (?:longer|shorter|faster|slower|stronger|weaker|safer|(?:more|less) \p{L}+) than [•◦]/iu,
  },
  interacts: { own: /\binteract\w*/iu, plain: /\binteracts? with\b/iu },
} as const satisfies Readonly<Record<string, Words>>;

/** Of which of two sorts a sentence is cannot be both: where it says the one plainly, it does not say the other. */
const APART: readonly (readonly [Told, readonly Told[]])[] = [
  [
    'treats',
    ['causes', 'risk', 'bans', 'care', 'masks', 'worsens', 'prevents', 'shows', 'excludes', 'raises'],
  ],
  ['prevents', ['causes', 'risk', 'bans', 'care', 'masks', 'worsens', 'shows', 'excludes', 'raises']],
  ['used', ['causes', 'risk', 'bans', 'care', 'masks', 'worsens', 'shows', 'excludes']],
  ['causes', ['bans', 'care', 'masks', 'antidote', 'curbs', 'excludes', 'watched']],
  ['risk', ['shows', 'masks', 'antidote', 'excludes', 'bans', 'care', 'curbs']],
  ['shows', ['excludes', 'masks', 'bans', 'curbs']],
  [
    'bans',
    [
      'care',
      'safe',
      'watched',
      'joined',
      'raises',
      'lowers',
      'antidote',
      'masks',
      'belongs',
      'worsens',
      'compares',
    ],
  ],
  ['care', ['safe', 'masks', 'antidote', 'worsens']],
  ['masks', ['antidote', 'worsens']],
  ['worsens', ['antidote', 'curbs']],
  ['joined', ['replaces', 'raises', 'lowers', 'steady', 'compares']],
  ['replaces', ['raises', 'lowers', 'belongs']],
  ['raises', ['lowers', 'steady', 'watched', 'compares']],
  ['lowers', ['steady', 'watched', 'compares']],
  ['watched', ['steady', 'treats']],
  ['broken', ['inhibits', 'activates', 'carried', 'leaves']],
  ['substrate', ['inhibits', 'activates']],
  ['carried', ['inhibits', 'activates']],
  ['inhibits', ['activates', 'leaves']],
  ['leaves', ['enters', 'harmsPart']],
  ['belongs', ['interacts', 'antidote']],
];

/** What harms is for that reason not given. */
const REASONS_OF_BANS: ReadonlySet<Told> = new Set(['causes', 'risk', 'worsens']);

const AGAINST: ReadonlyMap<Told, ReadonlySet<Told>> = new Map(
  (Object.keys(WORDS) as Told[]).map((told) => {
    const others = APART.flatMap(([one, all]) => (one === told ? all : all.includes(told) ? [one] : []));
    return [told, new Set(others.filter((other) => told !== 'bans' || !REASONS_OF_BANS.has(other)))];
  }),
);

const ALL: readonly (readonly [Told, Words])[] = Object.entries(WORDS).map(([told, words]) => [
  told as Told,
  words,
]);

/** What a statement says plainly; one that lowers something does no more than that. */
export const toldByStatement = remembered((statement: string): readonly Told[] =>
  ALL.flatMap(([told, { own, plain = own, ofRelations }]) =>
    told !== 'curbs' && (plain.test(statement) || ofRelations?.test(statement) === true) ? [told] : [],
  ),
);

/** Whether one of these is said, however loosely. */
export function isTold(text: string, any: readonly Told[]): boolean {
  return any.some((told) => WORDS[told].own.test(text));
}

/** The words that say plainly what cannot be said together with any of these, the sides signed; none where nothing does. */
export function toldApart(text: string, own: readonly Told[]): string | undefined {
  for (const [told, { own: loose, plain = loose }] of ALL) {
    if (!isAgainst(told, own)) continue;
    const words = plain.exec(text)?.[0];
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Whether a text in which no side is signed may have such words. */
export function mayTellApart(text: string, own: readonly Told[]): boolean {
  return ALL.some(([told, { own: loose, plain = loose }]) => {
    if (!isAgainst(told, own)) return false;
    // Signs stand only where names have been replaced.
    if (told === 'curbs') return WORDS.lowers.plain.test(text);
    return told === 'compares' ? loose.test(text) : plain.test(text);
  });
}

function isAgainst(told: Told, own: readonly Told[]): boolean {
  return own.every((one) => AGAINST.get(one)?.has(told) === true);
}

/** The words of a statement that say one of these. */
export function wordsTold(statement: string, own: readonly Told[]): string {
  const [first] = own.flatMap((told) => {
    const words: Words = WORDS[told];
    return words.plain?.exec(statement)?.[0] ?? words.own.exec(statement)?.[0] ?? [];
  });
  return first ?? '';
}
