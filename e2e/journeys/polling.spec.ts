import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";

const SOCKETS = /\/(widget\/)?live$/;

test("where sockets are blocked, the visitor and the agent talk all the same, and the console says how", async ({
  cast,
}) => {
  const ana = await cast.hire();
  await ana.page.routeWebSocket(SOCKETS, (socket) => socket.close());
  await ana.console.visit();
  await expect(ana.page.getByText("Conexão limitada: usando modo compatível")).toBeVisible({
    timeout: 20_000,
  });

  const visitor = await cast.visit();
  await visitor.page.routeWebSocket(SOCKETS, (socket) => socket.close());
  await visitor.page.reload();
  await visitor.chat.open();
  const question = unique("Vocês entregam em Marabá?");
  await visitor.chat.say(question);

  await ana.console.open(question, "Novas Conversas");
  const answer = unique("Entregamos, sim.");
  await ana.console.reply(answer);
  await expect(visitor.chat.said(answer)).toBeVisible({ timeout: 20_000 });

  const thanks = unique("Obrigada!");
  await visitor.chat.say(thanks);
  await expect(ana.console.said(thanks)).toBeVisible();
  await expect(ana.page.getByText("Reconectando…")).toBeHidden();
});
