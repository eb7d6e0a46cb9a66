import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LARGEST_FILE } from "./attachments";
import type { Attachment } from "./conversation";
import { heldUpBy, NotUp, type Post, type Upload, Uploads } from "./uploads";

const photo = (name = "etiqueta.jpg", size = 3) =>
  Object.defineProperty(new File(["foi"], name, { type: "image/jpeg" }), "size", { value: size });

const kept = (id: string, file: File): Attachment => ({
  id,
  name: file.name,
  type: file.type,
  size: file.size,
  width: 640,
  height: 480,
});

const noAnswer = () => new NotUp({ status: 0, code: "network.unreachable" });

/** A tray of files whose server does what the test says, one try after the other. */
function uploading(...tries: Post[]) {
  let made = 0;
  let items: readonly Upload[] = [];
  const post = vi.fn<Post>(async (id, file) => kept(id, file));
  for (const each of tries) post.mockImplementationOnce(each);
  const uploads = new Uploads(
    post,
    () => `u${++made}`,
    (now) => {
      items = now;
    },
  );
  return { uploads, post, items: () => items, codes: () => items.map((each) => each.problem?.code) };
}

const never: Post = () => new Promise(() => {});
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("uploads", () => {
  it("start at once, say how far they are, and hold the message up until they are there", async () => {
    let tell: (share: number) => void = () => {};
    let answer: (kept: Attachment) => void = () => {};
    const { uploads, items } = uploading((_id, _file, sent) => {
      tell = sent;
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    const file = photo();
    uploads.add([file]);
    tell(0.4);
    expect(items()[0]).toMatchObject({ name: "etiqueta.jpg", sent: 0.4, attachment: null });
    expect(heldUpBy(items())).toBe("UPLOADING");

    answer(kept("u1", file));
    await settle();
    expect(heldUpBy(items())).toBeNull();
    expect(uploads.take()).toEqual([kept("u1", file)]);
    expect(items()).toEqual([]);
  });

  it("survive a short break of the network, under the same id", async () => {
    const lost = () => Promise.reject(noAnswer());
    const { uploads, post, items } = uploading(lost, lost);
    uploads.add([photo()]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(post.mock.calls.map(([id]) => id)).toEqual(["u1", "u1", "u1"]);
    expect(heldUpBy(items())).toBeNull();
  });

  it("say at last that nothing comes through, and try again under the same id when asked", async () => {
    const lost: Post = () => Promise.reject(noAnswer());
    const { uploads, post, items, codes } = uploading(lost, lost, lost, lost, lost, lost);
    uploads.add([photo()]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codes()).toEqual(["network.unreachable"]);
    expect(heldUpBy(items())).toBe("FAILED");

    uploads.retry("u1");
    await settle();
    expect(post.mock.lastCall?.[0]).toBe("u1");
    expect(heldUpBy(items())).toBeNull();
  });

  it("that are refused are not sent again by themselves", async () => {
    const { uploads, post, codes } = uploading(() =>
      Promise.reject(new NotUp({ status: 422, code: "attachment.too-many-pixels" })),
    );
    uploads.add([photo()]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codes()).toEqual(["attachment.too-many-pixels"]);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it("of what is empty or huge are not even tried", () => {
    const { uploads, post, codes } = uploading();
    uploads.add([photo("vazio.txt", 0), photo("filme.mov", LARGEST_FILE + 1)]);
    expect(codes()).toEqual(["attachment.empty", "attachment.huge"]);
    expect(post).not.toHaveBeenCalled();
  });

  it("are five at the most", () => {
    const { uploads, items } = uploading(never, never, never, never, never);
    expect(uploads.add([photo(), photo(), photo()])).toBe(true);
    expect(uploads.add([photo(), photo(), photo()])).toBe(false);
    expect(items()).toHaveLength(5);
  });

  it("end when they are taken out", async () => {
    let stop: AbortSignal | undefined;
    const { uploads, items } = uploading((_id, _file, _sent, stopped) => {
      stop = stopped;
      return new Promise(() => {});
    });
    uploads.add([photo()]);
    uploads.remove("u1");
    expect(stop?.aborted).toBe(true);
    expect(items()).toEqual([]);
  });

  it("come back from a message that was not taken, without going up again", () => {
    const { uploads, post, items } = uploading();
    uploads.giveBack([kept("u9", photo())]);
    uploads.giveBack([kept("u9", photo())]);
    expect(items().map((each) => each.id)).toEqual(["u9"]);
    expect(heldUpBy(items())).toBeNull();
    expect(post).not.toHaveBeenCalled();
  });
});
