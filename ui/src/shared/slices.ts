// Long work in slices, so that what a person does meanwhile is drawn at once.

/** What a person waits for works so long between two chances to draw, in milliseconds. */
const AWAITED = { work: 12, pause: 0 };
/** What nobody has asked for yet takes less than half of each frame. */
export const UNASKED = { work: 6, pause: 10 };

/** Lets what waits be done first. */
export function others(pause = 0): Promise<void> {
  return new Promise((done) => setTimeout(done, pause));
}

/** Tells when the others' turn has come. */
export class Slices {
  #begun = performance.now();
  readonly #pace: typeof AWAITED;

  constructor(pace = AWAITED) {
    this.#pace = pace;
  }

  get isOver(): boolean {
    return performance.now() - this.#begun >= this.#pace.work;
  }

  /** The next slice, once the others had their turn. */
  async next(): Promise<void> {
    await others(this.#pace.pause);
    this.#begun = performance.now();
  }
}
