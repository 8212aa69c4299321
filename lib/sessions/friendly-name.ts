/** Names for whoever gives none: a colour and an animal, which say nothing about anybody. */
const COLOURS = ['Amber', 'Blue', 'Copper', 'Coral', 'Golden', 'Green', 'Ivory', 'Jade', 'Lilac', 'Silver'];
const ANIMALS = [
  'Badger',
  'Crane',
  'Dolphin',
  'Finch',
  'Heron',
  'Lynx',
  'Marten',
  'Otter',
  'Panda',
  'Robin',
  'Seal',
  'Swift',
  'Tern',
  'Vole',
  'Wren',
];

/** @param random hexadecimal digits, at least 16, of a source that cannot be guessed */
export function friendlyName(random: string): string {
  return `${chosen(COLOURS, random.slice(0, 8))} ${chosen(ANIMALS, random.slice(8, 16))}`;
}

function chosen(words: readonly string[], digits: string): string {
  return words[Number.parseInt(digits, 16) % words.length] ?? '';
}
