import type { CodePage } from '#lib/base/code-page.ts';

/** Every code of reading files from disk. Codes are permanent. */
export const fileCodes = {
  tooLarge: {
    code: 'files/too-large',
    severity: 'error',
    title: 'A file that is too large to be content',
    why: 'A lesson is read by people; a file of this size is something else, and would slow down every build.',
    help: 'Split the lesson, or move the file out of content/ and quizzes/.',
    bad: 'content/gabapentin/everything.md     # 3 MB',
    good: 'content/gabapentin/mechanism.md and content/gabapentin/dosing.md',
  },
  notText: {
    code: 'files/not-text',
    severity: 'error',
    title: 'A file that is not UTF-8 text',
    why: 'Letters would be lost without notice, and evidence could not be found word for word.',
    help: 'Save the file as UTF-8.',
    bad: 'a lesson saved as Latin-1',
    good: 'a lesson saved as UTF-8',
  },
  unreadable: {
    code: 'files/unreadable',
    severity: 'error',
    title: 'A file or folder that the system does not let be read',
    why: 'What stands in it would be missing from lessons and quizzes without notice.',
    help: 'Give yourself the right to read it (`chmod u+rX`, or ask whom it belongs to), or move it out of content/ and quizzes/.',
    bad: 'content/gabapentin/dosing.md     # belongs to somebody else, mode 600',
    good: 'content/gabapentin/dosing.md     # mode 644',
  },
  misnamedFolder: {
    code: 'files/misnamed-folder',
    severity: 'error',
    title: 'A folder of nearly the name that is read',
    why: 'Nothing in it is read, so that all quizzes and sign-offs would be gone without notice.',
    help: 'Rename the folder. Where it is something else, give it a name that is less like it.',
    bad: 'quizes/blueprints/first.md',
    good: 'quizzes/blueprints/first.md',
  },
  folderNotFile: {
    code: 'files/folder-not-file',
    severity: 'warning',
    title: 'A folder that is named like a file',
    why: 'It is read as a folder, so that nothing of it reaches a learner, though its author may think so.',
    help: 'Write a file of that name, or rename the folder.',
    bad: 'content/gabapentin/dosing.md/     # a folder',
    good: 'content/gabapentin/dosing.md',
  },
  fileNotFolder: {
    code: 'files/file-not-folder',
    severity: 'error',
    title: 'A file in the place of a folder that is read',
    why: 'Nothing is read from it, so that all quizzes, sign-offs or words would be gone without notice.',
    help: 'Make a folder of that name, and put the file into it under a name of its own.',
    bad: 'quizzes/signoffs     # a file',
    good: 'quizzes/signoffs/examplol.yaml',
  },
  outsideRoot: {
    code: 'files/outside-root',
    severity: 'error',
    title: 'A link that leads out of the root',
    why: 'What is published is what stands below the root, where it is reviewed and versioned.',
    help: 'Copy the file to where the link stands, or remove the link.',
    bad: 'content/gabapentin/dosing.md -> ../../../elsewhere/dosing.md',
    good: 'content/gabapentin/dosing.md',
  },
  brokenLink: {
    code: 'files/broken-link',
    severity: 'error',
    title: 'A link that leads nowhere',
    why: 'Nothing is read by it, so that what its author put there reaches no learner.',
    help: 'Put the file in the place of the link, or remove the link.',
    bad: 'content/gabapentin/dosing.md -> dosage.md     # not there',
    good: 'content/gabapentin/dosing.md',
  },
} as const satisfies Record<string, CodePage>;

/** Of a file of which nothing was read: whatever else is found in it is not its author's fault. */
export const UNREAD_CODES: ReadonlySet<string> = new Set([
  fileCodes.tooLarge.code,
  fileCodes.unreadable.code,
]);
