// Prints how many MB of text a second chrono-node reads on this machine; or only reads one sentence.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../../../../ui/package.json", import.meta.url));
const chrono = require("chrono-node");

const published = new Date(2019, 2, 29);
if (process.argv[2] === "--first-sentence") {
  chrono.parse(process.argv[3], published);
} else {
  const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
  chrono.parse(texts[0], published);
  const begun = process.cpuUsage();
  for (const text of texts) chrono.parse(text, published);
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(bytes / 1e6 / seconds);
}
