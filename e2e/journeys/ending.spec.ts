import { accessible } from "../harness/accessible";
import { unique } from "../harness/cast";
import { hold } from "../harness/hold";
import { expect, test } from "../harness/journey";
import { Tickets } from "../pages/tickets";

test("S07 an agent ends the conversation and the closing message goes out", async ({ cast }) => {
  const closing = unique("Obrigado pelo contato");
  await cast.change("/api/v1/settings/appearance", { closingText: closing, closingColor: "#654321" });
  const ana = await cast.hire();
  const question = unique("Era só isso");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Até logo");

  await ana.console.close();
  await expect(visitor.chat.said(closing)).toBeVisible();
  await expect(visitor.chat.stream.locator(".wb", { hasText: closing })).toHaveCSS(
    "background-color",
    "rgb(101, 67, 33)",
  );
  await expect(visitor.chat.stream).toContainText("Encerrada por Ana");
  await expect(visitor.chat.again).toBeVisible();
  await expect(ana.console.said(closing)).toBeVisible();
  await expect(ana.console.composer).toHaveCount(0);
  await expect(ana.console.rows("Minhas Conversas")).toHaveCount(0);

  await ana.console.head("Encerradas").click();
  await expect(ana.console.rows("Encerradas").first()).toBeVisible();
});

test("S07 the visitor ends the conversation and the closing message goes out", async ({ cast }) => {
  const closing = unique("Volte sempre");
  await cast.change("/api/v1/settings/appearance", { closingText: closing });
  const ana = await cast.hire();
  const question = unique("Já resolvi");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Que bom");

  await visitor.chat.end();
  await expect(visitor.chat.said(closing)).toBeVisible();
  await expect(visitor.chat.stream).toContainText("Encerrada por você");
  await expect(ana.console.said(closing)).toBeVisible();
  await expect(ana.console.log).toContainText("encerrou a conversa");
  await expect(ana.console.rows("Minhas Conversas")).toHaveCount(0);
});

test("S07 a visitor is told when the conversation could not be ended, and ends it then", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Já resolvi, obrigada");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Que bom");

  await visitor.page.route("**/closure", (route) => route.abort(), { times: 1 });
  await visitor.chat.end();
  const dialog = visitor.chat.frame.getByRole("dialog", { name: "Encerrar esta conversa?" });
  await expect(dialog.getByRole("alert")).toHaveText("Não foi possível encerrar agora. Tente de novo.");
  await accessible(visitor.page, "an ending that failed");
  await dialog.getByRole("button", { name: "Encerrar conversa" }).click();
  await expect(dialog).toBeHidden();
  await expect(visitor.chat.stream).toContainText("Encerrada por você");
});

test("S07 a message on its way to a closed conversation is refused, kept, and offered a new one", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const question = unique("Um momento");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Claro");

  const late = unique("Ainda tenho uma dúvida");
  const goOn = await hold(visitor.page, "**/widget/api/conversations/*/messages");
  await visitor.chat.composer.fill(late);
  await visitor.chat.composer.press("Enter");
  await ana.console.close();
  await expect(visitor.chat.again).toBeVisible();
  goOn();

  await expect(visitor.chat.stream).toContainText("Não enviada: a conversa já foi encerrada.");
  await expect(visitor.chat.said(late)).toBeVisible();
  await expect(ana.console.said(late)).toHaveCount(0);
  await visitor.chat.frame.getByRole("button", { name: "Enviar em nova conversa" }).click();
  await expect(ana.console.row(late, "Novas Conversas")).toBeVisible();
  await expect(visitor.chat.stream).not.toContainText(question);
});

test("S07 a visitor who comes back within a conversation finds it again", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Vou recarregar a página");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Estou aqui");
  await expect(visitor.chat.said("Estou aqui")).toBeVisible();

  await visitor.page.reload();
  const missed = unique("Enquanto você recarregava");
  await ana.console.reply(missed);
  await expect(visitor.page.getByRole("button", { name: "Abrir o chat, não lidas: 1" })).toBeVisible();
  await visitor.chat.open();
  for (const text of [question, "Estou aqui", missed]) {
    await expect(visitor.chat.said(text)).toBeVisible();
  }
  const again = unique("Voltei");
  await visitor.chat.say(again);
  await expect(ana.console.said(again)).toBeVisible();
  await ana.console.counts("Minhas Conversas", 1);
});

test("S07 a visitor who was away when it was closed sees the answer, the closing message and the number", async ({
  cast,
}) => {
  const closing = unique("Obrigado pela espera");
  await cast.change("/api/v1/settings/appearance", { closingText: closing });
  const ana = await cast.hire();
  const question = unique("Entro num túnel agora");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await visitor.page.goto("about:blank");
  const answer = unique("Sai amanhã cedo");
  await ana.console.reply(answer);
  await ana.console.close();
  await expect(ana.console.said(closing)).toBeVisible();

  await visitor.page.goto(cast.shop.address({ path: "/outra" }));
  await expect(visitor.page.getByRole("button", { name: "Abrir o chat, não lidas: 1" })).toBeVisible();
  await visitor.chat.open();
  for (const text of [question, answer, closing]) {
    await expect(visitor.chat.said(text)).toBeVisible();
  }
  await expect(visitor.chat.stream).toContainText("Encerrada por Ana");
  await expect(visitor.chat.stream).toContainText(/Protocolo \d{4}-\d{6}/);

  await visitor.chat.again.click();
  const next = unique("Mais uma coisa");
  await visitor.chat.say(next);
  await visitor.page.reload();
  await visitor.chat.open();
  await expect(visitor.chat.said(next)).toBeVisible();
  await expect(visitor.chat.said(question)).toHaveCount(0);
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

test("S15 a conversation that ended without a ticket takes notes, and becomes a ticket after all", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const question = unique("O cabo veio trocado");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Pode devolver");
  await ana.console.close();
  await expect(visitor.chat.again).toBeVisible();

  const note = unique("Devolução combinada, canario");
  await ana.console.thread.getByRole("textbox", { name: /^Nota interna sobre / }).fill(note);
  await ana.console.thread.getByRole("button", { name: "Guardar nota" }).click();
  await expect(ana.console.noted(note)).toBeVisible();

  await ana.console.thread.getByRole("button", { name: "Criar chamado" }).click();
  const dialog = ana.console.dialog("Criar chamado desta conversa?");
  await dialog.getByLabel("E-mail do solicitante").fill("rui@moveis.example");
  await dialog.getByRole("button", { name: "Criar chamado" }).click();
  const number = await visitor.chat.ticketNumber();
  await ana.page.getByRole("link", { name: `Ver chamado ${number}` }).click();
  const tickets = new Tickets(ana.page);
  await tickets.whole();
  await expect(tickets.timeline).toContainText(question);
  await expect(tickets.fields).toContainText("rui@moveis.example");
});
