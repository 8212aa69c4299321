import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { foldSame, type FoldedWords } from '#lib/bank/workbench/fold-same.ts';
import type { SheetChange } from '#lib/bank/workbench/sheet-changes.ts';
import type { LessonChanges } from '#lib/shell/workbench/workbench.ts';
import controls from '../controls.module.css';
import { benchAddress } from './bench-place.ts';
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
      {changes.ok ? <Changes {...changes.value} /> : <p>{words.noCommitted[changes.error]}</p>}
    </main>
  );
}

function Changes(props: Extract<LessonChanges, { readonly ok: true }>['value']): ReactNode {
  const { title, commit, facts, items, same } = props;
  const isSame = facts.length + items.length === 0;
  return (
    <>
      <p className={styles.lead}>
        {title}. {words.changesLead(commit)}
      </p>
      <p role="status">{(isSame ? words.noChanges : words.same)(same.facts, same.items)}</p>
      <ChangeList id="facts" title={words.changedFacts} changes={facts} />
      <ChangeList id="items" title={words.changedItems} changes={items} />
    </>
  );
}

function ChangeList(props: {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly SheetChange[];
}): ReactNode {
  const { id, title, changes } = props;
  if (changes.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {changes.map((change) => (
        <article key={change.id} className={styles.change} aria-labelledby={`${id}.${change.id}`}>
          <h3 id={`${id}.${change.id}`}>
            <code>{change.id}</code> <span data-change={change.change}>{words.changed[change.change]}</span>
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
