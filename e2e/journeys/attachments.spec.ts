import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { accessible } from "../harness/accessible";
import { CANARY, type Cast, type Colleague, unique, type Visiting, type Visitor } from "../harness/cast";
import { paste, pdf, photo, tooLarge } from "../harness/files";
import { hold } from "../harness/hold";
import { expect, test } from "../harness/journey";

/** A visitor and an agent in the middle of a conversation. */
async function talking(cast: Cast, on: Visiting = {}): Promise<{ ana: Colleague; visitor: Visitor }> {
  const ana = await cast.hire();
  const question = unique("Posso mandar uma foto?");
  const visitor = await cast.ask(question, on);
  await ana.console.open(question);
  await ana.console.reply("Pode, por aqui mesmo");
  await expect(visitor.chat.said("Pode, por aqui mesmo")).toBeVisible();
  return { ana, visitor };
}

/** The browser has drawn it: it has a width of its own. */
const drawn = (picture: Locator) =>
  expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

test("a visitor sends a photo, the agent sees it live and answers with a PDF", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const { chat } = visitor;

  await chat.files.setInputFiles(await photo(visitor.page, "etiqueta.png"));
  await expect(chat.cards).toContainText("etiqueta.png");
  await chat.composer.fill("É essa aqui?");
  await chat.composer.press("Enter");
  await expect(chat.cards).toHaveCount(0);
  await expect(chat.delivery).toHaveText(/Enviada|Visto/);
  await drawn(chat.stream.getByRole("img", { name: "etiqueta.png" }));

  const seen = ana.console.log.getByRole("img", { name: "etiqueta.png" });
  await drawn(seen);
  await seen.click();
  const viewer = ana.console.dialog("etiqueta.png");
  await drawn(viewer.getByRole("img", { name: "etiqueta.png" }));
  await accessible(ana.page, "a picture large");
  await ana.page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();

  const manual = pdf("manual.pdf");
  await ana.console.files.setInputFiles(manual);
  await expect(ana.console.cards).toContainText("manual.pdf");
  await accessible(ana.page, "a file attached");
  await ana.console.send.click();
  await expect(ana.console.cards).toHaveCount(0);
  await expect(ana.console.row("manual.pdf"), "the list shows its name").toBeVisible();

  const card = chat.stream.getByRole("button", { name: "Baixar manual.pdf" });
  await expect(card).toBeVisible();
  const download = visitor.page.waitForEvent("download");
  await card.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("manual.pdf");
  expect(await readFile(await saved.path())).toEqual(manual.buffer);

  await chat.stream.getByRole("button", { name: "Abrir etiqueta.png" }).click();
  const large = chat.frame.getByRole("dialog", { name: "etiqueta.png" });
  await drawn(large.getByRole("img"));
  await accessible(visitor.page, "a picture large in the chat");
  await large.getByRole("button", { name: "Fechar" }).click();
  await expect(large).toBeHidden();
  await expect(chat.heading, "the chat itself stays open").toBeVisible();

  await visitor.page.reload();
  await chat.open();
  await drawn(chat.stream.getByRole("img", { name: "etiqueta.png" }));
});

test("a pasted picture goes with a message, both ways", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const picture = await photo(ana.page, "image.png");

  await paste(visitor.chat.composer, picture);
  await expect(visitor.chat.cards).toContainText(/Imagem colada .*\.png/);
  await visitor.chat.composer.press("Enter");
  await drawn(ana.console.log.getByRole("img", { name: /^Imagem colada/ }));

  await paste(ana.console.composer, picture);
  await ana.console.composer.press("Enter");
  await expect(visitor.chat.stream.getByRole("img", { name: /^Imagem colada/ })).toHaveCount(2);
  await drawn(visitor.chat.stream.getByRole("img", { name: /^Imagem colada/ }).last());
});

test("P14 a note's attachment never reaches the visitor", async ({ cast }) => {
  const { ana, visitor } = await talking(cast, { near: true });
  const { thread, files, cards, log } = ana.console;
  const name = `${CANARY}-${unique("orçamento")}.pdf`;

  await thread.getByRole("button", { name: "Nota interna" }).click();
  await files.setInputFiles(pdf(name));
  await expect(cards).toContainText(name);
  await thread.getByRole("button", { name: "Guardar nota" }).click();
  const card = log.getByRole("link", { name: `Baixar ${name}` });
  await expect(card).toBeVisible();
  await expect(log.getByText("Nota interna")).toBeVisible();
  await thread.getByRole("button", { name: "Resposta", exact: true }).click();
  await ana.console.reply("Um momento");
  await expect(visitor.chat.said("Um momento")).toBeVisible();

  const id = (await card.getAttribute("href"))?.split("/").at(-1);
  const asked = await visitor.chat.composer.evaluate(async (_, path) => {
    const headers = { authorization: `Bearer ${localStorage.getItem("prosa.secret")}` };
    const paths = ["/widget/api/start", path, `${path}/preview`];
    const answers = await Promise.all(paths.map((each) => fetch(each, { headers })));
    await Promise.all(answers.map((answer) => answer.text()));
    return answers.map((answer) => answer.status);
  }, `/widget/api/attachments/${id}`);
  expect(asked, "hers to ask, not hers to have").toEqual([200, 404, 404]);
});

