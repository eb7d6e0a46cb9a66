import { unique } from "../harness/cast";
import { hold } from "../harness/hold";
import { expect, test } from "../harness/journey";

test("S05 the online welcome is shown on opening and stored with the first message", async ({ cast }) => {
  const welcome = unique("Olá! Em que podemos ajudar?");
  await cast.change("/api/v1/settings/appearance", { onlineText: welcome, onlineColor: "#123456" });
  const ana = await cast.hire();
  const visitor = await cast.visit();

  await visitor.chat.open();
  await expect(visitor.chat.said(welcome)).toBeVisible();
  await expect(visitor.chat.stream.locator(".wb")).toHaveCSS("background-color", "rgb(18, 52, 86)");
  await ana.console.visit();
  await expect(ana.console.rows("Novas Conversas"), "nothing is stored before the first message").toHaveCount(
    0,
  );

  const question = unique("A luminária tem em 220 V?");
  await visitor.chat.say(question);
  await ana.console.open(question, "Novas Conversas");
  await expect(ana.console.said(welcome)).toBeVisible();
  const told = (await ana.console.log.textContent()) ?? "";
  expect(told).toContain("Mensagem automática");
  expect(told.indexOf(welcome), "the welcome stands above the first message").toBeLessThan(
    told.indexOf(question),
  );

  await cast.change("/api/v1/settings/appearance", { onlineText: "Outro texto, de depois" });
  await visitor.page.reload();
  await visitor.chat.open();
  await expect(visitor.chat.said(question)).toBeVisible();
  await expect(visitor.chat.said(welcome), "the one that was sent stays").toBeVisible();
});

test("S05 a first message that comes after everybody left becomes an offline message", async ({ cast }) => {
  const ana = await cast.hire();
  const visitor = await cast.visit();
  await visitor.chat.open();
  const question = unique("Vocês entregam em Joinville?");

  // The message is on its way when the last agent leaves.
  const begin = "**/widget/api/conversations";
  const goOn = await hold(visitor.page, begin);
  const answered = visitor.page.waitForResponse(begin);
  await visitor.chat.composer.fill(question);
  await visitor.chat.composer.press("Enter");
  await ana.api.put("/api/v1/me/availability", { availability: "OFFLINE" });
  goOn();
  expect((await answered).status()).toBe(409);

  await expect(visitor.chat.form).toBeVisible();
  await expect(visitor.chat.composer, "the text is not lost").toHaveValue(question);
});

test("S10 a new conversation appears live for every agent with a licence", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const carla = await cast.hire({ license: false });
  const question = unique("Meu pedido não chegou");

  const visitor = await cast.ask(question);
  await expect(visitor.chat.stream).toContainText("Um atendente responde em instantes.");
  for (const agent of [ana, bruno]) {
    await expect(agent.console.row(question, "Novas Conversas")).toBeVisible();
    await agent.console.counts("Novas Conversas", 1);
  }
  await expect(carla.console.list).toBeVisible();
  await expect(carla.console.row(question)).toHaveCount(0);
  expect(await carla.api.get("/api/v1/inbox")).toMatchObject({ rows: [] });
});

test("S10 typing shows on both sides, and the visitor's tick says when it was seen", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Você me vê digitando?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await expect(visitor.chat.stream).toContainText("Visto");
  await visitor.chat.composer.pressSequentially("Estou escre");
  await expect(ana.console.thread.getByRole("status").filter({ hasText: "está digitando…" })).toBeVisible();
  await ana.console.composer.pressSequentially("Eu tam");
  await expect(visitor.chat.stream).toContainText("Ana está digitando…");
});

test("S11 the first reply claims the conversation", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const question = unique("Posso trocar o tecido?");
  const visitor = await cast.ask(question);
  await bruno.console.open(question, "Novas Conversas");

  await ana.console.open(question, "Novas Conversas");
  const answer = unique("Pode, sim");
  await ana.console.reply(answer);

  await expect(visitor.chat.said(answer)).toBeVisible();
  await expect(visitor.chat.stream).toContainText("Ana entrou na conversa");
  await expect(ana.console.row(answer, "Minhas Conversas")).toBeVisible();
  await ana.console.counts("Minhas Conversas", 1);
  await expect(ana.console.rows("Novas Conversas")).toHaveCount(0);
  await expect(bruno.console.list.getByRole("link"), "gone from everybody else's list").toHaveCount(0);
  await expect(bruno.console.thread).toContainText("Ana está com esta conversa.");

  const more = unique("E o prazo?");
  await visitor.chat.say(more);
  await expect(ana.console.said(more)).toBeVisible();
  await expect(ana.console.row(more, "Minhas Conversas")).toBeVisible();
});

test("S11 two agents reply at the same instant and exactly one wins", async ({ cast }) => {
  const agents = [await cast.hire(), await cast.hire()];
  const question = unique("Quanto custa o frete?");
  const visitor = await cast.ask(question);
  for (const { console } of agents) {
    await console.open(question, "Novas Conversas");
    await console.composer.fill(unique("Doze reais"));
  }
  const texts = await Promise.all(agents.map(({ console }) => console.composer.inputValue()));
  await Promise.all(agents.map(({ console }) => console.page.keyboard.press("Enter")));

  await expect(visitor.chat.stream.locator(".wm:not(.me) .wb", { hasText: "Doze reais" })).toHaveCount(1);
  const [first = ""] = texts;
  const anaWon = (await visitor.chat.said(first).count()) === 1;
  const [winner, loser] = anaWon ? agents : agents.toReversed();
  const lost = texts[anaWon ? 1 : 0] ?? "";
  if (winner === undefined || loser === undefined) throw new Error("two agents raced");

  await winner.console.counts("Minhas Conversas", 1);
  const told = winner.name.split(" ")[0];
  await expect(loser.console.thread).toContainText(
    new RegExp(`${told} respondeu (\\d+ segundos? )?antes de você\\.`),
  );
  await expect(loser.console.thread).toContainText("Seu texto ficou como rascunho.");
  await expect(loser.console.thread.getByRole("region", { name: "Rascunho guardado" })).toContainText(lost);
  await expect(loser.console.list.getByRole("link")).toHaveCount(0);
  await expect(winner.console.said(lost), "what lost was not stored").toHaveCount(0);
  await expect(visitor.chat.said(lost)).toHaveCount(0);
});
