/**
 * What a lesson of the corpus says in its frontmatter, as a schema of zod: every system is given the same one.
 *
 * @param {any} z zod, or what a system has in its place
 */
export function lessonFields(z) {
  const text = z.string().min(1);
  const reasons = z.record(z.string(), text);
  const fact = { id: text, objective: text, evidence: text, source: text, safety: z.boolean().optional() };
  const kinds = {
    set: { subject: text, relation: text, members: z.array(text).min(1), false: reasons },
    relation: { subject: text, relation: text, object: text, false: reasons },
    frequency: { event: text, medicine: text, category: text, scheme: text, population: text },
    action: {
      trigger: text,
      action: text,
      reasons: z.array(text).min(1),
      false: reasons,
      'reason-false': reasons,
    },
  };
  const facts = Object.entries(kinds).map(([kind, fields]) =>
    z.strictObject({ kind: z.literal(kind), ...fact, ...fields }),
  );
  return {
    title: text.max(200),
    summary: text.max(500),
    objectives: z.record(z.string(), z.strictObject({ text, topic: text })),
    facts: z.array(z.discriminatedUnion('kind', facts)).min(1),
  };
}
