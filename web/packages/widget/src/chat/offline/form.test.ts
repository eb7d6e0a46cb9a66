import { expect, test, vi } from "vitest";
import { Refused, Unreachable } from "../api";
import { Left } from "../left";
import { OfflineForm } from "./form";

const here = () => ({ url: "https://loja.example/", title: "Loja" });
const filled = (send = vi.fn()) => {
  const left = new Left();
  const form = new OfflineForm(send, here, "pt-BR", left);
  form.set("name", "Beatriz Antunes");
  form.set("email", "beatriz@antunes.com.br");
  form.set("text", "Ainda dá tempo?");
  return { form, left, send };
};

test("S06: the visitor gets the protocol number, and the form is free again", async () => {
  const { form, left, send } = filled(
    vi.fn().mockResolvedValue({ number: "2026-018466", link: "https://x/portal/#s", byMail: true }),
  );
  await form.submit();
  expect(send).toHaveBeenCalledWith("POST", "/tickets", expect.objectContaining({ text: "Ainda dá tempo?" }));
  expect(left.received.value).toMatchObject({ number: "2026-018466", name: "Beatriz Antunes" });
  expect(form.values.value.text).toBe("");
});

test("what is wrong is said beside its field before anything is sent", async () => {
  const { form, send } = filled();
  form.set("name", " ");
  form.set("email", "beatriz@antunes");
  await form.submit();
  expect(form.problems.value).toEqual({ name: "nameMissing", email: "emailUnfinished" });
  expect(send).not.toHaveBeenCalled();
});

test("a refusal of the server stands beside its field, and the text stays", async () => {
  const problem = { status: 422, code: "email.invalid", field: "email" };
  const { form } = filled(vi.fn().mockRejectedValue(new Refused(problem)));
  await form.submit();
  expect(form.problems.value).toEqual({ email: "emailInvalid" });
  expect(form.values.value.text).toBe("Ainda dá tempo?");
});

test("P02: a second try of the same message carries the same id", async () => {
  const { form, send } = filled(vi.fn().mockRejectedValue(new Unreachable("no answer")));
  await form.submit();
  await form.submit();
  expect(form.failure.value).toBe("formFailed");
  expect(send.mock.calls[0]?.[2].id).toBe(send.mock.calls[1]?.[2].id);
});
