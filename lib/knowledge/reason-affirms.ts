import type { FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { definitionId } from './definition-id.ts';
import { namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import { areForms, areRivals } from './evidence-says/rival-words.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** Shorter stems tell nothing. */
const SHORTEST = 4;
/** But for what a thing does: "rise" is `ris`. */
const SHORT_VERB = 3;
/** One word of a definition may stand in any sentence. */
const WORDS_MIN = 2;
/** What is said of the wrong way to act. */
const IS_RIGHT =
  /^(?<what>[^.;:,]{3,80}?) (?:is|are) (?:quite |perfectly |entirely )?(?:safe|harmless|advised|recommended|allowed|correct|best|fine|(?:the )?right(?: thing to do| way)?)\.?$/iu;

type Concepts = Pick<Vocabulary, 'concepts'>;

/**
 * What a plain reason affirms of a wrong answer, in words of its own: that the wrong way to act is safe or right, that the wrong term means what the
 * right one does, or that the subject does what the wrong answer says ("lowers the level", for "a fall of the level"). Undefined where nothing of
 * this is read.
 */
export function affirmedIn(
  text: string,
  wrong: ConceptId,
  fact: FactInLesson,
  vocabulary: Concepts,
): string | undefined {
  const right = fact.read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  if (fact.entry.kind === 'action') return rightAct(text, wrong, fact.entry.action, vocabulary);
  if (fact.entry.kind === 'definition') return otherMeaning(text, wrong, fact.entry.term, vocabulary);
  const [claim, ...more] = right;
  if (claim === undefined || more.length > 0) return undefined;
  return turnedWay(text, { wrong, right: claim.object, subject: claim.subject }, vocabulary);
}

/** "Two doses together are safe", beside "take two doses together". */
function rightAct(
  text: string,
  wrong: ConceptId,
  right: ConceptId,
  vocabulary: Concepts,
): string | undefined {
  const what = IS_RIGHT.exec(text)?.groups?.['what'];
  if (what === undefined) return undefined;
  const said = stemsIn(what);
  const [theirs, mine] = [wrong, right].map((id) => tellingOf(id, vocabulary));
  const isOfWrong = theirs?.some((stem) => said.includes(stem) && mine?.includes(stem) !== true);
  return isOfWrong === true ? 'that the wrong answer is right' : undefined;
}

/** "Coarse tremor is quick and small", where that is what fine tremor means; and the reverse. */
function otherMeaning(
  text: string,
  wrong: ConceptId,
  term: ConceptId,
  vocabulary: Concepts,
): string | undefined {
  const [theirs, mine] = [wrong, term].map((id) => tellingOf(definitionId(id), vocabulary));
  const kinds = new Set([wrong, term].flatMap((id) => vocabulary.concepts.get(id)?.kind ?? []));
  const stems = stemsIn(text);
  const named = namesInText(stems, kinds, vocabulary.concepts);
  const [only, ...more] = new Set(named.map(({ concept }) => concept));
  if (more.length > 0 || (only !== wrong && only !== term)) return undefined;
  const ofNames = new Set([wrong, term].flatMap((id) => tellingOf(id, vocabulary)));
  const rest = stems.filter((stem) => stem.length >= SHORTEST && !ofNames.has(stem));
  const [own = [], other = []] = only === term ? [mine, theirs] : [theirs, mine];
  const isOther = rest.every((stem) => other.includes(stem)) && !rest.some((stem) => own.includes(stem));
  return rest.length >= WORDS_MIN && isOther ? 'of one term what the other means' : undefined;
}

interface Sides {
  readonly wrong: ConceptId;
  readonly right: ConceptId;
  readonly subject: ConceptId;
}

/** "Ramipril lowers the level", where it causes a rise of the level, beside "a fall of the level". */
function turnedWay(text: string, { wrong, right, subject }: Sides, vocabulary: Concepts): string | undefined {
  const [theirs = [], mine = []] = [wrong, right].map((id) => tellingOf(id, vocabulary, SHORT_VERB));
  const turned = theirs.find((stem) => mine.some((own) => areRivals(own, stem)));
  if (turned === undefined) return undefined;
  const stems = stemsIn(text);
  const kinds = new Set([vocabulary.concepts.get(subject)?.kind ?? '']);
  const isOfSubject = namesInText(stems, kinds, vocabulary.concepts).some(
    ({ concept }) => concept === subject,
  );
  const isSaid = (stem: string): boolean => stems.some((one) => areForms(one, stem));
  const isAll =
    theirs.length > 1 && theirs.every(isSaid) && !mine.some((own) => areRivals(own, turned) && isSaid(own));
  return isOfSubject && isAll ? 'what the wrong answer says' : undefined;
}

function tellingOf(id: ConceptId, { concepts }: Concepts, least = SHORTEST): readonly string[] {
  return stemsIn(concepts.get(id)?.label ?? '').filter(({ length }) => length >= least);
}
