// Besides the usual rules, one border: a feature knows only shared/, ipc/, messages and itself; app/ puts features together.
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import { readdirSync } from "node:fs";
import config from "./svelte.config.js";

const features = readdirSync(new URL("./src/features", import.meta.url));

/** The one feature that is made of others: a timeline is seen as chart or table, and exported. */
const parts = { timelines: ["chart", "table", "export"] };

/** For each feature: no import of another feature or of app/. */
const borders = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,svelte}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { regex: "(^|/)app/", message: "A feature does not know the app: take a property or call back." },
          ...features
            .filter((other) => other !== feature && !parts[feature]?.includes(other))
            .map((other) => ({
              regex: `^\\.\\./(\\.\\./)?(features/)?${other}/`,
              message: `features/${feature} does not know features/${other}: app/ puts them together.`,
            })),
        ],
      },
    ],
  },
}));

export default ts.config(
  { ignores: ["dist", "node_modules", "src/paraglide", "src/ipc/bindings.ts"] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } },
  },
  {
    rules: {
      "no-undef": "off",
      "svelte/no-at-html-tags": "error",
      "no-console": "error",
      // svelte-check warns of what is worth it, and knows roles that are chosen at run time.
      "svelte/no-unused-svelte-ignore": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // An index that was just computed is known to be there; the type checker cannot see it.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Collections are replaced as wholes ($state.raw) or hold nothing that is drawn.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  {
    // Loops over 100,000 events index typed arrays within their length.
    files: ["src/features/chart/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["src/shared/**/*.{ts,svelte}"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "(^|/)(features|app)/", message: "shared/ knows neither features nor the app." }] },
      ],
    },
  },
  ...borders,
);
