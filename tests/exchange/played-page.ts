/** The page of a package in jsdom, as a learner has it. */
import { JSDOM, VirtualConsole } from 'jsdom';

/** What a learner sees and does. */
export interface PlayedPage {
  readonly text: () => string;
  /** Heading of what is shown. */
  readonly heading: () => string;
  readonly status: () => string;
  /** Presses the button of this name. @throws when there is none that is shown */
  readonly press: (name: string) => void;
  /** Answers the question that is shown by the text of a choice. @throws when there is none */
  readonly choose: (text: string) => void;
  readonly type: (text: string) => void;
  /** Closes the page. */
  readonly close: () => void;
}

/** Opens a page and runs its script. @param around what is there besides what a browser has @param url its address */
export function openPage(html: string, around: object, url = 'about:blank'): PlayedPage {
  const console = new VirtualConsole();
  console.on('jsdomError', (error) => {
    throw error;
  });
  const { window } = new JSDOM(html, {
    url,
    runScripts: 'dangerously',
    virtualConsole: console,
    beforeParse: (opened) => void Object.assign(opened, around),
  });
  const { document } = window;
  const shown = (selector: string): readonly HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.closest('[hidden]') === null,
    );
  const only = (selector: string, isIt: (element: HTMLElement) => boolean, name: string): HTMLElement => {
    const found = shown(selector).find(isIt);
    if (found === undefined) throw new RangeError(`${name} is not shown`);
    return found;
  };
  return {
    text: () => shown('main')[0]?.textContent ?? '',
    heading: () => shown('main h2')[0]?.textContent ?? '',
    status: () => shown('[role=status]')[0]?.textContent ?? '',
    press: (name) => only('button', ({ textContent }) => textContent === name, name).click(),
    choose: (text) => only('.choice', ({ textContent }) => textContent === text, text).click(),
    type: (text) => {
      only('[name=typed]', () => true, 'a field').setAttribute('value', text);
    },
    close: () => void window.dispatchEvent(new window.Event('pagehide')),
  };
}
