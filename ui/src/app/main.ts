// Starts the window.
import { mount } from "svelte";
import "../style/tokens.css";
import "../style/base.css";
import { speak } from "../shared/language.svelte";
import App from "./App.svelte";

// Until it is known what the person chose.
speak(null);

const target = document.getElementById("app");
if (target) mount(App, { target });
