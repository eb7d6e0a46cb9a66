import type { Page } from "@playwright/test";
import { CANARY, unique } from "../harness/cast";
import { expect, test } from "../harness/journey";
import { Tickets } from "../pages/tickets";

/** Each says that it ran by a call that exists in every frame; as text they are harmless. */
const MARKERS = [
  `<img src=x onerror="prosaRan('img')">`,
  `<svg onload="prosaRan('svg')"></svg>`,
  `"><script>prosaRan('script')</script>`,
  `javascript:prosaRan('link')`,
  `[x](javascript:prosaRan('markdown'))`,
  `{{constructor.constructor("prosaRan('template')")()}}`,
];

async function watch(page: Page, ran: string[]): Promise<void> {
  await page.exposeFunction("prosaRan", (where: string) => ran.push(where));
}

test("X1 script in a visitor's name, words, address and title never runs", async ({ cast }) => {
  const ran: string[] = [];
  const ana = await cast.hire({ permissions: ["VIEW_ALL_CONVERSATIONS"] });
  await watch(ana.page, ran);
  await ana.page.reload();
  const visitor = await cast.visit({
    title: `<img src=x onerror=prosaRan('title')>`,
    path: `/loja/"><script>prosaRan('url')</script>`,
  });
  await watch(visitor.page, ran);
  await visitor.page.reload();
  await visitor.chat.open();
  const first = `${unique("oi")} ${MARKERS.join(" ")}`;
  await visitor.chat.say(first);
  for (const marker of MARKERS) await visitor.chat.say(marker);

  await ana.console.open(MARKERS.at(-1) ?? "", "Novas Conversas");
  await expect(ana.console.said(first), "it is text").toBeVisible();
  for (const marker of MARKERS) {
    await expect(ana.console.said(marker)).toBeVisible();
  }
  await ana.console.reply(`${MARKERS[0]} de volta`);
  await expect(visitor.chat.said(`${MARKERS[0]} de volta`)).toBeVisible();
  await expect(ana.console.panel).toContainText("<img src=x onerror=prosaRan('title')>");

  await ana.console.thread.getByRole("button", { name: "Editar dados do Solicitante" }).click();
  const dialog = ana.console.dialog("Editar dados do Solicitante");
  await dialog.getByLabel("Nome").fill(MARKERS[0] ?? "");
  await dialog.getByLabel("E-mail").fill(`${unique("x").replaceAll(" ", ".")}@x.example`);
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(ana.console.panel.getByRole("heading", { name: MARKERS[0] ?? "" })).toBeVisible();

  for (const page of [ana.page, visitor.page]) {
    for (const frame of page.frames()) {
      expect(await frame.locator("a[href^='javascript:' i], img[src='x'], svg[onload]").count()).toBe(0);
    }
  }
  const { confirm } = await ana.console.closeWithTicket();
  await confirm();
  await ana.page.getByRole("link", { name: /^Ver chamado / }).click();
  const tickets = new Tickets(ana.page);
  await tickets.whole();
  await expect(tickets.timeline).toContainText(first);
  const opened = visitor.page.waitForEvent("popup");
  await visitor.chat.opened.getByRole("link", { name: "Acompanhar chamado" }).click();
  const portal = await opened;
  await watch(portal, ran);
  await portal.reload();
  await expect(portal.getByText(first)).toBeVisible();
  expect(ran).toEqual([]);
});

test("X1 the marker runs where a page lets it, so that its silence means something", async ({ cast }) => {
  const ran: string[] = [];
  const page = await cast.stranger();
  await watch(page, ran);
  await page.setContent(MARKERS[0] ?? "");
  await expect.poll(() => ran).toEqual(["img"]);
});

test("P14 no word of a note reaches the visitor by any way", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const question = unique("Posso parcelar?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Só um instante");
  const secret = unique(`${CANARY} cliente inadimplente`);
  await ana.console.note(secret);
  const dialog = await ana.console.transfer("agent");
  await dialog.getByRole("radio", { name: new RegExp(bruno.name) }).click();
  await dialog.getByRole("textbox", { name: /^Nota para quem recebe/ }).fill(unique(`${CANARY} cuidado`));
  await dialog.getByRole("button", { name: "OK" }).click();
  await bruno.console.open("Só um instante");
  await expect(bruno.console.noted(secret)).toBeVisible();
  await bruno.console.reply("Pode, em três vezes");
  await expect(visitor.chat.said("Pode, em três vezes")).toBeVisible();

  await visitor.page.reload();
  await visitor.chat.open();
  await expect(visitor.chat.said("Pode, em três vezes")).toBeVisible();
  const { dialog: ticket, confirm } = await bruno.console.closeWithTicket();
  await ticket.getByLabel("E-mail do solicitante").fill("rosa@flor.example");
  await confirm();
  const opened = visitor.page.waitForEvent("popup");
  await visitor.chat.opened.getByRole("link", { name: "Acompanhar chamado" }).click();
  await expect((await opened).getByText("Pode, em três vezes")).toBeVisible();

  expect(await visitor.overheard.lines("Pode, em três vezes"), "we do hear what is sent").not.toEqual([]);
  expect(await visitor.overheard.lines(CANARY)).toEqual([]);
});

