import type { Pairing } from './phrase/statement.ts';

/**
 * Ids for parts that each stand for one pairing: `subject/relation/object`, and where two would share an id, the values of
 * their qualifiers besides (`…/rise+gabapentin-level`): one relation may speak of the same pair in two scopes.
 */
export function pairingIds(pairings: readonly Pairing[]): string[] {
  const plain = pairings.map(({ subject, relation, object }) => `${subject}/${relation}/${object}`);
  return pairings.map((pairing, index) => {
    const id = plain[index] ?? '';
    return plain.filter((other) => other === id).length === 1 ? id : `${id}/${scopeOf(pairing)}`;
  });
}

/** One text a pairing, the same for equal ones only. */
export function pairingKey(pairing: Pairing): string {
  return `${pairing.subject}/${pairing.relation}/${pairing.object}/${scopeOf(pairing)}`;
}

function scopeOf({ qualifiers }: Pairing): string {
  return Object.keys(qualifiers)
    .sort()
    .map((name) => qualifiers[name] ?? '')
    .join('+');
}
