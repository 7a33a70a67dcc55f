// Long work that this window began: how far it is, and the reins of it.
import { Channel } from "@tauri-apps/api/core";
import type { JobProgressView } from "../ipc/bindings";
import { call } from "../ipc/call";
import { report } from "./failure";

/** What runs, as a person is told of it. */
export interface Told {
  /** Its name. */
  label: () => string;
  /** The sentence that tells how far it is. */
  said: (counts: { done: string; total: string }) => string;
  /** What is counted, in words. */
  count?: (count: number) => string;
  /** Whether it cannot be held: it keeps others from writing. */
  runsThrough?: boolean;
}

let last = 0;

/** All that this window began and that runs now, in that order. */
class RunningNow {
  now = $state.raw<readonly Running[]>([]);
}

export const running = new RunningNow();

export class Running {
  /** Null while nothing runs. */
  progress = $state.raw<JobProgressView | null>(null);
  /** Whether it is held before its next step. */
  paused = $state(false);
  cancelling = $state(false);
  /** The number that it goes by in this window. */
  protected number = 0;

  constructor(readonly told: Told) {}

  /** Begins work under a number, and follows it until it ends. */
  async run<Result>(begin: (job: { number: number; progress: Channel<JobProgressView> }) => Promise<Result>): Promise<Result> {
    const progress = this.watched(0);
    try {
      return await begin({ number: this.next(), progress });
    } finally {
      this.end();
    }
  }

  async pause(): Promise<void> {
    this.paused = true;
    await this.steer("pause_job");
  }

  async continue(): Promise<void> {
    this.paused = false;
    await this.steer("continue_job");
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    this.paused = false;
    await this.steer("cancel_job");
  }

  protected async steer(how: "pause_job" | "continue_job" | "cancel_job"): Promise<void> {
    await call(how, { number: this.number }).catch(report);
  }

  protected next(): number {
    return (this.number = ++last);
  }

  /** Begins to show how far it is. */
  protected watched(total: number): Channel<JobProgressView> {
    this.progress = { done: 0, total, file: "" };
    running.now = [...running.now, this];
    return new Channel<JobProgressView>((now) => {
      if (this.progress !== null) this.progress = now;
    });
  }

  protected end(): void {
    this.progress = null;
    this.paused = this.cancelling = false;
    running.now = running.now.filter((job) => job !== this);
  }
}
