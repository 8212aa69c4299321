'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import controls from '../controls.module.css';
import styles from './join.module.css';

const words = roomMessages.join;

/** Code and name. With the link of a QR code the name alone. */
export function JoinForm(props: {
  readonly code: string;
  readonly hasCode: boolean;
  readonly join: (name: string, code: string) => void;
  readonly isJoining: boolean;
  /** Why the room was not entered; empty when nothing was tried. */
  readonly fault: string;
}): ReactNode {
  const { hasCode, isJoining, fault } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault !== '') form.current?.querySelector('input')?.focus();
  }, [fault]);
  return (
    <form
      ref={form}
      className={styles.form}
      action="/join"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (!isJoining) props.join(textOf(data, 'name'), textOf(data, 'code') || props.code);
      }}
    >
      {hasCode ? <CodeField code={props.code} isWrong={fault !== ''} /> : null}
      <div className={styles.field}>
        <label htmlFor="name">
          {words.name} <span className={styles.hint}>({words.optional})</span>
        </label>
        <p id="name-hint" className={styles.hint}>
          {words.nameHint}
        </p>
        <input
          id="name"
          name="name"
          className={controls.field}
          maxLength={40}
          autoComplete="off"
          aria-describedby="name-hint join-fault"
        />
      </div>
      <p id="join-fault" role="alert" className={styles.fault}>
        {fault}
      </p>
      <button className={styles.submit} aria-disabled={isJoining}>
        {isJoining ? words.joining : words.join}
      </button>
      <p className={styles.hint}>{words.privacy}</p>
      <noscript>
        <p className={styles.fault}>{words.noScript}</p>
      </noscript>
    </form>
  );
}

function CodeField(props: { readonly code: string; readonly isWrong: boolean }): ReactNode {
  return (
    <div className={styles.field}>
      <label htmlFor="code">{words.code}</label>
      <p id="code-hint" className={styles.hint}>
        {words.codeHint}
      </p>
      <input
        id="code"
        name="code"
        className={styles.code}
        defaultValue={props.code}
        required
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="code-hint join-fault"
        aria-invalid={props.isWrong || undefined}
      />
    </div>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
