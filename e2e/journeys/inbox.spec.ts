import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";
import { Settings } from "../pages/settings";

test("S08 the conversations module is reached by the balloon, which counts, and by the menu", async ({
  cast,
}) => {
  const ana = await cast.hire();
  await ana.page.goto("/chamados");
  await expect(ana.console.balloon).toHaveAccessibleName("Conversas");
  const question = unique("Tem alguém?");
  const visitor = await cast.ask(question);
  await expect(ana.console.balloon).toHaveAccessibleName("Conversas: 1 não lida");
  await visitor.chat.say(unique("Oi?"));
  await expect(ana.console.balloon).toHaveAccessibleName("Conversas: 2 não lidas");
  await expect(ana.page).toHaveTitle(/^\(2\) /);

  await ana.console.balloon.click();
  await expect(ana.page).toHaveURL(/\/conversas$/);
  await expect(ana.console.list.getByRole("tab", { name: /^Livechat/ })).toBeVisible();
  await ana.console.open("Oi?");
  await expect(ana.console.balloon, "what is looked at is read").toHaveAccessibleName("Conversas");

  await ana.page.goto("/chamados");
  await ana.console.menu("Atendimento", "Conversas");
  await expect(ana.console.list).toBeVisible();
});

test("S08 an administrator turns the module off, and there is no Livechat tab and no chat, and on again", async ({
  cast,
}) => {
  await cast.change("/api/v1/settings/appearance", { livechat: true });
  const ana = await cast.hire({ permissions: ["ADMINISTRATOR"], online: false });
  const settings = new Settings(ana.page);
  await ana.console.menu("Configurações", "Configurações Gerais do Sistema");
  await settings.tab("Livechat").click();
  await settings.toggle("Livechat ligado", false);
  await settings.save();
  await ana.page.goto("/conversas");
  await expect(ana.page.getByText("O Livechat está desligado")).toBeVisible();
  await expect(ana.page.getByRole("tab", { name: /^Livechat/ })).toHaveCount(0);
  const visitor = await cast.visit();
  await visitor.page.waitForLoadState("networkidle");
  await expect(visitor.chat.launcher).toHaveCount(0);

  await ana.page.goto("/configuracoes/gerais/livechat");
  await settings.toggle("Livechat ligado", true);
  await settings.save();
  await ana.console.visit();
  await expect(ana.console.list.getByRole("tab", { name: /^Livechat/ })).toBeVisible();
  await expect((await cast.visit()).chat.launcher).toBeVisible();
});

test("S08 an open chat of a minimised visitor counts what is unread", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Vou minimizar");
  const visitor = await cast.ask(question);
  await visitor.chat.minimize();
  await ana.console.open(question);
  await ana.console.reply("Fico no aguardo");
  const { chat } = visitor;
  await expect(chat.page.getByRole("button", { name: "Abrir o chat, não lidas: 1" })).toBeVisible();
  await expect(chat.page.getByRole("button", { name: /Ana\s+Fico no aguardo/ })).toBeVisible();
  await chat.open();
  await expect(chat.page.getByRole("button", { name: "Minimizar o chat" })).toBeVisible();
  await chat.minimize();
  await expect(chat.page.getByRole("button", { name: "Abrir o chat", exact: true })).toBeVisible();
});

test("S09 each agent's switch stands above the list and visitors see what it says", async ({ cast }) => {
  const ana = await cast.hire({ online: false });
  await ana.console.visit();
  await expect(ana.console.availability).not.toBeChecked();
  const visitor = await cast.visit();
  await visitor.chat.open();
  await expect(visitor.chat.form, "nobody is online").toBeVisible();

  await ana.console.availability.click();
  await expect(ana.console.availability).toBeChecked();
  await expect(ana.console.list).toContainText("Recebendo conversas desde");
  await expect(visitor.chat.form).toBeHidden();
  await expect(visitor.chat.composer).toBeVisible();

  await ana.console.availability.click();
  await expect(ana.console.availability).not.toBeChecked();
  await expect(visitor.chat.form).toBeVisible();
  await ana.console.list.getByRole("button", { name: /^Por quê\?/ }).click();
  await expect(ana.page.getByText("O botão está desligado. Ligue para receber conversas.")).toBeVisible();
  await ana.page.reload();
  await expect(ana.console.availability, "the switch is kept").not.toBeChecked();
});

test("S16 who may see all conversations sees, filters, reads and writes in others' ones", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const chief = await cast.hire({ name: "Vera Campos", permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const plain = await cast.hire({ name: "Igor Teles" });
  const texts: string[] = [];
  for (const [agent, text] of [
    [ana, "primeira da Ana"],
    [ana, "segunda da Ana"],
    [bruno, "única do Bruno"],
  ] as const) {
    const question = unique(text);
    texts.push(question);
    await cast.ask(question);
    await agent.console.open(question, "Novas Conversas");
    await agent.api.post(`/api/v1/conversations/${agent.page.url().split("/").at(-1)}/claim`);
    await expect(agent.console.row(question, "Minhas Conversas")).toBeVisible();
  }
  const waiting = unique("ainda sem dono");
  await cast.ask(waiting);

  const { console } = chief;
  await console.counts("Novas Conversas", 1);
  await console.counts("Outros Atendimentos", 3);
  await expect(
    console.row("única do Bruno", "Outros Atendimentos").getByRole("img", { name: "Bruno Lima" }),
  ).toBeVisible();
  const filter = console.list.getByRole("group", { name: "Filtrar por agente" });
  await expect(filter.getByRole("button", { name: "Ana Souza, 2 conversas" })).toBeVisible();
  await filter.getByRole("button", { name: "Bruno Lima, 1 conversa" }).click();
  await expect(console.rows("Outros Atendimentos")).toHaveCount(1);
  await filter.getByRole("button", { name: /^Todos/ }).click();
  await expect(console.rows("Outros Atendimentos")).toHaveCount(3);
  await console.group("Outros Atendimentos").getByRole("button", { name: "Filtrar por agente" }).click();
  await chief.page.getByRole("option", { name: /Ana Souza\s*2/ }).click();
  await expect(console.rows("Outros Atendimentos")).toHaveCount(2);

  await console.open(texts[0] ?? "", "Outros Atendimentos");
  await expect(console.thread).toContainText("A conversa continua com Ana.");
  const word = unique("Sou a supervisora");
  await console.reply(word);
  await expect(console.row(word, "Outros Atendimentos"), "it stays with its agent").toBeVisible();
  await expect(ana.console.row(word, "Minhas Conversas")).toBeVisible();

  await expect(plain.console.group("Outros Atendimentos")).toHaveCount(0);
  await expect(plain.console.rows("Novas Conversas")).toHaveCount(1);
});
