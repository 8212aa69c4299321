import type { CodePage } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { figureCodes } from '../codes/figure-codes.ts';
import { COLOURED, DROPPED, FAMILIES, KEPT, PAINTS } from './svg-names.ts';

/** What is wrong with a part of a figure. */
export interface FigureFault {
  readonly page: CodePage;
  readonly message: string;
}

/** Numbers, keywords, paths and transforms; nothing that could end an attribute or name an address. */
const PLAIN = /^[\w\s.,%()+-]*$/u;
const PLAIN_COLOURS = new Set(['none', 'currentcolor', 'inherit', 'transparent']);

/** True for an attribute that is neither kept nor told of. */
export function isDropped(name: string): boolean {
  return DROPPED.has(name) || /^(?:data|aria)-/u.test(name) || (name.includes(':') && !isAddress(name));
}

/** Why an attribute must not stand in a figure; undefined when it may. */
export function attributeFault(name: string, value: string): FigureFault | undefined {
  if (/^on/iu.test(name)) return unsafe(`event handler \`${name}\``);
  if (isAddress(name)) return unsafe(`address "${value}"`);
  if (name === 'style') return unsafe('`style`');
  if (/url\s*\(|script\s*:|data\s*:|@import|\\/iu.test(value))
    return unsafe(`value "${value}" of \`${name}\``);
  if (isDropped(name)) return undefined;
  if (!KEPT.has(name)) return unsupported(`attribute \`${name}\``, `expected one of ${known(name)}`);
  if (COLOURED.has(name)) return colourFault(value);
  if (name === 'font-family') return familyFault(value);
  return PLAIN.test(value)
    ? undefined
    : unsupported(`value "${value}" of \`${name}\``, 'expected numbers or words');
}

function isAddress(name: string): boolean {
  return /^(?:.*:)?(?:href|src|base)$/iu.test(name);
}

function known(name: string): string {
  return `the attributes of a drawing. ${didYouMean(name, KEPT)}`;
}

function colourFault(value: string): FigureFault | undefined {
  const named = /^var\(--([a-z-]+)\)$/u.exec(value.trim())?.[1];
  if (named === undefined)
    return PLAIN_COLOURS.has(value.trim().toLowerCase())
      ? undefined
      : colour(value, 'expected `currentColor`, `none` or a colour of the pages such as `var(--accent)`');
  if (PAINTS.some((paint) => paint === named)) return undefined;
  return colour(value, `expected a colour of the pages. ${didYouMean(named, PAINTS)}`);
}

function familyFault(value: string): FigureFault | undefined {
  if (FAMILIES.some((family) => value.trim() === `var(--${family})`)) return undefined;
  return unsupported(`font "${value}"`, 'expected `var(--sans)` or `var(--serif)`');
}

function unsafe(what: string): FigureFault {
  return { page: figureCodes.unsafeFigure, message: `Unexpected ${what}, expected a drawing alone` };
}

function unsupported(what: string, expected: string): FigureFault {
  return { page: figureCodes.unsupportedSvg, message: `Unexpected ${what}, ${expected}` };
}

function colour(value: string, expected: string): FigureFault {
  return { page: figureCodes.figureColour, message: `Unexpected colour "${value}", ${expected}` };
}