test("A2 a visitor's socket opens no conversation of the console and no other visitor's chat", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const question = unique("Isto é só meu");
  const victim = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Só nosso");
  const id = ana.page.url().split("/").at(-1) ?? "";

  const attacker = await cast.stranger();
  await attacker.goto("/widget/");
  const frames = await attacker.evaluate(
    (conversation) =>
      new Promise<string[]>((resolve) => {
        const heard: string[] = [];
        const socket = new WebSocket(`${location.origin.replace("http", "ws")}/widget/live`);
        const ask = (frame: object) => socket.send(JSON.stringify(frame));
        const topics = [
          `conversation/${conversation}`,
          `chat/${conversation}`,
          "inbox",
          "presence",
          "tickets",
        ];
        socket.onopen = () => ask({ type: "hello", version: 1, secret: "A".repeat(43) });
        socket.onclose = () => resolve([...heard, "closed"]);
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(String(data)) as { type: string };
          heard.push(String(data));
          if (frame.type === "welcome") {
            for (const topic of topics) ask({ type: "subscribe", topic, after: 0 });
          }
          if (heard.filter((each) => each.includes('"ended"')).length === topics.length) {
            for (const name of ["message", "reply", "note"]) {
              const body = { conversation, id: crypto.randomUUID(), text: "intruso" };
              ask({ type: "command", id: crypto.randomUUID(), name, body });
            }
          }
          if (heard.filter((each) => each.includes('"refused"')).length === 3) resolve(heard);
        };
      }),
    id,
  );
  const types = frames.map((frame) => (JSON.parse(frame) as { type: string }).type);
  expect(types).toEqual(["welcome", ...Array(5).fill("ended"), ...Array(3).fill("refused")]);
  for (const told of [question, "Só nosso", ana.name]) {
    expect(frames.join("\n")).not.toContain(told);
  }
  const foreign = { Authorization: `Bearer ${"A".repeat(43)}` };
  const answer = await attacker.request.get(`/widget/api/conversations/${id}/entries`, { headers: foreign });
  expect(answer.status()).toBe(404);
  await expect(victim.chat.said("intruso")).toHaveCount(0);
  await expect(ana.console.said("intruso")).toHaveCount(0);
});

test("A2 rights that are lost end the subscription of an open console", async ({ cast }) => {
  const ana = await cast.hire();
  const chief = await cast.hire({ name: "Vera Campos", permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const question = unique("Quem me lê?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Eu");
  await chief.console.open("Eu", "Outros Atendimentos");
  await cast.administrator.put(`/api/v1/agents/${chief.id}`, {
    name: chief.name,
    email: chief.email,
    permissions: [],
    livechatLicense: true,
    teams: [],
  });
  await expect(chief.console.composer).toHaveCount(0, { timeout: 5_000 });
  await expect(chief.console.list.getByRole("link")).toHaveCount(0);
  const after = unique("Depois disso");
  await visitor.chat.say(after);
  await expect(ana.console.said(after)).toBeVisible();
  await expect(chief.console.said(after)).toHaveCount(0);
});

test("A3 a foreign page cannot frame the console", async ({ cast, house }) => {
  const ana = await cast.hire();
  cast.foresee(/frame-ancestors/);
  await ana.page.goto(cast.shop.address());
  await ana.page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = `${url}/conversas`;
    document.body.append(frame);
  }, house.url);
  await expect
    .poll(() => ana.page.frames().map((frame) => frame.url()))
    .toContain("chrome-error://chromewebdata/");
});

test("A3 a page of the same site cannot write with the console's cookie, which it sends", async ({
  cast,
  house,
}) => {
  const ana = await cast.hire();
  const question = unique("Quem encerra isto?");
  await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Só eu");
  const path = `/api/v1/conversations/${ana.page.url().split("/").at(-1)}`;

  await ana.page.goto(cast.shop.address({ near: true }));
  const asked = async (method: "GET" | "POST", url: string) => {
    const answered = ana.page.waitForResponse((response) => response.url() === url);
    const options = { method, credentials: "include", mode: "no-cors" } as const;
    await ana.page.evaluate(([to, how]) => fetch(to, how).catch(() => null), [url, options] as const);
    return (await answered).status();
  };
  expect(await asked("GET", `${house.url}/api/v1/me`), "the session goes along").toBe(200);
  expect(await asked("POST", `${house.url}${path}/closure`), "and is not enough").toBe(403);
  expect(await ana.api.get(path)).toMatchObject({ closedAt: null });

  await ana.console.visit();
  const accepted = await ana.page.evaluate(async (url) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? "";
    return (await fetch(url, { method: "POST", headers: { "X-XSRF-TOKEN": token } })).status;
  }, `${path}/closure`);
  expect(accepted, "the same with the token").toBeLessThan(300);
  expect(await ana.api.get(path)).not.toMatchObject({ closedAt: null });
});

test("P1 nothing is stored on the visitor's device before the chat is opened", async ({ cast, house }) => {
  await cast.hire();
  const visitor = await cast.visit();
  await expect(visitor.chat.launcher).toBeVisible();
  await visitor.page.waitForLoadState("networkidle");
  const empty = { cookies: [], origins: [] };
  expect(await visitor.context.storageState({ indexedDB: true })).toEqual(empty);
  expect(visitor.page.frames()).toHaveLength(1);
  await visitor.chat.open();
  await visitor.chat.say(unique("Agora sim"));
  const kept = await visitor.context.storageState();
  expect(kept.cookies, "and no cookie even then").toEqual([]);
  expect(kept.origins.map(({ origin }) => origin)).toContain(cast.shop.origin);
  expect(house.url).not.toBe(cast.shop.origin);
});
