import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { foldSame, type FoldedWords } from '#lib/bank/workbench/fold-same.ts';
import type { SheetChange } from '#lib/bank/workbench/sheet-changes.ts';
import type { LessonChanges } from '#lib/shell/workbench/workbench.ts';
import controls from '../controls.module.css';
import { benchAddress, factAnchor, itemAnchor } from './bench-place.ts';
import styles from './changes.module.css';

const words = pageMessages.author;

/** What differs between a lesson as it is and as it was last committed. */
export function ChangesView(props: {
  readonly course: string;
  readonly lesson: string;
  readonly changes: LessonChanges;
}): ReactNode {
  const { course, lesson, changes } = props;
  return (
    <main className={controls.page}>
      <nav className={styles.trail} aria-label={words.trail}>
        <a href={benchAddress(course, lesson)}>{words.toBench}</a>
      </nav>
      <h1>{words.changesTitle}</h1>
      {changes.ok ? (
        <Changes {...changes.value} course={course} lesson={lesson} />
      ) : (
        <p>{words.noCommitted[changes.error]}</p>
      )}
    </main>
  );
}

type LessonChange = Extract<LessonChanges, { readonly ok: true }>['value'];

function Changes(props: LessonChange & { readonly course: string; readonly lesson: string }): ReactNode {
  const { title, commit, facts, items, same, course, lesson } = props;
  const bench = benchAddress(course, lesson);
  const ofFact = (id: string): string => `${bench}#${factAnchor(`${course}/${lesson}/${id}`)}`;
  const ofItem = (id: string): string =>
    `${bench}?${new URLSearchParams({ at: id }).toString()}#${itemAnchor(id)}`;
  const isSame = facts.length + items.length === 0;
  return (
    <>
      <p className={styles.lead}>
        {title}. {words.changesLead(commit)}
      </p>
      <p role="status">{(isSame ? words.noChanges : words.same)(same.facts, same.items)}</p>
      <ChangeList id="facts" title={words.changedFacts} changes={facts} addressOf={ofFact} />
      <ChangeList id="items" title={words.changedItems} changes={items} addressOf={ofItem} />
    </>
  );
}

function ChangeList(props: {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly SheetChange[];
  /** Where one that is still there stands on the workbench. */
  readonly addressOf: (id: string) => string;
}): ReactNode {
  const { id, title, changes, addressOf } = props;
  if (changes.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {changes.map((change) => (
        <article key={change.id} className={styles.change} aria-labelledby={`${id}.${change.id}`}>
          <h3 id={`${id}.${change.id}`}>
            <ChangedName change={change} address={addressOf(change.id)} />{' '}
            <span data-change={change.change}>{words.changed[change.change]}</span>
          </h3>
          <div className={styles.words}>
            {foldSame(change.words).map((stretch, index) => (
              // Stretches have no name but their place.
              <Stretch key={`${String(index)} ${stretch.mark}`} stretch={stretch} />
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}

/** What changed leads to where it is read and signed; what is gone is nowhere. */
function ChangedName(props: { readonly change: SheetChange; readonly address: string }): ReactNode {
  const { change, address } = props;
  const name = <code>{change.id}</code>;
  return change.change === 'removed' ? name : <a href={address}>{name}</a>;
}

function Stretch({ stretch: { text, mark, folded } }: { readonly stretch: FoldedWords }): ReactNode {
  if (folded > 0)
    return (
      <details>
        <summary className={controls.disclosure}>{words.foldedLines(folded)}</summary>
        {text}
      </details>
    );
  if (mark === 'added') return <ins>{text}</ins>;
  return mark === 'removed' ? <del>{text}</del> : text;
}
