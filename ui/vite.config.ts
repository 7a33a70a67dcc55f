// Builds the interface into dist/, which the app embeds. `npm run messages` has compiled the catalogues before.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { atMost, shortMessages } from "./bundle.ts";

/** Bytes of all scripts and styles, compressed. */
const MOST = 350_000;

export default defineConfig({
  // Names of scopes are as short as keeps them apart.
  plugins: [shortMessages(), svelte({ compilerOptions: { cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}` } }), svelteTesting(), atMost(MOST)],
  // The manual is read from docs/, also by the tests.
  server: { fs: { allow: [".", "../docs"] } },
  build: {
    // The web views that Tauri 2 runs on: light-dark() and @layer are there, nothing is rewritten for older ones.
    target: ["safari17.5", "chrome123"],
    modulePreload: false,
    reportCompressedSize: true,
  },
  test: {
    environment: "happy-dom",
    // A frame that shows an original asks for nothing here: its scheme is the app's own.
    environmentOptions: { happyDOM: { settings: { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true } } },
    setupFiles: ["src/shared/testing.setup.ts"],
    testTimeout: 30_000,
    include: ["src/**/*.test.ts"],
  },
});
