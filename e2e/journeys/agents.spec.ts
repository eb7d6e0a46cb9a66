import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";
import type { Chat } from "../pages/chat";
import { Tickets } from "../pages/tickets";

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

test("S08 without the module there is no Livechat tab", async ({ cast }) => {
  await cast.change("/api/v1/settings/appearance", { livechat: false });
  const ana = await cast.hire({ online: false });
  await ana.page.goto("/conversas");
  await expect(ana.page.getByText("O Livechat está desligado")).toBeVisible();
  await expect(ana.page.getByRole("tab", { name: /^Livechat/ })).toHaveCount(0);
  const visitor = await cast.visit();
  await visitor.page.waitForLoadState("networkidle");
  await expect(visitor.chat.launcher).toHaveCount(0);
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
  await ana.console.list.getByRole("button", { name: "Por que estou offline?" }).click();
  await expect(ana.page.getByText("O botão está desligado. Ligue para receber conversas.")).toBeVisible();
  await ana.page.reload();
  await expect(ana.console.availability, "the switch is kept").not.toBeChecked();
});

test("S12 editing the requester's data registers a customer", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Sou cliente novo");
  await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Como se chama?");
  await expect(ana.console.panel).toContainText("Sem cadastro");
  const email = `${unique("luciana").replaceAll(" ", ".")}@prado.example`;

  await ana.console.thread.getByRole("button", { name: "Editar dados do Solicitante" }).click();
  const dialog = ana.console.dialog("Editar dados do Solicitante");
  await dialog.getByLabel("Nome").fill("Luciana Prado");
  await dialog.getByLabel("E-mail").fill("luciana@prado");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog.getByLabel("E-mail"), "the form says what is wrong").toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(dialog.getByLabel("Nome")).toHaveValue("Luciana Prado");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: "Salvar" }).click();

  await expect(dialog).toBeHidden();
  await expect(ana.console.panel).toContainText("Luciana Prado");
  await expect(ana.console.panel).toContainText(email);
  await expect(ana.console.panel).toContainText("Cliente");
  await expect(ana.console.row("Luciana Prado", "Minhas Conversas")).toBeVisible();
  await expect(ana.console.log).toContainText("registrou o solicitante como Luciana Prado");
  await expect(
    ana.page.getByRole("button", { name: "Editar dados do Solicitante" }),
    "a registered customer is not edited here",
  ).toHaveCount(0);

  await ana.page.goto("/clientes");
  await ana.page.getByRole("searchbox").fill(email);
  await expect(ana.page.getByRole("listitem").filter({ hasText: "Luciana Prado" })).toBeVisible();
});

test("S12 an e-mail that belongs to a customer offers to link to that customer", async ({ cast }) => {
  const email = `${unique("marcos").replaceAll(" ", ".")}@vieira.example`;
  await cast.administrator.post("/api/v1/customers", {
    name: "Marcos Vieira",
    email,
    phone: null,
    organization: null,
    notes: "",
  });
  const ana = await cast.hire();
  const question = unique("Já sou cliente");
  await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Qual o e-mail?");

  await ana.console.thread.getByRole("button", { name: "Editar dados do Solicitante" }).click();
  const dialog = ana.console.dialog("Editar dados do Solicitante");
  await dialog.getByLabel("Nome").fill("Marcos V.");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog).toContainText("Este e-mail já tem cadastro");
  await expect(dialog).toContainText("Marcos Vieira");
  await dialog.getByRole("button", { name: "Vincular" }).click();
  await expect(dialog).toBeHidden();
  await expect(ana.console.panel.getByRole("heading", { name: "Marcos Vieira" })).toBeVisible();
  await expect(ana.console.panel).toContainText(email);
});

