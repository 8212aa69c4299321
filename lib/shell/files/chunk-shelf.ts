import type { BankChunk } from '#lib/bank/chunk.ts';

/** A chunk that was read, and how many characters of JSON it was. */
export interface ReadChunk {
  readonly chunk: BankChunk;
  readonly characters: number;
}

interface HeldChunk {
  readonly read: Promise<ReadChunk>;
  /** 0 while it is being read. */
  characters: number;
}

/** Chunks that were read lately; those that were asked for longest ago go first. */
export class ChunkShelf {
  readonly #most: number;
  readonly #held = new Map<string, HeldChunk>();
  #characters = 0;

  /** @param most characters of JSON that are held; some 2.5 times as many bytes of memory */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many characters are held now. */
  get characters(): number {
    return this.#characters;
  }

  /** The chunk of a path, read when it is not held; asked for by several at once, it is read once. A failure is not held. */
  async open(path: string, read: () => Promise<ReadChunk>): Promise<BankChunk> {
    const known = this.#held.get(path);
    if (known !== undefined) {
      this.#held.delete(path);
      this.#held.set(path, known);
      return (await known.read).chunk;
    }
    const entry: HeldChunk = { read: read(), characters: 0 };
    this.#held.set(path, entry);
    try {
      const { chunk, characters } = await entry.read;
      this.#count(entry, characters);
      return chunk;
    } catch (error) {
      this.#held.delete(path);
      throw error;
    }
  }

  #count(entry: HeldChunk, characters: number): void {
    entry.characters = characters;
    this.#characters += characters;
    for (const [path, oldest] of this.#held) {
      if (this.#characters <= this.#most) return;
      if (oldest.characters === 0) continue;
      this.#held.delete(path);
      this.#characters -= oldest.characters;
    }
  }
}
