import type { BrowserContext, Page } from "@playwright/test";
import { type Cast, type Colleague, unique, type Visiting, type Visitor } from "../harness/cast";
import { Database } from "../harness/database";
import { expect, test } from "../harness/journey";
import { signOut } from "../pages/signIn";

/** A visitor and an agent in the middle of a conversation. */
async function talking(cast: Cast, on: Visiting = {}): Promise<{ ana: Colleague; visitor: Visitor }> {
  const ana = await cast.hire();
  const question = unique("Vocês montam?");
  const visitor = await cast.ask(question, on);
  await ana.console.open(question);
  const answer = unique("Montamos");
  await ana.console.reply(answer);
  await expect(visitor.chat.said(answer)).toBeVisible();
  return { ana, visitor };
}

const unplug = (context: BrowserContext) => context.setOffline(true);
const plugIn = (context: BrowserContext) => context.setOffline(false);

/** The browser stops the page, as it does with one that lies in the background for long, or with the lid closed. */
async function sleep(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  return () => devtools.send("Page.setWebLifecycleState", { state: "active" }).then(() => devtools.detach());
}

test("a visitor's network is pulled: what they write waits, goes once and in order", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const { chat } = visitor;
  const [first, second, answer] = [unique("Um"), unique("Dois"), unique("Enquanto isso")];

  await unplug(visitor.context);
  await chat.write(first);
  await chat.write(second);
  await expect(chat.reconnecting).toBeVisible();
  await expect(chat.delivery).toHaveText(/Envia ao reconectar/);
  await ana.console.reply(answer);
  await expect(chat.said(answer)).toHaveCount(0);

  await plugIn(visitor.context);
  await expect(chat.delivery).toHaveText(/Enviada|Visto/);
  await expect(chat.said(answer)).toBeVisible();
  await expect(chat.reconnecting).toHaveCount(0);
  await ana.console.inOrder(answer, first, second);
});

test("a visitor closes the tab before a message left: the next page sends it", async ({ cast }) => {
  const { ana, visitor } = await talking(cast, { near: true });
  const text = unique("Só mais isto");
  await unplug(visitor.context);
  await visitor.chat.write(text);
  await visitor.page.close();
  await plugIn(visitor.context);

  const again = await cast.returns(visitor, { near: true });
  await expect(ana.console.said(text)).toBeVisible();
  await again.open();
  await expect(again.said(text)).toHaveCount(1);
  await expect(again.delivery).toHaveText(/Enviada|Visto/);
  await ana.console.inOrder(text);
});

test("an agent's network is pulled: replies and notes wait, go once and in order", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const [first, second, question] = [unique("Um"), unique("Dois"), unique("Alô?")];
  const began = Date.now();
  await unplug(ana.page.context());
  await ana.console.write(first);
  await ana.console.write(second);
  await expect(ana.console.reconnecting).toBeVisible();
  expect(Date.now() - began, "not a word before 2 s").toBeGreaterThanOrEqual(2_000);
  await expect(ana.console.log.getByText("Ainda não enviada")).toBeVisible();
  await visitor.chat.say(question);
  await expect(visitor.chat.said(first)).toHaveCount(0);

  await plugIn(ana.page.context());
  await expect(visitor.chat.said(second)).toBeVisible();
  await expect(visitor.chat.said(first)).toHaveCount(1);
  await expect(ana.console.reconnecting).toHaveCount(0);
  await ana.console.inOrder(question, first, second);
});

test("an agent closes the tab before a reply left: another of their tabs sends it", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const text = unique("Já respondo");
  const other = await ana.page.context().newPage();
  await other.goto("/conversas");
  await expect(other.getByText("Minhas Conversas")).toBeVisible();
  await unplug(ana.page.context());
  await ana.console.write(text);
  await ana.page.close();
  await plugIn(other.context());
  await expect(visitor.chat.said(text)).toBeVisible();
  await expect(visitor.chat.said(text)).toHaveCount(1);
});

test("a text for a conversation that was closed meanwhile is refused and stays", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const text = unique("Mais uma coisa");
  await unplug(ana.page.context());
  await ana.console.write(text);
  await visitor.chat.end();
  await expect(visitor.chat.again).toBeVisible();
  await plugIn(ana.page.context());
  await expect(ana.console.thread.getByRole("alert")).toContainText("Não enviada: a conversa foi encerrada.");
  await expect(ana.console.said(text)).toBeVisible();
  await ana.page.reload();
  await expect(ana.console.said(text), "kept beyond the page").toBeVisible();
  await ana.console.thread.getByRole("button", { name: "Descartar" }).click();
  await expect(ana.console.said(text)).toHaveCount(0);
});

