// Which events the list shows.
import type { OpenQuestionView } from "../../ipc/bindings";

/** All, or those that are open in one way. */
export type EventFilter = "all" | OpenQuestionView;
