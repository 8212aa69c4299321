import { sentenceCase } from '#lib/base/words.ts';
import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A patient case names the answer. */
export const caseNamesKey: ContentOperator = {
  level: 'content',
  name: 'case-names-key',
  class: 'content',
  places: ({ parsed, kb, files }) =>
    parsed.lessons.flatMap(({ file, course, id: lesson, entry }) =>
      entry.cases.flatMap((patient, index) => {
        const refs = patient.facts.map((fact) => `${course}/${lesson}/${fact}`);
        const stated = kb.claims.find(
          ({ fact, polarity, origin }) => refs.includes(fact) && polarity === 1 && origin === 'stated',
        );
        const label = kb.concepts.get(stated?.[patient.asks] ?? '')?.label;
        if (label === undefined) return [];
        return placeIn(file, `case ${patient.id} names "${label}"`, () =>
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
