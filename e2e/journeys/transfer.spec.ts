import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";

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
  await expect(bruno.console.log, "the stream hides them as well").not.toContainText("transferiu para");
  await expect(history).toContainText("foi o primeiro agente a interagir");
  await history.getByRole("switch", { name: "Mostrar transferências" }).click();
  await expect(steps.filter({ hasText: "→" })).toHaveCount(2);
  await expect(bruno.console.log).toContainText("Ana Souza transferiu para Bruno Lima");
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