test("P12 a tab that slept is whole within 3 s of being seen again", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const bruno = await cast.hire({ permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const words = (await ana.console.log.locator("[data-tail]").last().textContent()) ?? "";
  await bruno.console.open(words);
  const wake = await sleep(ana.page);
  await unplug(ana.page.context());
  const [message, note] = [unique("Está aí?"), unique("Combinei por telefone")];
  await visitor.chat.say(message);
  await bruno.console.note(note);
  const conversation = bruno.page.url().split("/").at(-1);
  await bruno.api.put(`/api/v1/conversations/${conversation}/requester`, {
    name: "Luciana Prado",
    email: `${unique("l").replaceAll(" ", "")}@prado.example`,
  });
  await bruno.api.post(`/api/v1/conversations/${conversation}/closure`);

  await plugIn(ana.page.context());
  await wake();
  const within = { timeout: 3_000 };
  await expect(ana.console.said(message)).toBeVisible(within);
  await Promise.all([
    expect(ana.console.noted(note)).toBeVisible(within),
    expect(ana.console.thread.getByRole("heading", { name: "Luciana Prado" })).toBeVisible(within),
    expect(ana.console.thread).toContainText("Conversa encerrada", within),
  ]);
});

test("PostgreSQL hangs: nobody is told that anything is saved, and all is once it is back", async ({
  cast,
}) => {
  const { ana, visitor } = await talking(cast);
  const [asked, answered] = [unique("Ouviu?"), unique("Ouvi")];
  const database = new Database(cast.house);
  database.pause();
  try {
    await visitor.chat.write(asked);
    await ana.console.write(answered);
    const within = { timeout: 10_000 };
    await Promise.all([
      expect(visitor.chat.delivery).toHaveText(/Ainda não enviada|Envia ao reconectar/, within),
      expect(ana.console.log.getByText("Ainda não enviada")).toBeVisible(within),
    ]);
    await expect(ana.console.said(asked)).toHaveCount(0);
    await expect(visitor.chat.said(answered)).toHaveCount(0);
  } finally {
    database.resume();
  }
  const within = { timeout: 15_000 };
  await expect(visitor.chat.said(answered)).toBeVisible(within);
  await expect(ana.console.said(asked)).toBeVisible(within);
  await expect(visitor.chat.delivery).toHaveText(/Enviada|Visto/, within);
  await expect(ana.console.log.getByText("Ainda não enviada")).toHaveCount(0, within);
  await ana.console.inOrder(asked);
  await ana.console.inOrder(answered);
});

test("S17 an agent who is given a licence has the lists without a reload", async ({ cast }) => {
  const ana = await cast.hire();
  const carla = await cast.hire({ license: false });
  const question = unique("Tem nota fiscal?");
  await cast.ask(question);
  await expect(ana.console.row(question)).toBeVisible();
  await expect(carla.console.list).toContainText("Sem licença de Livechat");
  const { name, email } = carla;
  await cast.administrator.put(`/api/v1/agents/${carla.id}`, {
    name,
    email,
    permissions: [],
    livechatLicense: true,
    teams: [],
  });
  await expect(carla.console.row(question, "Novas Conversas")).toBeVisible();
});

test("whoever signs out is asked about what was not sent, and leaves nothing behind", async ({ cast }) => {
  const { ana } = await talking(cast);
  const [draft, unsent] = [unique("Rascunho"), unique("Na fila")];
  await ana.page.route("**/api/v1/live-tickets", (route) => route.abort());
  await ana.page.reload();
  await ana.console.write(unsent);
  await ana.console.composer.fill(draft);
  await ana.page.getByRole("button", { name: new RegExp(`^${ana.name}, `) }).click();
  await ana.page.getByRole("button", { name: "Sair" }).click();
  const question = ana.console.dialog("Sair sem enviar?");
  await expect(question).toContainText("1 texto seu ainda não foi enviado.");
  await signOut(ana.page, question.getByRole("button", { name: "Sair" }));
  await expect(ana.page).toHaveURL(/\/entrar$/);
  const left = await ana.page.evaluate(async () => {
    const open = indexedDB.open("prosa-unsent");
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const all = open.result.transaction("items").objectStore("items").getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    return JSON.stringify([all.result, { ...localStorage }]);
  });
  expect(left).not.toContain(draft);
  expect(left).not.toContain(unsent);
});

test("a console of another version says so, and keeps what was written", async ({ cast }) => {
  const { ana } = await talking(cast);
  const draft = unique("Ia dizer");
  await ana.console.composer.fill(draft);
  await ana.page.routeWebSocket("**/live", (socket) => void socket.close({ code: 4400 }));
  await ana.page.reload();
  const notice = ana.page.getByRole("status").filter({ hasText: "Há uma versão nova do Prosa." });
  await expect(notice).toBeVisible();
  await ana.page.goto("/chamados");
  await expect(notice, "on every page").toBeVisible();
  await ana.page.goBack();
  await ana.page.unrouteAll();
  await expect(ana.console.composer).toHaveValue(draft);
});

test("a chat of another version loads itself anew, once", async ({ cast }) => {
  await cast.hire();
  const visitor = await cast.visit();
  let loads = 0;
  visitor.page.on("framenavigated", (frame) => {
    if (frame.url().includes("/widget/")) loads += 1;
  });
  let sockets = 0;
  await visitor.page.routeWebSocket("**/widget/live", (socket) => {
    sockets += 1;
    void socket.close({ code: 4400 });
  });
  await visitor.chat.open();
  await expect.poll(() => sockets).toBe(2);
  await expect(visitor.chat.composer).toBeVisible();
  await visitor.chat.write(unique("Funciona"));
  expect(loads).toBe(2);
});
