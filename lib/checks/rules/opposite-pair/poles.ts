/** Opposite ends of one axis, and what stands between them. Chosen here; a stem in the list stands for its inflected forms. */
const AXES: readonly (readonly [string, string, string?])[] = [
  [
    'increase increases increased rise rises raise raises raised',
    'decrease decreases decreased fall falls lower lowers lowered reduce reduces reduced',
    'unchanged unaffected change same steady constant',
  ],
  ['higher greater more larger', 'lower fewer less smaller', 'same equal equally unchanged change'],
  ['high', 'low', 'normal right correct accurate unaffected unchanged same'],
  ['large', 'small', 'right fitting'],
  ['fast', 'slow', 'normal right regular'],
  ['faster quicker', 'slower', 'same'],
  ['longer', 'shorter', 'same'],
  ['better improved improvement', 'worse worsened worsening', 'unchanged same'],
  ['early earlier', 'late later'],
  ['agonist activator', 'antagonist blocker', 'partial inverse'],
  [
    'activates activate activation stimulates stimulate stimulation',
    'blocks block blockade inhibits inhibit inhibition',
    'modulates modulation',
  ],
  ['start starts starting begin begins', 'stop stops stopping end ends'],
  ['before', 'after', 'during'],
  ['hypertension', 'hypotension'],
  ['tachycardia', 'bradycardia'],
  ['hyperkalaemia hyperkalemia', 'hypokalaemia hypokalemia'],
  ['hypernatraemia hypernatremia', 'hyponatraemia hyponatremia'],
  ['hyperglycaemia hyperglycemia', 'hypoglycaemia hypoglycemia'],
  ['hyperthermia', 'hypothermia'],
  ['constipation', 'diarrhoea diarrhea'],
  ['constriction vasoconstriction', 'dilation dilatation vasodilation'],
  ['gain', 'loss'],
  ['positive', 'negative', 'neutral'],
  ['acidic acidosis', 'alkaline alkalosis', 'neutral'],
  ['reversible', 'irreversible'],
  ['soluble', 'insoluble'],
  ['present', 'absent'],
  ['inside intracellular', 'outside extracellular'],
];

/** Where a word stands: its axis, and the end or the middle of it. */
export interface Pole {
  readonly axis: number;
  readonly end: 'first' | 'second' | 'between';
}

const ENDS = ['first', 'second', 'between'] as const;

const poles = new Map<string, readonly Pole[]>();
for (const [axis, sides] of AXES.entries()) {
  for (const [index, side] of sides.entries()) {
    for (const word of side?.split(' ') ?? []) {
      poles.set(word, [...(poles.get(word) ?? []), { axis, end: ENDS[index] ?? 'between' }]);
    }
  }
}

/** The poles that a word may be: none for most words. */
export function polesOf(word: string): readonly Pole[] {
  return poles.get(word) ?? [];
}
