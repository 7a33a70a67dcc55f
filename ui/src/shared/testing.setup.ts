// Runs before each test file: a slow machine may take its time, as only what is shown is asserted, never how soon.
import { configure } from "@testing-library/svelte";

configure({ asyncUtilTimeout: 15_000 });
