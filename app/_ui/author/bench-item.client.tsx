'use client';
import { useState, type ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { BenchItemContext, BenchItemData } from './bench-item-data.ts';
import { DecisionForms } from './decision-forms.client.tsx';
import styles from './bench.module.css';
import { OptionList } from './option-list.client.tsx';
import { ProofList } from './proof-list.client.tsx';
import { StateMark } from './state-mark.client.tsx';
import { TryItem } from './try-item.client.tsx';

interface Props {
  readonly bench: BenchItemData;
  readonly context: BenchItemContext;
  /** True where it is shown open from the first. */
  readonly isOpen: boolean;
}

/**
 * An item: closed it says what it asks and how it stands; open it is there to be answered, with its proof, which cannot be
 * shut away from the decision below it. A
 * lesson has a hundred of them, so what is inside is made when it is opened; without a script the address opens one.
 */
export function BenchItem({ bench, context, isOpen }: Props): ReactNode {
  const { id, anchor, label, leadIn, state } = bench;
  const [wasOpened, setOpened] = useState(isOpen);
  const address = `?${new URLSearchParams({ at: id }).toString()}#${anchor}`;
  return (
    <details
      id={anchor}
      className={styles.item}
      open={isOpen ? true : undefined}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
      // It may have been opened before the script came.
      suppressHydrationWarning
    >
      <summary>
        <span className={styles.kind}>{label}</span>
        <span className={styles.stem}>{leadIn}</span>
        <StateMark code={state.code} />
      </summary>
      {wasOpened || isOpen ? (
        <Inside bench={bench} context={context} />
      ) : (
        <p className={styles.inside}>
          <a href={address}>{words.openAlone}</a>
        </p>
      )}
    </details>
  );
}

function Inside({ bench, context }: Omit<Props, 'isOpen'>): ReactNode {
  const { id, revision, level, difficulty, proof, parts, preview, told } = bench;
  return (
    <div className={styles.inside}>
      {told === undefined ? null : (
        <p
          role={told.isRefused ? 'alert' : 'status'}
          className={styles.told}
          data-refused={told.isRefused || undefined}
        >
          {told.text}
        </p>
      )}
      {preview === undefined ? null : (
        <section className={styles.shown} aria-label={words.asLearners}>
          <p className={styles.small}>{words.asLearners}</p>
          <TryItem
            key={preview.shown.parts.map(({ options }) => options.map(({ handle }) => handle).join()).join()}
            item={preview.shown}
            practiceKey={preview.practiceKey}
          />
        </section>
      )}
      <section className={styles.proof} aria-label={words.proof}>
        <p className={styles.small}>{words.proof}</p>
        <OptionList parts={parts} />
        <p className={styles.small}>{words.proofTree}</p>
        <ProofList branches={proof} />
        <p className={styles.small}>
          {level}
          {difficulty === undefined ? '' : ` · ${difficulty}`} · {words.about}: <code>{id}</code>{' '}
          <code>{revision}</code>
        </p>
      </section>
      <DecisionForms bench={bench} context={context} />
    </div>
  );
}
