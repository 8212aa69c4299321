/** The look of the page: the system's font and colours, light and dark, on screens from 320 pixels. */
export const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; }
h2 { font-size: 1.125rem; }
h3 { font-size: 1rem; margin-bottom: 0; }
h2:focus { outline: none; }
.stem { white-space: pre-line; font-weight: 600; }
fieldset { border: 1px solid GrayText; border-radius: 0.5rem; margin: 1rem 0; padding: 0.5rem 1rem; }
legend { padding: 0 0.25rem; }
.choice { display: flex; gap: 0.75rem; align-items: baseline; min-height: 2.75rem; padding: 0.375rem 0; }
select, input[name=typed] { font: inherit; max-width: 100%; min-height: 2.75rem; }
button { font: inherit; min-height: 2.75rem; padding: 0.375rem 1.25rem; }
.sources { font-size: 0.875rem; }
[role=status] { min-height: 1.5rem; }
`;
