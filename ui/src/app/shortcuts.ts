// All keys by where they act: for the list in which they can be changed, and for the manual.
import { m } from "../paraglide/messages";
import type { Action } from "../shared/keys";
import type { Command } from "./commands";

/** Actions that belong together, under a heading. */
export interface ShortcutGroup {
  label: string;
  lines: { action: Action; title: string }[];
}

/** Those of the commands, and those that act in lists, the reader and the chart. */
export function shortcutsOf(commands: Command[]): ShortcutGroup[] {
  const linesOf = (group: Command["group"]): ShortcutGroup["lines"] =>
    commands.flatMap(({ group: own, action, title }) => (own === group && action ? [{ action, title }] : []));
  return [
    { label: m.app_palette_do(), lines: linesOf("do") },
    { label: m.app_palette_go(), lines: linesOf("go") },
    { label: m.app_palette_view(), lines: linesOf("view") },
    {
      label: m.app_shortcuts_reading(),
      lines: [
        { action: "next", title: m.app_key_next() },
        { action: "previous", title: m.app_key_previous() },
        { action: "nextArticle", title: m.articles_next() },
        { action: "previousArticle", title: m.articles_previous() },
        { action: "accept", title: m.app_key_accept() },
        { action: "edit", title: m.app_key_edit() },
        { action: "merge", title: m.app_key_merge() },
        { action: "split", title: m.review_offer_split() },
        { action: "reject", title: m.app_key_reject() },
        { action: "date", title: m.app_key_date() },
        { action: "tag", title: m.app_key_tag() },
        { action: "original", title: m.app_key_original() },
        { action: "select", title: m.reader_select() },
        { action: "highlight", title: m.selection_highlight() },
        { action: "open", title: m.app_key_open() },
        { action: "preview", title: m.app_key_preview() },
        { action: "trash", title: m.app_key_trash() },
        { action: "rename", title: m.app_key_rename() },
        { action: "find", title: m.app_key_find() },
        { action: "copyCitation", title: m.app_key_copy_citation() },
        { action: "paste", title: m.app_key_paste() },
      ],
    },
    {
      label: m.app_shortcuts_chart(),
      lines: [
        { action: "nearer", title: m.chart_zoom_in() },
        { action: "farther", title: m.chart_zoom_out() },
        { action: "everything", title: m.chart_fit() },
        { action: "earlier", title: m.chart_earlier() },
        { action: "later", title: m.chart_later() },
        { action: "lane", title: m.timelines_lane_put() },
        { action: "laneUp", title: m.timelines_lane_up() },
        { action: "laneDown", title: m.timelines_lane_down() },
      ],
    },
  ];
}
