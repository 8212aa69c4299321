import { wordStem } from '#lib/base/word-stems.ts';

/**
 * Words that stand in the place of one another: what is so of one group of a line is not so of the next. Each group has what comes to
 * the same; inflected forms are found by their stems. Chosen: what was exchanged in trials of the checks with lessons on medicines.
 */
const LINES: readonly string[] = [
  // Where, in the body
  'kidney kidneys renal | liver hepatic | lung lungs | heart cardiac | brain | skin | thyroid | pancreas | bladder | spleen | stomach | bone bones | eye eyes | ear ears',
  'blood serum plasma | urine | saliva | stool | sweat | bile | milk',
  'proximal | distal',
  'mother | father | fetus foetus unborn',
  // What a body is made up with
  'lithium | sodium | potassium | calcium | magnesium | chloride | phosphate | iron | zinc',
  'hypothyroidism | hyperthyroidism',
  'hypoglycaemia hypoglycemia | hyperglycaemia hyperglycemia',
  'hypotension | hypertension',
  'mania | depression',
  'diarrhoea diarrhea | constipation',
  // When
  'morning mornings | noon midday | evening evenings | night nights bedtime midnight',
  'minute minutes | hour hours | day days | week weeks | month months | year years',
  'one | two | three | four | five | six | seven | eight | nine | ten | twelve',
  'first | second | third | fourth | last',
  'before | after',
  'in during | outside | before | after',
  'at | before | after',
  'on | off',
  'early | late',
  'acute | chronic | maintenance',
  // How much
  'more greater increased raised higher increase rise gain growth growing | less smaller decreased reduced lower decrease fall loss shrinking',
  'high | low',
  'large big | small',
  'quick fast rapid | slow',
  'long | short',
  'fine | coarse',
  'mild | severe',
  'same equal | different unequal',
  'shortest minimum | longest maximum | usual',
  'lowest | highest',
  'as | than',
  'above over beyond | below under | up',
  // How sure
  'likely probable | unlikely improbable | certain',
  'possible | impossible',
  // Measures and takings
  'dose doses | meal meals | sample samples',
  'missed forgotten | double extra',
  'oral | intravenous | rectal',
  'left | right',
];

/** The same of what is done: known by what it is done to, and not by who does it. */
const VERBS: readonly string[] = [
  'raise raises increase increases | lower lowers decrease decreases reduce reduces leave leaves keep keeps',
  'advised recommended | discouraged forbidden prohibited optional unnecessary',
  'avoided withheld contraindicated | preferred recommended advised safe started given used',
  'take use give | avoid stop skip omit double halve',
  'stop pause withhold | start continue double raise',
  'cause causes | prevent prevents stop stops cure cures treat treats reverse reverses relieve relieves',
  'harm harms damage damages | protect protects spare spares heal heals',
  'leave leaves | enter enters reach reaches',
  'leaves | stays remains',
  'opens open | closes close',
];

interface Place {
  readonly line: number;
  readonly group: number;
}

/** Each stem with the lines that have it, and where. */
const PLACES: ReadonlyMap<string, readonly Place[]> = placesOf([...LINES, ...VERBS]);

function placesOf(lines: readonly string[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [line, words] of lines.entries())
    for (const [group, forms] of words.split(' | ').entries())
      for (const stem of new Set(forms.split(' ').map(wordStem)))
        places.set(stem, [...(places.get(stem) ?? []), { line, group }]);
  return places;
}

/** Whether a stem has rivals at all. */
export function hasRivals(stem: string): boolean {
  return PLACES.has(stem);
}

/** Whether two stems are of one line and of two groups, and of no line in one group. */
export function areRivals(one: string, other: string): boolean {
  const shared = sharedPlaces(one, other);
  return shared.length > 0 && !shared.includes(true);
}

/** Whether a stem is of what is done. */
export function isVerb(stem: string): boolean {
  return (PLACES.get(stem) ?? []).some(({ line }) => line >= LINES.length);
}

/** Whether two stems come to the same. */
export function areForms(one: string, other: string): boolean {
  return one === other || sharedPlaces(one, other).includes(true);
}

/** Of each line that has both, whether they stand in one group of it. */
function sharedPlaces(one: string, other: string): readonly boolean[] {
  const theirs = PLACES.get(other) ?? [];
  return (PLACES.get(one) ?? []).flatMap(({ line, group }) =>
    theirs.flatMap((place) => (place.line === line ? [place.group === group] : [])),
  );
}
