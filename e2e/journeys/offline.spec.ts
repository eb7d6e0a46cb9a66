import { unique } from "../harness/cast";
import { WAIT_DEADLINE_SECONDS } from "../harness/house";
import { expect, test } from "../harness/journey";
import { Tickets } from "../pages/tickets";

test("S06 with nobody online the visitor is told, leaves a message and gets a protocol number", async ({
  cast,
}) => {
  const offline = unique("Estamos fora agora. Deixe sua mensagem.");
  await cast.change("/api/v1/settings/appearance", { offlineText: offline, offlineColor: "#F2C94C" });
  const title = unique("Mensagem de {nome}");
  await cast.change("/api/v1/settings/ticket-opening", { title });
  const ana = await cast.hire({ online: false });
  const visitor = await cast.visit();
  await visitor.chat.open();

  const told = visitor.chat.frame.getByText(offline);
  await expect(told).toBeVisible();
  await expect(told).toHaveCSS("background-color", "rgb(242, 201, 76)");
  await visitor.chat.leave("", "beatriz@loja", "");
  for (const problem of [
    "Escreva seu nome",
    "Falta o final do e-mail, como .com.br",
    "Escreva sua mensagem",
  ]) {
    await expect(visitor.chat.frame.getByText(problem)).toBeVisible();
  }
  const message = unique("Quero uma segunda via do boleto");
  await visitor.chat.leave("Beatriz Alves", "beatriz@loja.example", message);

  await expect(
    visitor.chat.frame.getByRole("heading", { name: "Recebemos sua mensagem, Beatriz" }),
  ).toBeVisible();
  const where = visitor.chat.frame.getByText("A resposta aparece na página do chamado.");
  await expect(where, "there is no server for mail").toBeVisible();
  const number = (await visitor.chat.frame.getByText(/^\d{4}-\d{6}$/).textContent()) ?? "";

  const tickets = new Tickets(ana.page);
  await tickets.visit(number);
  await expect(tickets.title).toHaveText(title.replace("{nome}", "Beatriz Alves"));
  await expect(tickets.timeline).toContainText(message);
  await expect(tickets.fields).toContainText("beatriz@loja.example");
});

test("S06 the offline message's link opens the ticket without an account", async ({ cast }) => {
  const visitor = await cast.visit();
  await visitor.chat.open();
  const message = unique("Preciso da nota fiscal");
  await visitor.chat.leave("Caio Mota", "caio@mota.example", message);
  const link = visitor.chat.frame.getByRole("link", { name: "Acompanhar chamado" });
  const opened = visitor.page.waitForEvent("popup");
  await link.click();
  const portal = await opened;
  await expect(portal.getByText(message)).toBeVisible();
  const answer = unique("É do pedido 1250");
  await portal.getByRole("textbox").fill(answer);
  await portal.getByRole("button", { name: "Enviar" }).click();
  await expect(portal.getByText(answer)).toBeVisible();
});

test("S06 the last agent leaves while somebody waits: the visitor is told and a ticket is opened", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const bruno = await cast.hire({ online: false });
  const question = unique("Alguém aí?");
  const visitor = await cast.ask(question);
  await ana.console.row(question, "Novas Conversas").waitFor();

  await ana.console.availability.click();
  await expect(visitor.chat.stream).toContainText("Ninguém está online para responder.");
  await visitor.chat.leaveEmail("paula@moveis.example");
  await expect(visitor.chat.stream).toContainText("Abrimos um chamado com esta conversa.", {
    timeout: WAIT_DEADLINE_SECONDS * 1000 + 15_000,
  });
  const number = await visitor.chat.ticketNumber();
  await expect(
    visitor.chat.said(`Ninguém pode responder agora. Abrimos o chamado ${number} com o que você escreveu.`),
  ).toBeVisible();
  await expect(ana.console.list.getByRole("link"), "nothing is left waiting for nobody").toHaveCount(0);

  const tickets = new Tickets(bruno.page);
  await tickets.visit(number);
  await expect(tickets.timeline).toContainText(question);
  await expect(tickets.fields).toContainText("paula@moveis.example");
});

test("P11 S06 a visitor sees, live, whether who answers them is there, and whether anybody of the team is", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const bruno = await cast.hire();
  const team = await cast.team("Financeiro", [bruno]);
  const question = unique("Você está aí?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Estou");
  const head = visitor.chat.frame.locator("header");
  await expect(head).toContainText("· online");

  await ana.console.availability.click();
  await expect(head, "somebody else is online").not.toContainText("online");
  await ana.console.availability.click();
  await expect(head).toContainText("· online");

  const dialog = await ana.console.transfer("team");
  await dialog.getByRole("radio", { name: new RegExp(team.name) }).click();
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(visitor.chat.stream).toContainText("Um atendente responde em instantes.");
  await bruno.console.availability.click();
  await expect(visitor.chat.stream, "though Ana is online").toContainText(
    "Ninguém está online para responder.",
  );
});
