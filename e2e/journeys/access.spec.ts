import { expect, test } from "../harness/journey";
import { SignIn, signOut } from "../pages/signIn";

test("A5 an agent signs in and out again", async ({ cast }) => {
  const ana = await cast.hire({ online: false });
  const page = await cast.stranger();
  const signIn = new SignIn(page);
  await page.goto("/chamados");
  await expect(page, "who is not signed in is asked to").toHaveURL(/\/entrar/);

  await signIn.as("", "");
  await expect(page.getByText("Falta o e-mail.")).toBeVisible();
  await signIn.as(ana.email, "");
  await expect(page.getByText("Falta a senha.")).toBeVisible();
  await signIn.as(ana.email, "errada, mas longa");
  await expect(page.getByText("E-mail ou senha não conferem.")).toBeVisible();
  await expect(signIn.email, "what was typed is kept").toHaveValue(ana.email);
  await signIn.as(ana.email, ana.password);
  await expect(page, "and comes back to where they wanted").toHaveURL(/\/chamados/);

  await page.getByRole("button", { name: /^Ana Souza, / }).click();
  await signOut(page);
  await expect(page).toHaveURL(/\/entrar/);
  await page.goto("/conversas");
  await expect(page).toHaveURL(/\/entrar/);
});

test("A4 an unknown address is answered as a wrong password", async ({ cast }) => {
  const page = await cast.stranger();
  await page.goto("/entrar");
  await new SignIn(page).as("ninguem@lugar.example", "uma senha qualquer");
  await expect(page.getByText("E-mail ou senha não conferem.")).toBeVisible();
  await page.getByRole("link", { name: "Esqueci minha senha" }).click();
  await expect(page.getByText("Este Prosa ainda não envia e-mails.")).toBeVisible();
});

test("a console that could not load asks again when told to", async ({ cast }) => {
  const ana = await cast.hire({ online: false });
  await ana.page.route("**/api/v1/me", (route) => route.abort());
  await ana.page.reload();
  const again = ana.page.getByRole("button", { name: "Tentar de novo" });
  await expect(again).toBeVisible();
  await ana.page.unroute("**/api/v1/me");
  await again.click();
  await expect(ana.page.getByRole("navigation", { name: "Principal" })).toBeVisible();
});

test("A5 a changed password ends the other sessions", async ({ cast }) => {
  const ana = await cast.hire({ online: false });
  const other = await cast.stranger();
  await other.goto("/entrar");
  await new SignIn(other).as(ana.email, ana.password);
  await expect(other).toHaveURL(/\/conversas/);

  await ana.page.goto("/perfil#senha");
  const next = "outra senha bem comprida";
  const change = async (current: string, wanted: string) => {
    await ana.page.getByLabel("Senha atual").fill(current);
    await ana.page.getByLabel("Nova senha").fill(wanted);
    await ana.page.getByRole("button", { name: "Mudar a senha" }).click();
  };
  await change("não é esta", next);
  await expect(ana.page.getByText("A senha atual não confere.")).toBeVisible();
  await change(ana.password, "curta");
  await expect(ana.page.getByText("A senha precisa de pelo menos 10 caracteres.")).toBeVisible();
  await change(ana.password, next);
  await expect(ana.page.getByText("Senha trocada. Suas outras sessões terminaram.")).toBeVisible();

  await expect(other, "with its socket open and nothing clicked").toHaveURL(/\/entrar/, { timeout: 5_000 });
  await new SignIn(other).as(ana.email, ana.password);
  await expect(other.getByText("E-mail ou senha não conferem.")).toBeVisible();
  await new SignIn(other).as(ana.email, next);
  await expect(other).toHaveURL(/\/conversas/);
  await ana.page.reload();
  await expect(ana.page, "the session that changed it goes on").toHaveURL(/\/perfil/);
});

test("A5 a password that an administrator set is changed before anything else", async ({ cast }) => {
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"], online: false });
  const ana = await cast.hire({ online: false });
  const temporary = "provisória por hoje";
  await admin.page.goto("/configuracoes/usuarios");
  await admin.page.getByRole("searchbox").fill(ana.email);
  await admin.page.getByRole("listitem").filter({ hasText: ana.email }).getByRole("button").click();
  await admin.page.getByRole("button", { name: "Definir senha" }).click();
  const dialog = admin.page.getByRole("dialog", { name: /^Definir senha de / });
  await dialog.getByLabel("Nova senha").fill(temporary);
  await dialog.getByRole("button", { name: "Definir senha" }).click();
  await expect(ana.page).toHaveURL(/\/entrar/, { timeout: 5_000 });

  await new SignIn(ana.page).as(ana.email, temporary);
  await expect(ana.page.getByRole("heading", { name: "Escolha sua senha" })).toBeVisible();
  await ana.page.goto("/conversas");
  await expect(ana.page.getByRole("heading", { name: "Escolha sua senha" })).toBeVisible();
  await ana.page.getByLabel("Senha atual").fill(temporary);
  await ana.page.getByLabel("Nova senha").fill("agora só eu conheço");
  await ana.page.getByRole("button", { name: "Salvar e entrar" }).click();
  await expect(ana.page.getByRole("complementary", { name: "Lista de conversas" })).toBeVisible();
});

test("A2 administration is for administrators, in the menu and over HTTP", async ({ cast }) => {
  const ana = await cast.hire({ online: false });
  await ana.console.visit();
  const menus = ana.page.getByRole("navigation", { name: "Principal" });
  await expect(menus.getByRole("button", { name: "Atendimento" })).toBeVisible();
  await expect(menus.getByRole("button", { name: "Configurações" })).toHaveCount(0);
  const agent = {
    name: "X",
    email: "x@x.example",
    permissions: [],
    livechatLicense: true,
    teams: [],
    password: null,
  };
  for (const [path, body] of [
    ["/api/v1/agents", agent],
    ["/api/v1/teams", { name: "X", members: [] }],
    ["/api/v1/categories", { name: "X" }],
  ] as const) {
    expect(await ana.api.ask("POST", path, body), path).toMatchObject({ status: 403 });
  }
  const settings = await ana.api.get("/api/v1/settings/appearance");
  expect((await ana.api.ask("PUT", "/api/v1/settings/appearance", settings)).status).toBe(403);
});
