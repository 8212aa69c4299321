interface Country {
  /** How plain sentences name it, its people and its agencies; letters alone only in capitals. */
  readonly named: RegExp;
  /** The union that it belongs to. */
  readonly within?: string;
}

/** Countries and unions by an id. Chosen: those whose agencies and labels authors cite. */
export const COUNTRIES: Readonly<Record<string, Country>> = {
  us: { named: /\b(?:USA?|United States|Americans?|FDA)\b|\bU\.S\./u },
  uk: {
    named:
      /\b(?:UK|United Kingdom|(?:Great )?Britain|British|England|Scotland|Wales|NHS|MHRA|NICE)\b|\bU\.K\./u,
  },
  eu: { named: /\b(?:EU|European?s?|EMA)\b/u },
  canada: { named: /\bCanad(?:a|ians?)\b/u },
  australia: { named: /\bAustralian?s?\b/u },
  'new-zealand': { named: /\bNew Zealand\b/u },
  ireland: { named: /\b(?:Ireland|Irish)\b/u, within: 'eu' },
  germany: { named: /\bGerman(?:y|s)?\b(?! measles)/u, within: 'eu' },
  france: { named: /\b(?:France|French)\b/u, within: 'eu' },
  austria: { named: /\bAustrian?s?\b/u, within: 'eu' },
  netherlands: { named: /\b(?:Netherlands|Dutch)\b/u, within: 'eu' },
  switzerland: { named: /\b(?:Switzerland|Swiss)\b/u },
  japan: { named: /\bJapan(?:ese(?! encephalitis))?\b/u },
  china: { named: /\b(?:China|Chinese)\b/u },
  india: { named: /\bIndian?s?\b/u },
};

/** The countries that a text names, each once, with the words that name it. */
export function countriesIn(text: string): readonly { readonly id: string; readonly words: string }[] {
  return Object.entries(COUNTRIES).flatMap(([id, { named }]) => {
    const words = named.exec(text)?.[0];
    return words === undefined ? [] : [{ id, words }];
  });
}
