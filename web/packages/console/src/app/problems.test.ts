import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import { describe, expect, it } from "vitest";

import.meta.glob("../**/words.ts", { eager: true });

const SERVER = join(import.meta.dirname, "../../../../../server/src/main/java/app/prosa");
const sources = readdirSync(SERVER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".java") && !file.endsWith("shared/Refusal.java"))
  .map((file) => readFileSync(join(SERVER, file), "utf8"));

const LISTS = ["category", "ticket-type", "priority"];
const each = (names: readonly string[], endings: readonly string[]) =>
  names.flatMap((name) => endings.map((ending) => `${name}.${ending}`));

/** The codes that the server puts together, or hands on, by how its sources say so. */
const PUT_TOGETHER: Record<string, readonly string[]> = {
  'field + ".empty"': each(fieldsOf("line"), ["empty"]),
  'field + ".too-long"': each([...fieldsOf("line"), ...fieldsOf("lines")], ["too-long"]),
  'field + ".not-text"': each([...fieldsOf("line"), ...fieldsOf("lines")], ["not-text"]),
  'kind + ".too-many-attempts"': each(found(/attempts\.allow\("([a-z-]+)"/g), ["too-many-attempts"]),
  'id.kind().word() + ".unknown"': each([...LISTS, "ticket-status"], ["unknown"]),
  'id.kind().word() + ".archived"': each(LISTS, ["archived"]),
  'id.kind().word() + ".name-taken"': each(LISTS, ["name-taken"]),
  'id.kind().word() + ".used-by-ticket-opening"': each(LISTS, ["used-by-ticket-opening"]),
  code: found(/require\([^;]*"([a-z-]+\.[a-z-]+)"/g),
  "refusal.code()": [],
};

/** What only visitors, their followed tickets and the mail are told. */
const NOT_AGENTS = [
  "visitor.unknown",
  "widget.foreign-origin",
  "ticket-link.unknown",
  "file.unknown",
  "livechat.nobody-online",
  "message.too-many-attempts",
  ...each(["conversation", "email", "mail", "portal-reply", "email-ticket-opened"], ["too-many-attempts"]),
];

/** What only a request can provoke that no screen makes: the sentence with the code in it is the right one. */
const NOBODYS = [
  "command.malformed",
  "command.unknown",
  "frame.malformed",
  "level.invalid",
  "live.too-many-attempts",
  "live.wrong-version",
  "page.unknown",
  "photo.unknown",
  "query.invalid",
  "topic.unknown",
  "transfer.one-target",
  "value.invalid",
];

/** What the browser says without asking, and what platform/web says of requests that reach no room. */
const WITHOUT_A_ROOM = [
  "unknown",
  "network.unreachable",
  "attachment.huge",
  "fault.unexpected",
  "request.not-text",
  "request.too-large",
  "request.too-slow",
];

function found(pattern: RegExp): string[] {
  return sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ""));
}

function fieldsOf(method: "line" | "lines"): string[] {
  return found(new RegExp(`PlainText\\.${method}\\([^;]*?"(\\w+)"\\)`, "g"));
}

const WAYS = "invalid|unauthenticated|forbidden|unknown|conflict|tooLarge|tooMany|unavailable";
const refusals = found(
  new RegExp(`Refusal\\s*\\.(?:${WAYS})\\(\\s*("[^"]+"|\\w[\\w.()]*(?: \\+ "[^"]+")?)\\s*[,)]`, "g"),
);
const codes = new Set(
  refusals.flatMap((first) => (first.startsWith('"') ? [first.slice(1, -1)] : (PUT_TOGETHER[first] ?? []))),
);
const agents = [...codes].filter((code) => !NOT_AGENTS.includes(code) && !NOBODYS.includes(code));

function spoken(language: "pt-BR" | "en"): string[] {
  return Object.keys(i18next.getResourceBundle(language, "problems"));
}

describe("the words for what is refused", () => {
  it("know every place of the server that refuses", () => {
    expect(refusals).toHaveLength(found(new RegExp(`Refusal\\s*\\.(${WAYS})\\(`, "g")).length);
    expect(refusals.filter((first) => !first.startsWith('"') && !(first in PUT_TOGETHER))).toEqual([]);
    expect([...NOT_AGENTS, ...NOBODYS].filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(["pt-BR", "en"] as const)("say in %s each that an agent can meet, and no other", (language) => {
    expect(spoken(language).sort()).toEqual([...new Set([...agents, ...WITHOUT_A_ROOM])].sort());
  });
});