test("S13 the history tells who answered first and every transfer, which can be hidden", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const team = await cast.team("Financeiro", [bruno]);
  const question = unique("Preciso de uma nota");
  await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Vou passar para o Bruno");
  const toBruno = await ana.console.transfer("agent");
  await toBruno.getByRole("radio", { name: /Bruno Lima/ }).click();
  await toBruno.getByRole("textbox", { name: /^Nota para quem recebe/ }).fill("Cliente canario antigo");
  await toBruno.getByRole("button", { name: "OK" }).click();
  await bruno.console.open("Vou passar para o Bruno", "Minhas Conversas");
  const toTeam = await bruno.console.transfer("team");
  await toTeam.getByRole("radio", { name: new RegExp(team.name) }).click();
  await toTeam.getByRole("button", { name: "OK" }).click();
  await expect(bruno.console.row("Vou passar para o Bruno", "Novas Conversas")).toBeVisible();

  await bruno.console.thread.getByRole("button", { name: "Histórico de conversa" }).click();
  const history = bruno.console.dialog("Histórico de conversa");
  const steps = history.getByRole("listitem");
  await expect(steps.nth(0)).toContainText("iniciou a conversa");
  await expect(steps.nth(1)).toContainText("Ana Souza foi o primeiro agente a interagir");
  await expect(steps.nth(2)).toContainText(/Ana Souza → Bruno Lima.*\d\d:\d\d.*Cliente canario antigo/s);
  await expect(steps.nth(3)).toContainText(new RegExp(`Bruno Lima → ${team.name}`));
  await expect(steps).toHaveCount(4);

  await history.getByRole("switch", { name: "Mostrar transferências" }).click();
  await expect(steps.filter({ hasText: "→" })).toHaveCount(0);
  await expect(history).toContainText("2 transferências ocultas");
  await expect(history).toContainText("foi o primeiro agente a interagir");
  await history.getByRole("switch", { name: "Mostrar transferências" }).click();
  await expect(steps.filter({ hasText: "→" })).toHaveCount(2);
});

test("S14 a conversation is transferred live to an agent who is online and licensed", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const away = await cast.hire({ name: "Carla Dias", online: false });
  const without = await cast.hire({ name: "Diego Reis", license: false });
  const question = unique("Quem cuida de trocas?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Já transfiro");
  await expect(bruno.console.list.getByRole("link")).toHaveCount(0);

  const dialog = await ana.console.transfer("agent");
  await expect(dialog.getByRole("radio", { name: new RegExp(bruno.name) })).toBeVisible();
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  for (const other of [away.name, without.name, ana.name]) {
    await expect(dialog).not.toContainText(other);
  }
  await dialog.getByRole("radio", { name: new RegExp(bruno.name) }).click();
  await dialog.getByRole("button", { name: "OK" }).click();

  await expect(bruno.console.row("Já transfiro", "Minhas Conversas")).toBeVisible();
  await expect(ana.console.list.getByRole("link")).toHaveCount(0);
  await expect(visitor.chat.stream).toContainText("Agora você fala com Bruno");
  await bruno.console.open("Já transfiro");
  await expect(bruno.console.log).toContainText("Ana Souza transferiu para Bruno Lima");
  await bruno.console.reply("Trocas são comigo");
  await expect(visitor.chat.said("Trocas são comigo")).toBeVisible();
});

test("S14 a conversation is transferred to a team and waits for its agents alone", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const carla = await cast.hire();
  const team = await cast.team("Logística", [bruno]);
  const question = unique("Onde está meu pedido?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("A logística responde");

  const dialog = await ana.console.transfer("team");
  await dialog.getByRole("radio", { name: new RegExp(team.name) }).click();
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(bruno.console.row("A logística responde", "Novas Conversas")).toBeVisible();
  await expect(visitor.chat.stream).toContainText(`Sua conversa foi para a equipe ${team.name}`);
  await expect(ana.console.list.getByRole("link")).toHaveCount(0);
  await expect(carla.console.list.getByRole("link")).toHaveCount(0);

  await bruno.console.open("A logística responde");
  await bruno.console.reply("Sai hoje");
  await expect(bruno.console.row("Sai hoje", "Minhas Conversas")).toBeVisible();
});

