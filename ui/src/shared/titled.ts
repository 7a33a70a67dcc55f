import { m } from "../paraglide/messages";

/** An article's headline, or what stands in its place. */
export function titled(title: string): string {
  return title || m.shared_untitled();
}
