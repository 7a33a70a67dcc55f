// The manual as the program keeps it, for tests: read from the files that the program has in it.
const files = import.meta.glob<string>("../../../../docs/manual/*.md", { query: "?raw", import: "default", eager: true });

/** The chapters without the appendix: a name, and Markdown. */
export const PAGES = Object.entries(files)
  .map(([path, text]): [string, string] => [path.split("/").at(-1)?.replace(".md", "") ?? path, text])
  .sort(([one], [other]) => one.localeCompare(other, "en"));
