// What the build does about the size of the interface: every window loads all of it when it opens.
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import settings from "./project.inlang/settings.json" with { type: "json" };

const MESSAGE = /\/src\/paraglide\/messages\/(?!_index\.)[^/]+\.js$/;
/** What a compiled message says in one language: its name, what it takes and its body. */
const SAYING = /^const (\w+) = \/\*\*.*?\*\/ (\(\w*\)) => \{([^]*?)^\};/gm;
/** The body of one that takes nothing and always says the same. */
const PLAIN = /^\s*return \/\*\* @type \{LocalizedString\} \*\/ \((`(?:[^`\\]|\\[^])*`)\)\s*$/;

/**
 * Has one function choose the language, where each compiled message does it by itself in a dozen lines: that would be
 * a fifth of all there is to load.
 */
export function shortMessages(): Plugin {
  return {
    name: "short-messages",
    enforce: "pre",
    transform: (code, id) => (MESSAGE.test(id) ? short(code, id) : null),
  };
}

function short(code: string, file: string): string {
  const name = /^export const (\w+) = /m.exec(code)?.[1];
  const sayings = new Map([...code.matchAll(SAYING)].map(([, name, values, body]) => [name ?? "", { values, body: body ?? "" }]));
  const defined: string[] = [];
  const chosen = settings.locales.map((locale) => {
    const own = `${locale}_${name}`;
    const saying = sayings.get(own);
    if (!saying) throw new Error(`${file} is not compiled as is known here: ${own} is not found`);
    const plain = saying.values === "()" ? PLAIN.exec(saying.body)?.[1] : undefined;
    if (plain === undefined) defined.push(`const ${own} = ${saying.values} => {${saying.body}};`);
    return plain ?? own;
  });
  return [
    'import { said } from "/src/shared/said.ts";',
    ...(code.includes("registry.") ? ['import * as registry from "../registry.js";'] : []),
    ...defined,
    `export const ${name} = /* @__PURE__ */ said(${chosen.join(", ")});`,
  ].join("\n");
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
