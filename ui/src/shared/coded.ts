// What Rust tells by code, in words: each code of a set has its line, or types do not fit.

/** The words of each code, from what it names. */
export type WordsBy<Told extends { code: string }, Words = string> = {
  [Code in Told["code"]]: (named: Extract<Told, { code: Code }>) => Words;
};

/** Puts what was told by code into words. */
export function inWords<Told extends { code: string }, Words>(told: Told, words: WordsBy<Told, Words>): Words {
  const say = words[told.code as Told["code"]] as (named: Told) => Words;
  return say(told);
}
