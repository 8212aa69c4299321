/** The relations that most medicines need, for an author to keep, change or delete. */
import { MisuseError } from '../command.ts';
import { READY_RELATIONS, type ReadyRelation } from './ready-relations.ts';
import { idFrom, refuseUnfit, type Ground, type Start } from './start.ts';

const SUBJECT = 'medicine';

/**
 * A file of the vocabulary with every ready relation that it does not have yet, by its id or in the same words, and the kinds that they need.
 *
 * @param name of the course, or any other: the file is `content/vocabulary/<name>-relations.yaml`
 * @throws MisuseError when all of them stand there already
 */
export function relationsStart(ground: Ground, name: string): Start {
  const { kinds, relations } = ground.parsed.vocabulary;
  const said = new Set(Object.values(relations).map(({ entry }) => entry.statement));
  const left = READY_RELATIONS.filter(
    ({ id, statement }) => relations[id] === undefined && !said.has(statement),
  );
  if (left.length === 0)
    throw new MisuseError(
      'All ready relations stand in the vocabulary already: nothing was written. To see them: words',
    );
  const path = `content/vocabulary/${idFrom(name)}-relations.yaml`;
  const start = [{ path, text: fileOf(left, new Set(Object.keys(kinds))), isNew: true }];
  refuseUnfit(ground, start);
  return start;
}

function fileOf(relations: readonly ReadyRelation[], known: ReadonlySet<string>): string {
  const needed = new Map([
    [SUBJECT, `  ${SUBJECT}: { label: medicine, plural: medicines }\n`],
    ...relations.flatMap(({ kind }): [string, string][] =>
      kind === undefined
        ? []
        : [[kind.id, `  ${kind.id}: { label: ${kind.label}, plural: ${kind.plural} }\n`]],
    ),
  ]);
  const kinds = [...needed].flatMap(([id, line]) => (known.has(id) ? [] : line)).join('');
  return `# Relations that most medicines need. Delete what you do not use, and change the words of what does not fit before anybody has answered.
# A fact names one with "relation:". Read the statement aloud with a name of yours: that is how questions will read.
${kinds === '' ? '' : `kinds:\n${kinds}`}relations:
${relations.map(relationOf).join('')}`;
}

function relationOf({ id, kind, reads, functional, label, statement, negation, ask }: ReadyRelation): string {
  const phrasings = Object.entries(ask).map(
    ([role, lines]) => `      ${role}:\n${lines.map((line) => `        - "${line}"\n`).join('')}`,
  );
  return `  # ${noteOn(kind, reads, 'objects' in ask)}
  ${id}:
    label: ${label}
    domain: ${SUBJECT}
    range: ${kind?.id ?? 'quantity'}
${functional === true ? '    functional: true\n' : ''}    statement: "${statement}"
    negation: "${negation}"
    ask:
${phrasings.join('')}`;
}

function noteOn(kind: ReadyRelation['kind'], reads: readonly string[], hasSeveral: boolean): string {
  if (kind === undefined)
    return `For facts of the kind quantity, with "value: ${reads[0] ?? ''}", or "from:" and "to:".`;
  const of = hasSeveral ? 'the kind relation (one object) or set (all of several)' : 'the kind relation';
  return `For facts of ${of}. Objects read like: ${reads.join('; ')}.`;
}
