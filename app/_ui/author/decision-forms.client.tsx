'use client';
import type { ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { BenchItemData, BenchItemContext } from './bench-item-data.ts';
import controls from '../controls.module.css';
import styles from './bench.module.css';

/** What was decided about an item, and the forms that decide: one form an action, so that Enter never does another one. */
export function DecisionForms(props: {
  readonly bench: BenchItemData;
  readonly context: BenchItemContext;
}): ReactNode {
  const { bench, context } = props;
  const { hasDecided, now } = bench.own;
  return (
    <section className={styles.decide} aria-label={words.decide}>
      <Decisions decisions={bench.state.decisions} />
      {!context.canSign ? <p className={styles.small}>{words.notWritable}</p> : null}
      {context.canSign && !context.isKnown ? (
        <p>
          <a href={`?${queryAt(context.query, bench.id)}#signer`}>{words.sayWho}</a>
        </p>
      ) : null}
      {context.canSign && context.isKnown ? (
        <div className={styles.buttons}>
          {now === 'approved' ? null : <ActionForm {...props} action="approve" />}
          {hasDecided ? <ActionForm {...props} action="take-back" /> : null}
          {now === 'retired' ? null : <RetireForm {...props} />}
        </div>
      ) : null}
    </section>
  );
}

/** The page with the item open, so that whoever said who they are comes back to it. */
function queryAt(query: string, item: string): string {
  const asked = new URLSearchParams(query);
  asked.set('at', item);
  return asked.toString();
}

/** What each person decided. */
function Decisions({ decisions }: Pick<BenchItemData['state'], 'decisions'>): ReactNode {
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.decisions}>
      {decisions.map(({ verdict, revision, role, name, date, why, holds }, index) => (
        // Nothing keeps a file from saying the same twice.
        <li key={`${String(index)} ${revision}`}>
          {words.states[verdict]}: {words.decidedBy(role, name, date)}
          {why === undefined ? '' : ` (${why})`}
          {holds ? '' : `. ${words.lapsedText}`}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly bench: BenchItemData;
  readonly context: BenchItemContext;
}

function ActionForm({
  bench,
  context,
  action,
}: Props & { readonly action: 'approve' | 'take-back' }): ReactNode {
  const isApproval = action === 'approve';
  return (
    <form action={context.decide}>
      <Hidden bench={bench} context={context} action={action} />
      <button className={isApproval ? controls.button : controls.quiet}>
        {isApproval ? words.approve : words.takeBack}
        <span className={controls.hidden}>: {bench.id}</span>
      </button>
    </form>
  );
}

function RetireForm({ bench, context }: Props): ReactNode {
  const id = `why.${bench.id}`;
  return (
    <details className={styles.retire}>
      <summary className={controls.graveDisclosure}>{words.retireOpen}</summary>
      <form action={context.decide} className={styles.retireForm}>
        <Hidden bench={bench} context={context} action="retire" />
        <label htmlFor={id}>{words.retireWhy}</label>
        <input id={id} name="why" className={styles.wide} required maxLength={400} autoComplete="off" />
        <button className={controls.grave}>
          {words.retire}
          <span className={controls.hidden}>: {bench.id}</span>
        </button>
      </form>
    </details>
  );
}

function Hidden({ bench, context, action }: Props & { readonly action: string }): ReactNode {
  const { id, revision, state } = bench;
  return (
    <>
      <input type="hidden" name="do" value={action} />
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="mark" value={state.mark} />
      <input type="hidden" name="query" value={context.query} />
    </>
  );
}
