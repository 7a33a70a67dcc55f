// Builds the interface into dist/, which the app embeds. `npm run messages` has compiled the catalogues before.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    // The web views that Tauri 2 runs on: light-dark() and @layer are there, nothing is rewritten for older ones.
    target: ["safari17.5", "chrome123"],
    modulePreload: false,
    reportCompressedSize: true,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});
