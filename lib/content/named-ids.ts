/** What an id looks like; whatever else stands in a field is prose. */
const ID = /^[a-z0-9][a-z0-9-]*$/u;

/**
 * Everything in a value that could be an id, keys of maps included: more than is meant, and nothing less. A citation
 * (`source#section`) counts by its source.
 */
export function namedIds(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') addId(value.split('#')[0] ?? '', found);
  else if (typeof value === 'object' && value !== null) {
    if (!Array.isArray(value)) for (const key of Object.keys(value)) addId(key, found);
    for (const entry of Object.values(value)) namedIds(entry, found);
  }
  return found;
}

function addId(word: string, found: Set<string>): void {
  if (ID.test(word)) found.add(word);
}
