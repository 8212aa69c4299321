'use client';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

/** A press of a key moves a slider by one, and whoever holds it down is not there yet. */
const STILL_MS = 250;

/** A slider that says its number, and sends its form once it stands still. Without a script the form has a button. */
export function SeedSlider(props: {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly className: string | undefined;
}): ReactNode {
  const { name, label, value, most, className } = props;
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const input = slider.current;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // React tells every step of a drag; the page is asked for once, at its end.
    const send = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => input?.form?.requestSubmit(), STILL_MS);
    };
    input?.addEventListener('change', send);
    return () => {
      clearTimeout(waiting);
      input?.removeEventListener('change', send);
    };
  }, []);
  return (
    <p className={className}>
      <label htmlFor={id}>
        {label} <output htmlFor={id}>{shown}</output>
      </label>
      <input
        ref={slider}
        id={id}
        type="range"
        name={name}
        min={1}
        max={most}
        value={shown}
        onChange={(event) => setShown(event.target.valueAsNumber)}
      />
    </p>
  );
}
