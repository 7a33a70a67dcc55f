// What the build does about the size of the interface: every window loads all of it when it opens.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import settings from "./project.inlang/settings.json" with { type: "json" };

const COMPILED = "src/paraglide/messages/";
const MESSAGE = /\/src\/paraglide\/messages\/(?!_index\.)[^/]+\.js$/;
/** What a compiled message says in one language: its name, what it takes and its body. */
const SAYING = /^const (\w+) = \/\*\*.*?\*\/ (\(\w*\)) => \{([^]*?)^\};/gm;
/** The body of one that takes nothing and always says the same. */
const PLAIN = /^\s*return \/\*\* @type \{LocalizedString\} \*\/ \((`(?:[^`\\]|\\[^])*`)\)\s*$/;
const CATALOGUES = "virtual:catalogues";

/**
 * Has one function choose the language, where each compiled message does it by itself in a dozen lines, and keeps what
 * is said in one language together, which gzip makes a third smaller than six languages by turns.
 */
export function shortMessages(): Plugin {
  let files: string[] = [];
  return {
    name: "short-messages",
    enforce: "pre",
    buildStart() {
      files = [...readFileSync(`${COMPILED}_index.js`, "utf8").matchAll(/^export \* from '\.\/(.+)'/gm)].map(([, file = ""]) => file);
    },
    resolveId: (id) => (id === CATALOGUES ? id : null),
    load: (id) => (id === CATALOGUES ? catalogues(files) : null),
    transform: (code, id) => (MESSAGE.test(id) ? short(code, files.indexOf(basename(id))) : null),
  };
}

/** The message of a number in the catalogues. */
function short(code: string, at: number): string {
  return `import { said } from "/src/shared/said.ts";\nexport const ${nameOf(code)} = /* @__PURE__ */ said(${at});`;
}

/** What all messages say, a list a language in the order of the languages. */
function catalogues(files: readonly string[]): string {
  const messages = files.map((file) => sayings(file, readFileSync(`${COMPILED}${file}`, "utf8")));
  const lists = settings.locales.map((_, language) => `[${messages.map((message) => message[language]).join(",\n")}]`);
  return `import * as registry from "/src/paraglide/registry.js";\nexport default [${lists.join(",\n")}];`;
}

/** What one message says in each language: a text, or a function of values. */
function sayings(file: string, code: string): string[] {
  const told = new Map([...code.matchAll(SAYING)].map(([, name, values, body]) => [name ?? "", { values, body: body ?? "" }]));
  return settings.locales.map((locale) => {
    const saying = told.get(`${locale}_${nameOf(code)}`);
    if (!saying) throw new Error(`${file} is not compiled as is known here: it has nothing in "${locale}"`);
    const plain = saying.values === "()" ? PLAIN.exec(saying.body)?.[1] : undefined;
    return plain ?? `${saying.values} => {${saying.body}}`;
  });
}

function nameOf(code: string): string | undefined {
  return /^export const (\w+) = /m.exec(code)?.[1];
}

/** Fails a build whose scripts and styles are together more than this, in bytes as gzip has them. */
export function atMost(most: number): Plugin {
  return {
    name: "at-most",
    apply: "build",
    generateBundle(_, bundle) {
      const texts = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? [part.code] : /\.(css|html)$/.test(part.fileName) ? [part.source] : []));
      const size = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
      if (size > most) this.error(`The interface has ${size} bytes, ${size - most} more than it may have.`);
    },
  };
}
