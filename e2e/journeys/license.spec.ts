import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";

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
  await expect(ana.page.getByText("Sua sessão terminou.")).toBeVisible();
  expect((await ana.api.ask("GET", "/api/v1/me")).status).toBe(401);
  await ana.page.getByLabel("E-mail").fill(ana.email);
  await ana.page.getByLabel("Senha", { exact: true }).fill(ana.password);
  await ana.page.getByRole("button", { name: "Entrar" }).click();
  await expect(ana.page.getByText("E-mail ou senha não conferem.")).toBeVisible();
  await cast.administrator.delete(`/api/v1/agents/${ana.id}/disabling`);
});

test("A2 an administrator is told when an agent could not be enabled again", async ({ cast }) => {
  const ana = await cast.hire();
  await cast.administrator.post(`/api/v1/agents/${ana.id}/disabling`);
  const page = await cast.sit(cast.administrator);
  await page.goto("/configuracoes/usuarios");
  await page.getByRole("button").filter({ hasText: ana.email }).click();
  const panel = page.getByRole("dialog", { name: "Editar usuário" });
  await page.route("**/disabling", (route) => route.abort(), { times: 1 });
  await panel.getByRole("button", { name: "Reativar" }).click();
  await expect(panel.getByRole("alert")).toHaveText(
    "Sem resposta do servidor. Confira a conexão e tente de novo.",
  );
  await panel.getByRole("button", { name: "Reativar" }).click();
  await expect(panel.getByRole("button", { name: "Desativar" })).toBeVisible();
  await expect(panel.getByRole("alert")).toBeHidden();
});
