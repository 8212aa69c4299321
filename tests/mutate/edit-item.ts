import { leadInOf, MAIN_PART, partsOf, type ItemDraft, type Option, type Part } from '#lib/items/item.ts';

/** The item with one of its parts (or its plain options, as the part `main`) changed. */
export function withPart<T extends ItemDraft>(item: T, id: string, change: (part: Part) => Part): T {
  if (item.parts === undefined) {
    const [main] = partsOf(item);
    return main === undefined || id !== MAIN_PART ? item : { ...item, options: change(main).options };
  }
  return { ...item, parts: item.parts.map((part) => (part.id === id ? change(part) : part)) };
}

/** The item with one option of one part changed. */
export function withOption<T extends ItemDraft>(
  item: T,
  part: string,
  option: string,
  change: (option: Option) => Option,
): T {
  return withPart(item, part, (whole) => ({
    ...whole,
    options: whole.options.map((one) => (one.id === option ? change(one) : one)),
  }));
}

/** The item with another lead-in behind its patient case. */
export function withLeadIn<T extends ItemDraft>(item: T, change: (leadIn: string) => string): T {
  const leadIn = leadInOf(item.stem);
  return { ...item, stem: `${item.stem.slice(0, item.stem.length - leadIn.length)}${change(leadIn)}` };
}

export function keysOf({ options }: Part): readonly Option[] {
  return options.filter(({ key }) => key);
}

export function distractorsOf({ options }: Part): readonly Option[] {
  return options.filter(({ key }) => !key);
}

/** True for the row of a true-or-false matrix: its text is the claim, and its options are True and False. */
export function isTruthRow({ options }: Part): boolean {
  return options.length === 2 && options.every(({ text }) => text === 'True' || text === 'False');
}

/** True when all parts offer the same options, as the columns of a matrix do. */
export function sharesOptions({ parts }: ItemDraft): boolean {
  if (parts === undefined || parts.length < 2 || parts.some(isTruthRow)) return false;
  const sets = new Set(parts.map(({ options }) => options.map(({ id }) => id).join(' ')));
  return sets.size === 1;
}

/** A sentence of the item that says or asks something: its lead-in, or the text of a part. */
export interface Sentence {
  readonly where: string;
  readonly text: string;
  readonly replace: (text: string) => ItemDraft;
}

/** The question of the lead-in, when it is one, and every part's text that is a whole sentence. */
export function sentencesOf(item: ItemDraft): readonly Sentence[] {
  const leadIn = leadInOf(item.stem);
  const question: Sentence[] = leadIn.includes('?')
    ? [{ where: 'lead-in', text: leadIn, replace: (text) => withLeadIn(item, () => text) }]
    : [];
  const ofParts = (item.parts ?? [])
    .filter(({ text }) => /[.?]$/u.test(text) && text.includes(' '))
    .map((part): Sentence => ({
      where: part.id,
      text: part.text,
      replace: (text) => withPart(item, part.id, (whole) => ({ ...whole, text })),
    }));
  return item.kind === 'highlight-text' ? question : [...question, ...ofParts];
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
