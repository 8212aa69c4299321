/** A document for pages that are played without a browser; as much of it as the tests use. */
declare module 'jsdom' {
  export class VirtualConsole {
    /** Calls back with what a script of the page throws. */
    on(event: 'jsdomError', heard: (error: Error) => void): this;
  }
  export class JSDOM {
    constructor(
      html: string,
      options?: {
        readonly url: string;
        readonly runScripts: 'dangerously';
        readonly virtualConsole: VirtualConsole;
        readonly beforeParse: (window: object) => void;
      },
    );
    readonly window: Window & typeof globalThis;
  }
}
