// The order of a column's words as the language has it, put together little by little: to compare 100,000 of them at
// once would be felt. What has once been put in order stays, so that a change costs only what it brings.

interface Word {
  text: string;
  /** What is compared: numbers go by size. */
  key: string;
}

export class WordOrder {
  readonly #compare: (one: string, other: string) => number;
  readonly #inOrder: Word[] = [];
  readonly #places = new Map<string, number>();
  #isSettled = true;

  constructor(locale: string) {
    // A collator that minds numbers takes ten times as long.
    this.#compare = new Intl.Collator(locale).compare;
  }

  /** Takes in those texts that it does not know yet. */
  add(texts: Iterable<string>): void {
    const fresh: Word[] = [];
    for (const text of texts) {
      if (this.#places.has(text)) continue;
      this.#places.set(text, 0);
      fresh.push({ text, key: keyOf(text) });
    }
    if (fresh.length === 0) return;
    fresh.sort((one, other) => this.#compare(one.key, other.key));
    this.#join(fresh);
    this.#isSettled = false;
  }

  /** Of each text its place among all, the same for those that the language holds equal. */
  places(): ReadonlyMap<string, number> {
    if (!this.#isSettled) this.#settle();
    return this.#places;
  }

  /** From the end, so that each word moves once and none is copied elsewhere. */
  #join(fresh: Word[]): void {
    const all = this.#inOrder;
    let end = all.length;
    all.push(...fresh);
    let free = all.length;
    for (const word of fresh.reverse()) {
      const place = this.#placeFor(word.key, end);
      while (end > place) all[--free] = all[--end]!;
      all[--free] = word;
    }
  }

  /** Behind all before `end` that is not greater. */
  #placeFor(key: string, end: number): number {
    let [low, high] = [0, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(this.#inOrder[middle]!.key, key) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #settle(): void {
    let place = -1;
    this.#inOrder.forEach(({ text, key }, index) => {
      if (index === 0 || this.#compare(this.#inOrder[index - 1]!.key, key) !== 0) place++;
      this.#places.set(text, place);
    });
    this.#isSettled = true;
  }
}

const NUMBER = /\p{Nd}+/gu;
/** Numbers of more digits are none that anyone compares. */
const LONGEST_NUMBER = 12;

function keyOf(text: string): string {
  return text.replace(NUMBER, (digits) => digits.padStart(LONGEST_NUMBER, "0"));
}
