/** The look of the page: the system's font and colours, light and dark, on screens from 320 pixels. */
export const STYLE = `
:root { color-scheme: light dark; }
body { --paper: #fff; --sunk: #f2f0e8; --ink: #1d1c19; --ink-soft: #58554c; --rule: #dedacd; --rule-strong: #87816f; --accent: #17506b; --accent-wash: #e4eef1; --right: #1c6a3e; --wrong: #a1301c; --wrong-wash: #f9ebe6; --partly: #7a5200; --partly-wash: #f8f0dc; color: var(--ink); background: var(--paper); }
@media (prefers-color-scheme: dark) {
  body { --paper: #161512; --sunk: #100f0d; --ink: #ece8de; --ink-soft: #b3ad9f; --rule: #37342c; --rule-strong: #857e6e; --accent: #8ec5de; --accent-wash: #1b2c34; --right: #8acb9d; --wrong: #f0a08b; --wrong-wash: #34201a; --partly: #e3bd6b; --partly-wash: #2e2614; }
}
a { color: var(--accent); }
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
nav ol { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
nav [aria-current] { font-weight: 700; text-decoration: underline; }
.body svg { display: block; width: 100%; max-width: 28rem; height: auto; font-family: inherit; line-height: 1; }
.body figure { margin: 1.5rem 0; }
figcaption, dl { font-size: 0.9375rem; }
.body table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
.body th, .body td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--rule-strong); text-align: start; vertical-align: top; }
.body section { margin: 1.5rem 0; padding: 0.25rem 1rem; background: var(--accent-wash); }
dt { font-weight: 600; }
.new { border-inline-start: 4px solid var(--partly); padding-inline-start: 0.75rem; }
.sources { font-size: 0.875rem; }
[role=status] { min-height: 1.5rem; }
`;
