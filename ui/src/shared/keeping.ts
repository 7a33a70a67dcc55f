// What is still to be kept when the window closes: whoever holds words that are not in the library yet says how.

/** Keeps what is held, and says whether all of it is kept. */
export type Keep = () => Promise<boolean>;

const keeps = new Set<Keep>();

/** Has `keep` called before the window closes; returns how to stop. */
export function keepBeforeClosing(keep: Keep): () => void {
  keeps.add(keep);
  return () => void keeps.delete(keep);
}

/** Keeps all that is held anywhere, and says whether nothing would be lost. */
export async function keepAll(): Promise<boolean> {
  const kept = await Promise.all([...keeps].map((keep) => keep()));
  return kept.every(Boolean);
}
