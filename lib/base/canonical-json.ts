/** A value that JSON can carry; `undefined` members are left out, as JSON.stringify does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * JSON with object keys in code-unit order and no white space: equal values give equal bytes.
 * Numbers must be finite. Used for hashes and for files that are compared byte by byte.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return arrayJson(value);
  if (typeof value === 'object' && value !== null)
    return objectJson(value as { readonly [key: string]: Json | undefined });
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('canonicalJson: number is not finite');
  return JSON.stringify(value);
}

/** An array of texts and numbers is what JSON.stringify makes of it, in less time than entry by entry. */
function arrayJson(entries: readonly Json[]): string {
  if (entries.every(isSimple)) return JSON.stringify(entries);
  let members = '';
  for (const entry of entries) members += `${members === '' ? '' : ','}${canonicalJson(entry)}`;
  return `[${members}]`;
}

function isSimple(value: Json): boolean {
  return typeof value === 'string' || value === null || Number.isFinite(value);
}

function objectJson(value: { readonly [key: string]: Json | undefined }): string {
  let members = '';
  const keys = Object.keys(value);
  if (!areInOrder(keys)) keys.sort();
  for (const key of keys) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${keyJson(key)}${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function areInOrder(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return false;
  return true;
}

/** Keys of a shape are few and come again with every object of it; ids that serve as keys are many, and not all are kept. */
const KEYS_MAX = 500;
const keyTexts = new Map<string, string>();

function keyJson(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (keyTexts.size < KEYS_MAX) keyTexts.set(key, text);
  return text;
}
