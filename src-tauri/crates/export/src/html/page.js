// The filter and the keys. Everything readable stands in the page without this script.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const events = all(".event");
  const marks = all(".mark");
  const [filter, count, none, letters] = ["filter", "count", "none", "letters"].map(byId);
  const kinds = all(".kinds button");
  // Letters compare without case and accents: "Perez" finds "Pérez".
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = new Map(events.map((event) => [event, plain(event.textContent)]));
  const eventOf = (mark) => byId(mark.getAttribute("href").slice(1));
  const markOf = new Map(marks.map((mark) => [eventOf(mark), mark]));

  const show = () => {
    const wanted = plain(filter.value).split(/\s+/).filter(Boolean);
    const pressed = kinds.filter((button) => button.ariaPressed === "true").map((button) => button.dataset.kind);
    let shown = 0;
    for (const event of events) {
      const own = event.dataset.kinds.split(" ");
      const matches = wanted.every((word) => words.get(event).includes(word)) && pressed.every((kind) => own.includes(kind));
      event.hidden = !matches;
      markOf.get(event)?.classList.toggle("off", !matches);
      shown += matches ? 1 : 0;
    }
    const narrowed = wanted.length + pressed.length > 0;
    count.textContent = narrowed ? `${shown} of ${events.length}` : `${events.length} event${events.length === 1 ? "" : "s"}`;
    none.hidden = shown > 0 || !narrowed;
  };

  const showAll = () => {
    filter.value = "";
    kinds.forEach((button) => { button.ariaPressed = "false"; });
    show();
  };

  // The event in focus, or the first one that reaches below the toolbar.
  const current = () => document.activeElement?.closest(".event") ?? null;
  const step = (by) => {
    const visible = events.filter((event) => !event.hidden);
    const at = visible.indexOf(current());
    const top = visible.findIndex((event) => event.getBoundingClientRect().bottom > 80);
    const next = at < 0 ? (by > 0 ? top : top - 1) : at + by;
    visible[Math.max(0, Math.min(next, visible.length - 1))]?.focus();
  };

  const stepMark = (from, by) => {
    const visible = marks.filter((mark) => !mark.classList.contains("off"));
    rove(visible[visible.indexOf(from) + by] ?? from).focus();
  };
  // One stop for the Tab key on the whole chart; arrows move along it.
  const rove = (mark) => {
    marks.forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
    return mark;
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => { filter.focus(); filter.select(); },
  };
  document.addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return;
    const { target, key } = press;
    if (key === "Escape") return showAll();
    if (target === filter) {
      if (key === "ArrowDown" || key === "Enter") { press.preventDefault(); step(1); }
      return;
    }
    const mark = target.closest(".mark");
    const along = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (mark && along) { press.preventDefault(); return stepMark(mark, along); }
    if (key === "Enter" && target.classList.contains("event")) return target.querySelector(".cite")?.click();
    const act = letters.checked ? keys[key.toLowerCase()] : undefined;
    if (act) { press.preventDefault(); act(); }
  });

  // An event lights its mark, and a mark its event.
  const light = (event, on) => [event, markOf.get(event)].forEach((item) => item?.classList.toggle("on", on));
  for (const item of [...events, ...marks]) {
    const event = item.matches(".mark") ? eventOf(item) : item;
    for (const [type, on] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) {
      item.addEventListener(type, () => light(event, on));
    }
  }
  for (const mark of marks) {
    mark.addEventListener("click", () => setTimeout(() => eventOf(mark).focus({ preventScroll: true })));
  }
  kinds.forEach((button) => button.addEventListener("click", () => {
    button.ariaPressed = button.ariaPressed === "true" ? "false" : "true";
    show();
  }));
  filter.addEventListener("input", show);
  none.querySelector("button").addEventListener("click", showAll);
  if (marks.length > 0) rove(marks[0]);
  byId("tools").hidden = false;
  byId("keys").hidden = false;
  show();
})();
