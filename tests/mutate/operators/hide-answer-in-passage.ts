import { foldSpace, sentenceCase } from '#lib/base/words.ts';
import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A text to select answers from names one more that cannot be selected. */
export const hideAnswerInPassage: ContentOperator = {
  level: 'content',
  name: 'hide-answer-in-passage',
  class: 'content',
  places: ({ parsed, items, kb, files }) =>
    parsed.lessons.flatMap(({ file, course, id: lesson, entry }) =>
      entry.cases.flatMap((patient, index) => {
        const passage = items.find(
          (item) =>
            item.kind === 'highlight-text' &&
            item.course === course &&
            item.lesson === lesson &&
            foldSpace(item.parts?.[0]?.text ?? '') === foldSpace(patient.text),
        );
        const offered = new Set(Object.keys(patient.phrases));
        const hidden = kb.claims.find(
          ({ fact, polarity, origin, object }) =>
            passage?.facts.includes(fact) === true &&
            polarity === 1 &&
            origin === 'stated' &&
            !offered.has(object),
        );
        const label = kb.concepts.get(hidden?.object ?? '')?.label;
        if (label === undefined) return [];
        return placeIn(file, `case ${patient.id} hides "${label}"`, () =>
          editYaml(files, file, (document) => {
            document.setIn(
              ['cases', index, 'text'],
              `${patient.text.trim()} Someone wrote: ${sentenceCase(label)}.`,
            );
          }),
        );
      }),
    ),
};
