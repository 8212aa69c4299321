'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { CONFIDENCE_FIELD } from './confidence-row.client.tsx';

/** What the keys do on a page; a key without an action does nothing. */
export interface ShortcutActions {
  /** The form whose answers the digits choose and Enter submits; null when there is none to answer. */
  readonly form: () => HTMLFormElement | null;
  readonly next?: () => void;
  readonly flag?: () => void;
  readonly help: () => void;
}

const KEPT = 'stemma:shortcuts';
const OFF = 'off';
const CHANGED = 'stemma:shortcuts-changed';

/** Whether single keys do something on this device (WCAG 2.2, 2.1.4), and how to change that. */
export function useShortcutPreference(): readonly [isOn: boolean, set: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    watchPreference,
    () => readPreference() !== OFF,
    () => true,
  );
  return [isOn, keepPreference];
}

/** Listens to the keys of a page. Never while something is typed or chosen from a list, and never with Ctrl, Alt or Meta. */
export function useShortcuts(actions: ShortcutActions): void {
  const [isOn] = useShortcutPreference();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (!isForUs(event)) return;
      if (act(event.key, event.target, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}

function act(key: string, target: EventTarget | null, actions: ShortcutActions): boolean {
  const form = actions.form();
  if (/^\d$/u.test(key)) return form !== null && chooseOption(form, key === '0' ? 10 : Number(key));
  switch (key.toLowerCase()) {
    case 'enter':
      return form !== null && submitFrom(form, target);
    case 'n':
      return run(actions.next);
    case 'f':
      return run(actions.flag);
    case '?':
      return run(actions.help);
    default:
      return false;
  }
}

function run(action: (() => void) | undefined): boolean {
  action?.();
  return action !== undefined;
}

/** Enter keeps its own meaning on buttons, links and summaries; elsewhere it submits, from radios and checkboxes too. */
function submitFrom(form: HTMLFormElement, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('button, a, summary, dialog') !== null) return false;
  form.requestSubmit();
  return true;
}

/** Clicks the n-th choice of the group that has the focus, or else of the first group without a choice. */
function chooseOption(form: HTMLFormElement, n: number): boolean {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
  const groups = Map.groupBy(
    inputs.filter(({ disabled, name }) => !disabled && name !== '' && name !== CONFIDENCE_FIELD),
    ({ name }) => name,
  );
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.name : '';
  const open = [...groups.values()].find((group) => !group.some(({ checked }) => checked));
  const group = groups.get(focused) ?? open ?? [...groups.values()][0];
  const choice = group?.[n - 1];
  choice?.focus();
  choice?.click();
  return choice !== undefined;
}

function isForUs(event: KeyboardEvent): boolean {
  const isOthers =
    event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing;
  return !isOthers && !takesKeys(event.target);
}

/** True for what is typed into, and for what keys already move about in. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog') !== null) return true;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

function readPreference(): string | null {
  try {
    return window.localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keepPreference(isOn: boolean): void {
  try {
    if (isOn) window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, OFF);
  } catch {
    // A browser that refuses storage keeps its shortcuts.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function watchPreference(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}
