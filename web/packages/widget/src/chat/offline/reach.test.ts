import { signal } from "@preact/signals-core";
import { expect, test, vi } from "vitest";
import { Refused, Unreachable } from "../api";
import type { Chat } from "../chat";
import { Reach } from "./reach";

function asked(send = vi.fn()) {
  const chat = { conversation: signal({ id: "c" }) } as unknown as Chat;
  const reach = new Reach(send, chat);
  reach.write(" luciana@loja.example ");
  return { reach, send };
}

test("S06: an e-mail is left in the conversation that nobody answers", async () => {
  const { reach, send } = asked();
  await reach.leave();
  expect(send).toHaveBeenCalledWith("PUT", "/conversations/c/email", { email: "luciana@loja.example" });
  expect(reach.left.value).toEqual({ email: "luciana@loja.example", conversation: "c" });
});

test("what is no e-mail is not sent", async () => {
  const { reach, send } = asked();
  reach.write("luciana@loja");
  await reach.leave();
  expect(reach.problem.value).toBe("emailUnfinished");
  expect(send).not.toHaveBeenCalled();
});

test.each([
  ["emailInvalid", new Refused({ status: 422, code: "email.invalid" })],
  ["tooMany", new Refused({ status: 429, code: "email.too-many-attempts" })],
  ["formFailed", new Unreachable()],
] as const)("what was written stays, and why it was not taken is said: %s", async (problem, thrown) => {
  const { reach } = asked(vi.fn().mockRejectedValue(thrown));
  await reach.leave();
  expect(reach.problem.value).toBe(problem);
  expect(reach.left.value).toBeNull();
  expect(reach.email.value).toBe(" luciana@loja.example ");
});
