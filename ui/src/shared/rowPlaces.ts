// Where the rows of a list of any length stand. Only those that were seen have been measured; all others are as high as
// a row is likely to be, so that the places of 100,000 rows cost what those few do.

export type RowKey = string | number;

/** How high rows are that were seen. */
export class RowHeights {
  readonly #likely: number;
  /** Heights other than the likely one, by what a row is known by. */
  readonly #others = new Map<RowKey, number>();
  /** Where rows of other heights were seen, in order. */
  readonly #indices: number[] = [];

  constructor(likely: number) {
    this.#likely = likely;
  }

  /** Takes in how high a row is; whether that was not known. */
  measured(index: number, key: RowKey, height: number): boolean {
    if (height === (this.#others.get(key) ?? this.#likely)) return false;
    if (height === this.#likely) return this.#others.delete(key);
    this.#others.set(key, height);
    const place = countBelow(this.#indices, index);
    if (this.#indices[place] !== index) this.#indices.splice(place, 0, index);
    return true;
  }

  /** The places of so many rows. */
  places(count: number, keyOf: (index: number) => RowKey): RowPlaces {
    const [indices, added]: [number[], number[]] = [[], []];
    let all = 0;
    for (const index of this.#indices.slice(0, countBelow(this.#indices, count))) {
      const height = this.#others.get(keyOf(index));
      if (height === undefined) continue;
      all += height - this.#likely;
      indices.push(index);
      added.push(all);
    }
    return new RowPlaces(count, this.#likely, indices, added);
  }
}

export class RowPlaces {
  constructor(
    readonly count: number,
    private readonly likely: number,
    /** Rows of other heights, and by how many pixels each of them and all before it are higher than is likely. */
    private readonly indices: readonly number[],
    private readonly added: readonly number[],
  ) {}

  /** The first pixel of a row; of the one behind the last, how high all are. */
  startOf(index: number): number {
    return index * this.likely + (this.added[countBelow(this.indices, index) - 1] ?? 0);
  }

  /** The row at a pixel. */
  at(pixel: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= pixel) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }
}

/** How many of numbers in order are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
