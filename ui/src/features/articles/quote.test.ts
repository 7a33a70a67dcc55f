import { describe, expect, it } from "vitest";
import { markQuote, type Quote } from "./quote";

function page(body: string): Document {
  const page = document.implementation.createHTMLDocument("");
  page.body.innerHTML = body;
  return page;
}

function quote(words: string, before = "", after = ""): Quote {
  return { words, before, after, passing: false };
}

function marked(page: Document): (string | null)[] {
  return [...page.querySelectorAll("mark[data-quote]")].map((mark) => mark.textContent);
}

describe("the words that the focus means, in the original", () => {
  it("are found where spaces, hyphens and elements stand between them", () => {
    const shown = page("<p>They said the quay\n  was <b>closed</b> on Mon\u00ADday.</p>");
    const mark = markQuote(shown, quote("the quay was closed on Monday"));
    expect(marked(shown)).toEqual(["the quay\n  was ", "closed", " on Mon\u00ADday"]);
    expect(mark?.textContent).toBe("the quay\n  was ");
  });

  it("are told from the same words elsewhere by what stands around them", () => {
    const shown = page("<p>In May the quay was closed.</p><p>In June the quay was closed again.</p>");
    markQuote(shown, quote("the quay was closed", "In May the quay was closed. In June ", " again."));
    expect(shown.querySelector("mark")?.parentElement?.textContent).toBe("In June the quay was closed again.");
    expect(marked(shown)).toEqual(["the quay was closed"]);
  });

  it("leave the page as it was when the focus goes on", () => {
    const body = "<p>The <mark>quay</mark> was closed.</p><p>It rained.</p>";
    const shown = page(body);
    markQuote(shown, quote("The quay was closed"));
    expect(marked(shown)).toEqual(["The ", "quay", " was closed"]);
    markQuote(shown, quote("It rained"));
    expect(marked(shown)).toEqual(["It rained"]);
    expect(markQuote(shown, null)).toBeNull();
    expect(shown.body.innerHTML).toBe(body);
  });

  it("are not marked where the page does not have them", () => {
    const shown = page("<p>It rained.</p>");
    expect(markQuote(shown, quote("The quay was closed"))).toBeNull();
    expect(marked(shown)).toEqual([]);
  });

  it("of scripts without case or spaces are found too", () => {
    const shown = page("<p>去年三月港口关闭了。</p><p>أُغلق الميناء يوم الاثنين</p>");
    markQuote(shown, quote("港口关闭了"));
    expect(marked(shown)).toEqual(["港口关闭了"]);
    markQuote(shown, quote("الميناء يوم"));
    expect(marked(shown)).toEqual(["الميناء يوم"]);
  });
});
