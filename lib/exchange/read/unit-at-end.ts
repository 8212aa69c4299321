import { unitNamed } from '#lib/knowledge/units.ts';

/** A question for a number of which the unit stands at its end: "what is the half-life in hours?", "what is the dose (mg)?" */
export interface UnitAtEnd {
  readonly unit: string;
  /** The question without it. */
  readonly stem: string;
}

/** Finds the unit in which a question asks for a number; undefined where none that is known stands at its end. */
export function unitAtEnd(stem: string): UnitAtEnd | undefined {
  if (!stem.endsWith('?')) return undefined;
  const asked = stem.slice(0, -1).trimEnd();
  const at = asked.endsWith(')') ? asked.lastIndexOf(' (') : asked.lastIndexOf(' in ');
  if (at === -1) return undefined;
  const unit = asked
    .slice(at)
    .replace(/^ \(?(?:in )?/u, '')
    .replace(/\)$/u, '');
  return unitNamed(unit) === undefined
    ? undefined
    : { unit, stem: `${asked.slice(0, at).replace(/[\s,]+$/u, '')}?` };
}
