'use client';
import type { ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { BenchItemData, BenchItemContext } from './bench-item-data.ts';
import controls from '../controls.module.css';
import { queryAt } from './query-at.client.tsx';
import { useDecide, type Deciding } from './use-decide.client.tsx';
import styles from './bench.module.css';

interface Props {
  readonly item: string;
  readonly data: BenchItemData;
  readonly context: BenchItemContext;
}

/** What was decided about an item, and the forms that decide: one form an action, so that Enter never does another one. */
export function DecisionForms(props: Props): ReactNode {
  const { item, data, context } = props;
  const { hasDecided, now } = data.own;
  const deciding = useDecide(context.decideHere);
  const forms = { ...props, deciding };
  return (
    <div role="group" className={styles.decide} aria-label={words.decide}>
      <Decisions decisions={data.state.decisions} />
      {!context.canSign ? <p className={styles.small}>{words.notWritable}</p> : null}
      {context.canSign && !context.isKnown ? (
        <p>
          <a href={`?${queryAt(context.query, item)}#signer`}>{words.sayWho}</a>
        </p>
      ) : null}
      {context.canSign && context.isKnown ? (
        <div className={styles.buttons}>
          {now === 'approved' ? null : <ActionForm {...forms} action="approve" />}
          {hasDecided ? <ActionForm {...forms} action="take-back" /> : null}
          {now === 'retired' ? null : <RetireForm {...forms} />}
        </div>
      ) : null}
      {deciding.isUnanswered ? <p role="alert">{words.unanswered}</p> : null}
    </div>
  );
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

type FormProps = Props & { readonly deciding: Deciding };

function ActionForm({
  action,
  ...props
}: FormProps & { readonly action: 'approve' | 'take-back' }): ReactNode {
  const isApproval = action === 'approve';
  return (
    <form action={props.context.decide} onSubmit={props.deciding.send}>
      <Hidden {...props} action={action} />
      <button
        className={isApproval ? controls.button : controls.quiet}
        aria-disabled={props.deciding.isSending || undefined}
      >
        {isApproval ? words.approve : words.takeBack}
        <span className={controls.hidden}>: {props.item}</span>
      </button>
    </form>
  );
}

function RetireForm(props: FormProps): ReactNode {
  const id = `why.${props.item}`;
  return (
    <details className={styles.retire}>
      <summary className={controls.graveDisclosure}>{words.retireOpen}</summary>
      <form action={props.context.decide} onSubmit={props.deciding.send} className={styles.retireForm}>
        <Hidden {...props} action="retire" />
        <label htmlFor={id}>{words.retireWhy}</label>
        <input id={id} name="why" className={styles.wide} required maxLength={400} autoComplete="off" />
        <button className={controls.grave} aria-disabled={props.deciding.isSending || undefined}>
          {words.retire}
          <span className={controls.hidden}>: {props.item}</span>
        </button>
      </form>
    </details>
  );
}

function Hidden({ item, data, context, action }: Props & { readonly action: string }): ReactNode {
  const { revision, state } = data;
  return (
    <>
      <input type="hidden" name="do" value={action} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="mark" value={state.mark} />
      <input type="hidden" name="query" value={context.query} />
    </>
  );
}
