import { diagnose } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { slugOf } from '#lib/base/slug.ts';
import { suggestWord } from '#lib/base/suggest.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { isRawMap, type EntryFile, type RawMap } from './entry-file.ts';
import type { FactEntry } from './schema/fact-schema.ts';
import type { LessonEntry } from './schema/lesson-schema.ts';

/** An entry of a list with its index in the file. */
export interface Numbered<T> {
  readonly entry: T;
  readonly index: number;
}

interface LessonParts {
  readonly facts: readonly Numbered<FactEntry>[];
  readonly cases: readonly Numbered<LessonEntry['cases'][number]>[];
  readonly rawFacts: readonly unknown[];
  readonly rawObjectives: RawMap;
}

/**
 * The entries of a list without those whose id an earlier one has, broken ones included: `content/duplicate-id` at the
 * second, with the first as related place.
 */
export function withoutDuplicates<T>(
  file: EntryFile,
  list: string,
  raw: readonly unknown[],
  entries: readonly Numbered<T>[],
): Numbered<T>[] {
  const firsts = new Map<string, number>();
  const again = new Set<number>();
  raw.forEach((value, index) => {
    const id = idOf(value);
    if (id === undefined) return;
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return;
    }
    again.add(index);
    const related = [{ message: 'the first one', place: file.locate([list, first, 'id']) }];
    file.diagnostics.push(
      diagnose(
        referenceCodes.duplicateId,
        file.locate([list, index, 'id']),
        `Unexpected second id "${id}" under \`${list}\`, expected another`,
        { related },
      ),
    );
  });
  return entries.filter(({ index }) => !again.has(index));
}

/**
 * What must fit together within a lesson: `content/unknown-objective`, `content/objective-without-facts`, `content/unknown-fact`,
 * `content/duplicate-id` of a word or a fact that stands twice in a list.
 */
export function checkLesson(file: EntryFile, parts: LessonParts): void {
  checkObjectives(file, parts);
  checkRepeats(file, ['glossary'], file.value['glossary']);
  for (const { entry, index } of parts.cases) checkRepeats(file, ['cases', index, 'facts'], entry.facts);
  const ids = parts.rawFacts.flatMap((fact) => idOf(fact) ?? []);
  // Of two facts with one id, that is told: which of them a case means by another id, nobody knows.
  if (new Set(ids).size < ids.length) return;
  // Of an id that is none, its own fault is told, and not that a case names the one that it stands for.
  const meant = new Set(ids.flatMap((id) => [id, slugOf(id)]));
  for (const { entry, index } of ids.length === 0 ? [] : parts.cases) {
    const named = [
      ...entry.facts.map((fact, position) => ({ fact, path: ['facts', position] })),
      ...Object.entries(entry['bow-tie'] ?? {}).map(([part, fact]) => ({ fact, path: ['bow-tie', part] })),
    ];
    for (const { fact, path } of named) {
      if (meant.has(fact)) continue;
      const message = `Unexpected fact "${fact}", expected one of this lesson. ${didYouMean(fact, ids)}`;
      const place = file.locate(['cases', index, ...path]);
      const fix = suggestWord(fact, ids, place);
      file.diagnostics.push(diagnose(referenceCodes.unknownFact, place, message, { fix }));
    }
  }
}

/** A word or fact that stands in a list a second time: another was meant, or none. */
function checkRepeats(file: EntryFile, path: readonly (string | number)[], list: unknown): void {
  if (!Array.isArray(list)) return;
  const ids: readonly unknown[] = list;
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (first === index || typeof id !== 'string') return;
    const message = `Unexpected second "${id}" in the list, expected it once`;
    const related = [{ message: 'the first one', place: file.locate([...path, first]) }];
    const help = 'Delete one of the two, or write the one that was meant.';
    const place = file.locate([...path, index]);
    file.diagnostics.push(diagnose(referenceCodes.duplicateId, place, message, { related, help }));
  });
}

function checkObjectives(file: EntryFile, { facts, rawFacts, rawObjectives }: LessonParts): void {
  const known = Object.keys(rawObjectives);
  // Of a lesson without the field, or with something else in it, that is told: none of its facts is wrong.
  if (namesTwice(file, known)) return;
  const isGiven = isRawMap(file.value['objectives']);
  for (const { entry, index } of isGiven ? facts : []) {
    // Of a name that is no id, its own fault is told: the facts name the id that it stands for.
    if (known.some((id) => id === entry.objective || slugOf(id) === entry.objective)) continue;
    const place = file.locate(['facts', index, 'objective']);
    const message = `Unexpected objective "${entry.objective}", expected one of this lesson. ${didYouMean(entry.objective, known)}`;
    const fix = suggestWord(entry.objective, known, place);
    file.diagnostics.push(diagnose(referenceCodes.unknownObjective, place, message, { fix }));
  }
  const served = new Set(
    rawFacts.flatMap((fact) =>
      isRawMap(fact) && typeof fact['objective'] === 'string' ? [fact['objective']] : [],
    ),
  );
  // Of one that is no objective, that is told.
  for (const id of known.filter(
    (objective) =>
      rawFacts.length > 0 &&
      isRawMap(rawObjectives[objective]) &&
      !served.has(objective) &&
      !served.has(slugOf(objective)),
  )) {
    file.diagnostics.push(
      diagnose(
        referenceCodes.objectiveWithoutFacts,
        file.locate(['objectives', id], 'key'),
        `Unexpected objective "${id}" that no fact serves, expected at least one`,
      ),
    );
  }
}

/** Whether one of the names stands twice, which is told of: facts of one whose place it has taken are not wrong, and it may have none. */
function namesTwice({ diagnostics }: EntryFile, names: readonly string[]): boolean {
  const told = new Set(names.map((name) => `Unexpected second \`${name}\`, expected it once`));
  return diagnostics.some(({ message }) => told.has(message));
}

function idOf(value: unknown): string | undefined {
  return isRawMap(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
}
