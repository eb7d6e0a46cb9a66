import type { Attachment } from "@prosa/protocol/conversation";
import { NotUp, type Post } from "@prosa/protocol/uploads";
import { beforeEach, expect, test, vi } from "vitest";
import { Pictures } from "./pictures";
import { Tray } from "./tray";

const photo = () => new File(["foi"], "etiqueta.png", { type: "image/png" });
const kept: Post = async (id, { name, type, size }) => ({ id, name, type, size, width: 4, height: 3 });
const revoked = vi.fn();

beforeEach(() => {
  let made = 0;
  URL.createObjectURL = () => `blob:${++made}`;
  URL.revokeObjectURL = revoked.mockClear();
});

function attaching(post: Post = kept) {
  const fetched = vi.fn(async () => new Blob(["foi"]));
  const pictures = new Pictures(fetched);
  const to = vi.fn((_conversation: string) => post);
  const tray = new Tray(to, pictures);
  tray.enter("c");
  return { tray, pictures, fetched, to };
}

test("a message that is sent while a file rises goes with it then", async () => {
  let answer: (kept: Attachment) => void = () => {};
  const { tray, to } = attaching(() => new Promise((resolve) => (answer = resolve)));
  tray.add([photo()]);
  expect(to).toHaveBeenCalledWith("c");
  const taken = vi.fn(() => tray.take()?.map((each) => each.id));
  tray.whenUp(taken);
  expect(tray.awaited.value).toBe(true);
  expect(taken).not.toHaveBeenCalled();

  const id = tray.items.value[0]?.id ?? "";
  answer({ id, name: "etiqueta.png", type: "image/png", size: 3, width: 4, height: 3 });
  await vi.waitFor(() => expect(taken).toHaveReturnedWith([id]));
  expect(tray.awaited.value).toBe(false);
  expect(tray.take(), "only once").toBeUndefined();
});

test("a file that did not get there holds the message up until it is removed", async () => {
  const { tray } = attaching(() => Promise.reject(new NotUp({ status: 413, code: "attachment.too-large" })));
  tray.add([photo()]);
  await vi.waitFor(() => expect(tray.failed.value).toBe(true));
  tray.remove(tray.items.value[0]?.id ?? "");
  expect(tray.failed.value).toBe(false);
  expect(revoked, "its picture is let go").toHaveBeenCalledTimes(1);
});

test("the picture that was chosen here is shown without being fetched, before and after it is sent", async () => {
  const { tray, pictures, fetched } = attaching();
  tray.add([photo()]);
  await vi.waitFor(() => expect(tray.items.value[0]?.attachment).not.toBeNull());
  const [sent] = tray.take() ?? [];
  expect(pictures.of(`${sent?.id}/preview`)).toEqual({ address: "blob:1" });
  expect(fetched).not.toHaveBeenCalled();
});

test("another conversation begins without the files and pictures of the one before", async () => {
  const { tray, pictures } = attaching();
  tray.add([photo()]);
  pictures.of("theirs/preview");
  await vi.waitFor(() => expect(pictures.of("theirs/preview").address).toBeDefined());
  tray.enter("d");
  expect(tray.items.value).toEqual([]);
  expect(revoked).toHaveBeenCalledTimes(2);
});

test("a picture that did not come is asked for again", async () => {
  const { pictures, fetched } = attaching();
  fetched.mockRejectedValueOnce(new Error("503"));
  pictures.of("p/preview");
  await vi.waitFor(() => expect(pictures.of("p/preview").missing).toBe(true));
  pictures.retry();
  await vi.waitFor(() => expect(pictures.of("p/preview").address).toBeDefined());
});
