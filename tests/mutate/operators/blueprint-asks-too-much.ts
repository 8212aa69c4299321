import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A quiz asks for more items, or more of a kind, than its lessons give. */
export const blueprintAsksTooMuch: ContentOperator = {
  level: 'content',
  name: 'blueprint-asks-too-much',
  class: 'content',
  places: ({ parsed, files }) =>
    parsed.blueprints.flatMap(({ file }) => [
      placeIn(file, 'items: 200', () =>
        editYaml(files, file, (document) => {
          document.setIn(['items'], 200);
          document.deleteIn(['cells']);
        }),
      ),
      placeIn(file, 'an unknown kind', () =>
        editYaml(files, file, (document) => {
          document.setIn(['kinds'], document.createNode({ 'single-choice': 1 }));
        }),
      ),
      placeIn(file, '150 of a kind', () =>
        editYaml(files, file, (document) => {
          document.setIn(['items'], 160);
          document.setIn(['kinds'], document.createNode({ 'single-best-answer': 150 }));
        }),
      ),
      placeIn(file, 'a cell that cannot be filled', () =>
        editYaml(files, file, (document) => {
          document.setIn(['cells'], document.createNode([{ kind: 'single-best-answer', min: 150 }]));
        }),
      ),
      placeIn(file, 'signed items only', () =>
        editYaml(files, file, (document) => {
          document.setIn(['signed-only'], true);
        }),
      ),
    ]),
};
