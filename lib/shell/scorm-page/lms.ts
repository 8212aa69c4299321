/** The learning system around the page, through the API of SCORM 1.2 (Run-Time Environment, 3.3 and 3.4). */

/** What a learning system puts into a window above the page. */
interface ScormApi {
  readonly LMSInitialize: (empty: '') => string;
  readonly LMSGetValue: (name: string) => string;
  readonly LMSSetValue: (name: string, value: string) => string;
  readonly LMSCommit: (empty: '') => string;
  readonly LMSFinish: (empty: '') => string;
}

export interface Lms {
  readonly get: (name: string) => string;
  readonly set: (name: string, value: string) => void;
  /** Whether all that was set since the last time is kept. */
  readonly commit: () => boolean;
  readonly finish: () => void;
}

/** As far up as frames are nested anywhere. */
const FRAMES_MAX = 12;

/** Connects with the learning system; undefined where there is none, or none that answers. */
export function connectLms(): Lms | undefined {
  const api = apiFrom(window) ?? apiFrom(window.opener as Window | null);
  if (api === undefined || !isTrue(api.LMSInitialize(''))) return undefined;
  let isEveryValueTaken = true;
  return {
    get: (name) => api.LMSGetValue(name),
    set: (name, value) => {
      isEveryValueTaken = isTrue(api.LMSSetValue(name, value)) && isEveryValueTaken;
    },
    commit: () => {
      const isKept = isTrue(api.LMSCommit('')) && isEveryValueTaken;
      isEveryValueTaken = true;
      return isKept;
    },
    finish: () => void api.LMSFinish(''),
  };
}

function apiFrom(start: Window | null): ScormApi | undefined {
  let frame = start;
  for (let up = 0; frame !== null && up < FRAMES_MAX; up += 1) {
    const found = readApi(frame);
    if (found !== undefined) return found;
    if (frame.parent === frame) return undefined;
    frame = frame.parent;
  }
  return undefined;
}

/** A frame of another origin must not be looked into. */
function readApi(frame: Window): ScormApi | undefined {
  try {
    return (frame as Window & { readonly API?: ScormApi }).API ?? undefined;
  } catch {
    return undefined;
  }
}

/** Some systems answer with a boolean, against the standard. */
function isTrue(answer: unknown): boolean {
  return String(answer) === 'true';
}
