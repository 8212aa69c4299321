/** Words that are no words: pronounceable, of one length, and no two alike. */
const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'dr', 'gr', 'tr', 'pl', 'st'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const SYLLABLES = ONSETS.length * VOWELS.length;

/**
 * A word of its own for each index below 100 to the power of `syllables`. A syllable depends on the one before it, so that
 * neighbours do not look alike.
 */
export function wordAt(index: number, syllables: number): string {
  let [rest, before, word] = [index, 0, ''];
  for (let place = 0; place < syllables; place += 1) {
    const syllable = ((rest % SYLLABLES) * 37 + before * 7 + place * 11) % SYLLABLES;
    word += `${ONSETS[Math.floor(syllable / VOWELS.length)] ?? ''}${VOWELS[syllable % VOWELS.length] ?? ''}`;
    [rest, before] = [Math.floor(rest / SYLLABLES), syllable];
  }
  return word;
}
