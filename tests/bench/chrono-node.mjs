// Prints how many MB of text a second chrono-node reads on this machine.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../ui/package.json", import.meta.url));
const chrono = require("chrono-node");

const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
const published = new Date(2019, 2, 29);
chrono.parse(texts[0], published);
const begun = performance.now();
for (const text of texts) chrono.parse(text, published);
const seconds = (performance.now() - begun) / 1000;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(bytes / 1e6 / seconds);
