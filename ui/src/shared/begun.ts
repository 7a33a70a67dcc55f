// A search while its last word is still being written.

/** What stands in a phrase, of a field or after a sign, and OR, are words of the search itself. */
const LAST_WORD = /(?:^|[\s(-])(?!OR$)[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u;

/** The query that finds words which begin as its last one does: “tunnel coll” finds “Tunnel collapse”. */
export function begun(query: string): string {
  const isPhrase = query.split('"').length % 2 === 0;
  return !isPhrase && LAST_WORD.test(query) ? `${query}*` : query;
}