test("S15 a conversation is ended with a ticket that carries all of it", async ({ cast }) => {
  const closing = unique("Obrigado");
  await cast.change("/api/v1/settings/appearance", { closingText: closing });
  const ana = await cast.hire();
  const question = unique("A tela não liga");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  const answer = unique("Abro um chamado para o técnico");
  await ana.console.reply(answer);

  const asked = await ana.console.closeWithTicket();
  await asked.dialog.getByRole("button", { name: "Voltar" }).click();
  await expect(asked.dialog).toBeHidden();
  await expect(ana.console.composer, "nothing happens unconfirmed").toBeVisible();

  const { dialog, confirm } = await ana.console.closeWithTicket();
  await confirm();
  const email = dialog.getByLabel("E-mail do solicitante");
  await expect(email, "no e-mail is known, so it is asked for").toHaveAttribute("aria-invalid", "true");
  await email.fill("paulo@moveis.example");
  await confirm();

  await expect(visitor.chat.said(closing)).toBeVisible();
  const number = await visitor.chat.ticketNumber();
  await expect(ana.console.row(answer)).toHaveCount(0);
  await ana.page.getByRole("link", { name: `Ver chamado ${number}` }).click();
  const tickets = new Tickets(ana.page);
  await tickets.whole();
  for (const text of [question, answer, closing]) {
    await expect(tickets.timeline).toContainText(text);
  }
  await expect(tickets.fields).toContainText("paulo@moveis.example");

  const opened = visitor.page.waitForEvent("popup");
  await visitor.chat.opened.getByRole("link", { name: "Acompanhar chamado" }).click();
  const portal = await opened;
  await expect(portal.getByText(number)).toBeVisible();
  await expect(portal.getByText(question)).toBeVisible();
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

test("S17 who loses the licence loses the conversations, which wait again", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const question = unique("Não me abandone");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  const answer = unique("Estou com você");
  await ana.console.reply(answer);
  await expect(bruno.console.list.getByRole("link")).toHaveCount(0);

  await cast.administrator.put(`/api/v1/agents/${ana.id}`, {
    name: ana.name,
    email: ana.email,
    permissions: [],
    livechatLicense: false,
    teams: [],
  });
  await expect(bruno.console.row(answer, "Novas Conversas")).toBeVisible();
  await expect(ana.console.list.getByRole("link")).toHaveCount(0);
  await expect(ana.console.composer).toHaveCount(0);
  await ana.page.reload();
  await expect(ana.console.availability).toBeDisabled();
  await expect(ana.console.list).toContainText("Sem licença de Livechat");

  await bruno.console.open(answer);
  await expect(bruno.console.log).toContainText("A conversa de Ana Souza voltou para Novas Conversas");
  await bruno.console.reply("Sigo eu");
  await expect(visitor.chat.said("Sigo eu")).toBeVisible();
});

test("S17 a disabled agent is thrown out, and their conversations wait again", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const question = unique("Olá de novo");
  await cast.ask(question);
  await ana.console.open(question);
  const answer = unique("Em que ajudo?");
  await ana.console.reply(answer);

  await cast.administrator.post(`/api/v1/agents/${ana.id}/disabling`);
  await expect(bruno.console.row(answer, "Novas Conversas")).toBeVisible({ timeout: 5_000 });
  await expect(ana.page, "with the socket open and nothing clicked").toHaveURL(/\/entrar/, {
    timeout: 5_000,
  });
  expect((await ana.api.ask("GET", "/api/v1/me")).status).toBe(401);
  await ana.page.getByLabel("E-mail").fill(ana.email);
  await ana.page.getByLabel("Senha", { exact: true }).fill(ana.password);
  await ana.page.getByRole("button", { name: "Entrar" }).click();
  await expect(ana.page.getByText("E-mail ou senha não conferem.")).toBeVisible();
  await cast.administrator.delete(`/api/v1/agents/${ana.id}/disabling`);
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

test("S08 an open chat of a minimised visitor counts what is unread", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Vou minimizar");
  const visitor = await cast.ask(question);
  await visitor.chat.minimize();
  await ana.console.open(question);
  await ana.console.reply("Fico no aguardo");
  const chat: Chat = visitor.chat;
  await expect(chat.page.getByRole("button", { name: "Abrir o chat, não lidas: 1" })).toBeVisible();
  await expect(chat.page.getByRole("button", { name: /Ana\s+Fico no aguardo/ })).toBeVisible();
  await chat.open();
  await expect(chat.page.getByRole("button", { name: "Minimizar o chat" })).toBeVisible();
  await chat.minimize();
  await expect(chat.page.getByRole("button", { name: "Abrir o chat", exact: true })).toBeVisible();
});
