import { foldSpace, sentenceCase } from '#lib/base/words.ts';
import type { Item } from '#lib/items/item.ts';
import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A patient case names the key of an item that tells it. */
export const caseNamesKey: ContentOperator = {
  level: 'content',
  name: 'case-names-key',
  class: 'content',
  places: ({ parsed, items, files }) =>
    parsed.lessons.flatMap(({ file, course, id: lesson, entry }) =>
      entry.cases.flatMap((patient, index) => {
        const told = items.find(
          (item) => item.course === course && item.lesson === lesson && tells(item, patient.text),
        );
        const key = told?.options.find((option) => option.key)?.text;
        if (key === undefined) return [];
        return placeIn(file, `case ${patient.id} names "${key}"`, () =>
          editYaml(files, file, (document) => {
            document.setIn(
              ['cases', index, 'text'],
              `${patient.text.trim()} Someone wrote: ${sentenceCase(key)}.`,
            );
          }),
        );
      }),
    ),
};

function tells({ stem, options }: Item, text: string): boolean {
  return options.length > 0 && foldSpace(stem).startsWith(foldSpace(text));
}
