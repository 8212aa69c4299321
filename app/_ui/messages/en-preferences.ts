/** English: how a reader wants pages to look and move. */
export const enPreferences = {
  preferences: {
    title: 'Reading preferences',
    lead: 'How pages look and move in this browser. They are kept on this device only, without your number.',
    size: 'Text size',
    sizes: { '100': 'Normal', '112': 'Larger (112 %)', '125': 'Large (125 %)', '150': 'Very large (150 %)' },
    spacing: 'Spacing',
    spacings: { normal: 'Normal', roomy: 'Roomy: more room between lines, letters and words' },
    theme: 'Colours',
    themes: { system: 'As the device says', light: 'Light', dark: 'Dark' },
    motion: 'Motion',
    motions: { system: 'As the device says', reduced: 'As little as possible' },
    sample: 'Sample',
    sampleText:
      'A lesson reads like this. The sentence that an answer rests on is marked in the text, with the document it comes from beside it.',
    sampleLink: 'A link looks like this.',
    save: 'Keep these preferences',
    saved: 'Kept. Every page in this browser looks like this from now on.',
    reset: 'Back to how it was at first',
    keys: 'Keyboard',
    keysText: 'On the pages of questions single keys choose, submit and go on.',
    keysUse: 'Use keyboard shortcuts',
    shared: 'Leaving this device takes them off it.',
  },
} as const;
