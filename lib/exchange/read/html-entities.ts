import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Named and numbered characters; a name that is not known stays as it is written, and is added to `lost`. */
export function decodeEntities(text: string, lost: Set<string>): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z0-9]{2,31});/giu, (whole: string, name: string) => {
    const known = name.startsWith('#') ? numbered(name.slice(1)) : named(name);
    if (known === undefined) lost.add(`character ${whole}`);
    return known ?? whole;
  });
}

/** Names tell capitals apart, "&Delta;" from "&delta;"; a name that has none in capitals is taken as if it were small. */
function named(name: string): string | undefined {
  const found = decodeNamedCharacterReference(name);
  if (found !== false) return found;
  const small = name === name.toUpperCase() && decodeNamedCharacterReference(name.toLowerCase());
  return small === false ? undefined : small;
}

/** The letters of Windows that browsers show for numbers from 128 to 159, which stand for no characters. */
const WINDOWS = new TextDecoder('windows-1252');
const WINDOWS_FIRST = 128;
const WINDOWS_LAST = 159;

function numbered(written: string): string | undefined {
  const code = /^x/iu.test(written) ? Number.parseInt(written.slice(1), 16) : Number(written);
  if (code >= WINDOWS_FIRST && code <= WINDOWS_LAST) return WINDOWS.decode(Uint8Array.of(code));
  const isText = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : undefined;
}
