import { parseDocument, type ParseOptions, type DocumentOptions } from 'yaml';

/** As `readYaml` reads. */
export const READING: ParseOptions & DocumentOptions & { readonly version: '1.2'; readonly merge: false } = {
  version: '1.2',
  prettyErrors: false,
  uniqueKeys: false,
  merge: false,
};

/** What YAML is read as, for comparing; undefined when it cannot be read, or only by following aliases. */
export function readingOf(text: string): string | undefined {
  const document = parseDocument(text, READING);
  if (document.errors.length > 0 || /(?:^|\s)\*\S/u.test(text)) return undefined;
  return JSON.stringify(document.toJS());
}
