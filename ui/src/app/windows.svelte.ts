// Which dialog is open, and where the focus goes among the panes.

export type Dialog = "palette" | "settings" | "library" | "history" | "help" | "shortcuts" | "export" | "new-timeline" | "draft-timeline" | "new-event" | "save-search" | "jobs";

export class Windows {
  shown = $state<Dialog | null>(null);

  show(dialog: Dialog): void {
    this.shown = dialog;
  }

  close(): void {
    this.shown = null;
  }

  focusSearch(): void {
    const field = document.querySelector<HTMLInputElement>("[data-search]");
    field?.focus();
    field?.select();
  }

  /** Puts the focus into a pane: "list", "work", "aside"... */
  focusPane(name: string): void {
    const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
    if (pane) focusIn(pane);
  }

  /** Moves the focus to the next (1) or previous (-1) pane, around the window. */
  movePane(by: 1 | -1): void {
    const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
    const here = panes.findIndex((pane) => pane.contains(document.activeElement));
    for (let step = 1; step <= panes.length; step++) {
      const from = here < 0 && by < 0 ? 0 : here;
      const pane = panes[(from + by * step + panes.length * 2) % panes.length];
      if (pane && focusIn(pane)) return;
    }
  }
}

const TAKES_FOCUS =
  '[role=listbox], [role=grid], [aria-current=true], button:not(:disabled), input, textarea, [contenteditable=true], [tabindex="0"]:not([role=separator])';

/** Puts the focus into a pane, a chart's event or a list in it first; false if nothing there takes it. */
function focusIn(pane: HTMLElement): boolean {
  const target = pane.querySelector<HTMLElement>("[data-key][tabindex='0'], [role=listbox], [role=grid]") ?? pane.querySelector<HTMLElement>("[aria-current=true]") ?? pane.querySelector<HTMLElement>(TAKES_FOCUS);
  target?.focus();
  // Where the window is enlarged beyond its size, all of the pane comes into view.
  if (target) pane.scrollIntoView({ block: "nearest", inline: "nearest" });
  return target !== null;
}
