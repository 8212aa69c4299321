'use client';
import { useRouter } from 'next/navigation';
import { useTransition, type ReactNode } from 'react';

/** A form that shows the page again with what it asks for, in place: focus, scroll and opened items stay. Without a script it is sent. */
export function DrawForm(props: {
  readonly action: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { action, className, children } = props;
  const router = useRouter();
  const [isDrawing, start] = useTransition();
  return (
    <form
      action={action}
      className={className}
      aria-busy={isDrawing || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        const asked = askedFor(window.location.search, new FormData(event.currentTarget));
        start(() => router.replace(`?${asked}`, { scroll: false }));
      }}
    >
      {children}
    </form>
  );
}

/** The query that shows the same page but for what a form says; what was told of a decision is told once. */
export function askedFor(query: string, form: FormData): string {
  const asked = new URLSearchParams(query);
  for (const [name, value] of form) if (typeof value === 'string') asked.set(name, value);
  asked.delete('told');
  return asked.toString();
}
