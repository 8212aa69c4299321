import { questions } from './counted.ts';

/** English: files for other systems. */
export const enExport = {
  exports: {
    link: 'Export for another system',
    title: 'Export for another system',
    lead: 'The same questions, with their keys, as a file. Below each format stands what it does not keep: read it before you download.',
    forTrainers: 'A file holds every key, so it is for trainers only.',
    shut: 'It can be made on the computer that Stemma runs on, or with a trainer key. Whoever runs this installation sets one as STEMMA_TRAINER_KEY.',
    all: (count: number) => `All ${questions(count)} are written.`,
    some: (written: number, count: number) => `${written} of ${questions(count)} are written.`,
    none: (count: number) => `None of ${questions(count)} fits into this format.`,
    lost: 'What is lost',
    refused: 'What is left out',
    lossOf: (count: number, words: string) => `${questions(count)}: ${words}`,
    download: (format: string) => `Download ${format}`,
  },
} as const;
