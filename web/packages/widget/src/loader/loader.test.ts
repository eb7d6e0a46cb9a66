import type { ChatToPage, LoaderSettings } from "@prosa/protocol/page";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const PROSA = "https://prosa.example";
const SETTINGS: LoaderSettings = {
  company: "Casa Jatobá",
  ground: "#0E6668",
  font: "#FFFFFF",
  border: "#0A5355",
};

/** What the chat would hold the other end of. */
class Channel {
  static last: Channel | undefined;
  readonly port1: { postMessage: () => void; onmessage?: (event: { data: ChatToPage }) => void } = {
    postMessage: () => {},
  };
  readonly port2 = {};
  constructor() {
    Channel.last = this;
  }
}

/** The script as a page of the company runs it. */
async function embedded() {
  vi.stubGlobal("__PROSA__", SETTINGS);
  vi.stubGlobal("requestIdleCallback", (draw: () => void) => draw());
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("visualViewport", null);
  vi.stubGlobal("MessageChannel", Channel);
  vi.stubGlobal(
    "CSSStyleSheet",
    class {
      replaceSync() {}
    },
  );
  Object.defineProperty(document, "currentScript", {
    value: { src: `${PROSA}/widget.js` },
    configurable: true,
  });
  document.documentElement.lang = "pt-BR";
  vi.resetModules();
  await import("./index");
  const root = document.querySelector("prosa-chat")?.shadowRoot;
  return {
    invitation: () => root?.querySelector<HTMLButtonElement>(".p"),
    hears: (by: string, text: string) => {
      if (!Channel.last) root?.querySelector("iframe")?.onload?.(new Event("load"));
      Channel.last?.port1.onmessage?.({ data: { type: "unread", count: 1, by, text } });
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  Channel.last = undefined;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.querySelector("prosa-chat")?.remove();
  localStorage.clear();
});

test("S07: an invitation goes after 20 s of its own, not of the one before it", async () => {
  localStorage.setItem("prosa-chat", "1");
  const { invitation, hears } = await embedded();
  hears("Ana", "Entregamos sim.");
  vi.advanceTimersByTime(15_000);
  hears("Ana", "Em Marabá também.");
  vi.advanceTimersByTime(15_000);
  expect(invitation()?.hidden).toBe(false);
  vi.advanceTimersByTime(5_000);
  expect(invitation()?.hidden).toBe(true);
});
