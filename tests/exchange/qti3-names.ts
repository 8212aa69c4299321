/** Names as QTI 3 has them: letters first, no colon, each once. */
const NAME = /^[A-Za-z_][\w.-]*$/u;

/** What is wrong with names that stand in one document. */
export function namingFaults(names: readonly string[]): readonly string[] {
  return [
    ...names.filter((name) => !NAME.test(name)).map((name) => `identifier ${JSON.stringify(name)}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands twice`),
  ];
}
