// Long work that this window began: how far it is, and the reins of it.
import { Channel } from "@tauri-apps/api/core";
import type { JobProgressView } from "../ipc/bindings";
import { call } from "../ipc/call";
import { report } from "./failure";

let last = 0;

/** The number that the next long work of this window goes by. */
export function nextJob(): number {
  return ++last;
}

/** What is under way, as far as a person sees and steers it. */
export interface Steered {
  /** Null while nothing runs. */
  readonly progress: JobProgressView | null;
  readonly paused: boolean;
  readonly cancelling: boolean;
  pause: () => Promise<void>;
  continue: () => Promise<void>;
  cancel: () => Promise<void>;
}

export class Running implements Steered {
  progress = $state.raw<JobProgressView | null>(null);
  paused = $state(false);
  cancelling = $state(false);
  #number = 0;

  /** Begins work under a number, and follows it until it ends. */
  async run<Result>(begin: (job: { number: number; progress: Channel<JobProgressView> }) => Promise<Result>): Promise<Result> {
    this.#number = nextJob();
    this.progress = { done: 0, total: 0, file: "" };
    const progress = new Channel<JobProgressView>((now) => {
      if (this.progress !== null) this.progress = now;
    });
    try {
      return await begin({ number: this.#number, progress });
    } finally {
      this.progress = null;
      this.paused = this.cancelling = false;
    }
  }

  async pause(): Promise<void> {
    this.paused = true;
    await this.#steer("pause_job");
  }

  async continue(): Promise<void> {
    this.paused = false;
    await this.#steer("continue_job");
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    this.paused = false;
    await this.#steer("cancel_job");
  }

  async #steer(how: "pause_job" | "continue_job" | "cancel_job"): Promise<void> {
    await call(how, { number: this.#number }).catch(report);
  }
}
