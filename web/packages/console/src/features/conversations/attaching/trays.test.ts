import type { Post } from "@prosa/protocol/uploads";
import { expect, it, vi } from "vitest";
import { filesIn, named } from "./chosen";
import { Trays } from "./trays";

const photo = (name = "etiqueta.png") => new File(["foi"], name, { type: "image/png" });
const kept: Post = async (id, { name, type, size }) => ({ id, name, type, size, width: 4, height: 3 });

it("each conversation has a tray of its own, which is still there after a look at another", async () => {
  const post = vi.fn((_conversation: string) => kept);
  const trays = new Trays(post);
  trays.of("c1").add([photo()]);
  expect(trays.of("c2").items.get()).toEqual([]);
  await vi.waitFor(() => expect(trays.of("c1").items.get()[0]?.attachment).not.toBeNull());
  expect(post.mock.calls).toEqual([["c1"], ["c2"]]);
});

it("more than five are said to be too many, until one is taken out", () => {
  const tray = new Trays(() => kept).of("c1");
  tray.add([1, 2, 3, 4, 5, 6].map((count) => photo(`${count}.png`)));
  expect(tray.items.get()).toHaveLength(5);
  expect(tray.overfull.get()).toBe(true);
  tray.remove(tray.items.get()[0]?.id ?? "");
  expect(tray.overfull.get()).toBe(false);
});

it("who signs out leaves no file behind", () => {
  const trays = new Trays(() => () => new Promise(() => {}));
  const tray = trays.of("c1");
  tray.add([photo()]);
  trays.forget();
  expect(tray.items.get()).toEqual([]);
  expect(trays.of("c1").items.get()).toEqual([]);
});

it("a cell that was copied from a spreadsheet is pasted as text, a screenshot as a picture", () => {
  const pasted = (types: string[]) => filesIn({ types, files: [photo()] } as unknown as DataTransfer);
  expect(pasted(["text/plain", "text/html", "Files"])).toEqual([]);
  expect(pasted(["Files"])).toHaveLength(1);
});

it("pasted pictures have names of their own, and a file keeps its name", () => {
  const now = new Date(2026, 10, 22, 14, 5, 9);
  expect(named(photo("image.png"), "Imagem colada", now).name).toBe("Imagem colada 14-05-09.png");
  expect(named(photo(), "Imagem colada", now).name).toBe("etiqueta.png");
});