test("a file that is too large says so, and holds the message up until it is removed", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const { chat } = visitor;
  const film = await tooLarge(test.info().outputPath("filme.mp4"));

  await chat.files.setInputFiles(film);
  await expect(chat.cards).toContainText("O limite por arquivo é 20\u00A0MB.");
  await chat.composer.fill("Segue o filme");
  await chat.composer.press("Enter");
  await expect(chat.composer, "nothing went").toHaveValue("Segue o filme");
  await accessible(visitor.page, "a file that failed, in the chat");
  await chat.frame.getByRole("button", { name: "Remover filme.mp4" }).click();
  await chat.composer.press("Enter");
  await expect(chat.said("Segue o filme")).toBeVisible();

  await ana.console.files.setInputFiles(film);
  await expect(ana.console.cards).toContainText("O limite por arquivo é 20\u00A0MB.");
  await expect(ana.console.send).toBeDisabled();
  await accessible(ana.page, "a file that failed");
  await ana.console.thread.getByRole("button", { name: "Remover filme.mp4" }).click();
  await expect(ana.console.cards).toHaveCount(0);
});

test("a message that is sent before its file is up goes by itself once it is, both ways", async ({
  cast,
}) => {
  const { ana, visitor } = await talking(cast);
  const { chat } = visitor;

  const visitorsGoesOn = await hold(visitor.page, "**/attachments");
  await chat.files.setInputFiles(await photo(visitor.page, "etiqueta.png"));
  await chat.composer.fill("É essa aqui?");
  await chat.composer.press("Enter");
  await expect(chat.frame.getByText("A mensagem sai assim que o anexo subir.")).toBeVisible();
  await expect(chat.composer, "it can still be seen and changed").toHaveValue("É essa aqui?");
  await accessible(visitor.page, "a message that waits for its file, in the chat");
  visitorsGoesOn();
  await expect(ana.console.said("É essa aqui?")).toBeVisible();
  await drawn(ana.console.log.getByRole("img", { name: "etiqueta.png" }));
  await expect(chat.composer).toHaveValue("");

  const agentsGoesOn = await hold(ana.page, "**/attachments");
  await ana.console.files.setInputFiles(pdf("manual.pdf"));
  await ana.console.composer.fill("Essa mesma, segue o manual");
  await ana.console.composer.press("Enter");
  await expect(ana.console.thread.getByText("Sai assim que o anexo subir.")).toBeVisible();
  await ana.console.composer.press("End");
  await ana.console.composer.pressSequentially(" novo");
  await expect(ana.console.thread.getByText("Sai assim que o anexo subir."), "not finished").toBeHidden();
  await ana.console.composer.press("Enter");
  agentsGoesOn();
  await expect(chat.said("Essa mesma, segue o manual novo")).toBeVisible();
  await expect(chat.stream.getByRole("button", { name: "Baixar manual.pdf" })).toBeVisible();
  await expect(ana.console.cards).toHaveCount(0);
});

test("a file survives a break of the network, and goes with a message that waits", async ({ cast }) => {
  const { ana, visitor } = await talking(cast);
  const { chat } = visitor;
  const ids: string[] = [];
  await visitor.page.route("**/attachments", (route) => {
    ids.push(/name="id"\s+(\S+)/.exec(route.request().postDataBuffer()?.toString("latin1") ?? "")?.[1] ?? "");
    return ids.length === 1 ? route.abort() : route.continue();
  });

  await chat.files.setInputFiles(pdf("contrato.pdf"));
  await expect.poll(() => ids).toHaveLength(2);
  await expect(chat.rising).toHaveCount(0);
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(ids[1], "under the same id").toBe(ids[0]);

  await visitor.context.setOffline(true);
  await chat.composer.press("Enter");
  await expect(chat.stream.getByRole("button", { name: "Baixar contrato.pdf" })).toBeVisible();
  await expect(chat.delivery).toHaveText(/Envia ao reconectar/);
  await visitor.context.setOffline(false);
  await expect(ana.console.log.getByRole("link", { name: "Baixar contrato.pdf" })).toBeVisible();
});
