import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LARGEST_FILE } from "./attachments";
import type { Attachment } from "./conversation";
import { heldUpBy, mayTryAgain, NotUp, type Post, type Upload, Uploads } from "./uploads";

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
  let awaited = false;
  const post = vi.fn<Post>(async (id, file) => kept(id, file));
  for (const each of tries) post.mockImplementationOnce(each);
  const uploads = new Uploads(
    post,
    () => `u${++made}`,
    (now, waiting) => {
      items = now;
      awaited = waiting;
    },
  );
  return {
    uploads,
    post,
    items: () => items,
    awaited: () => awaited,
    codes: () => items.map((each) => each.problem?.code),
  };
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

  it.each([
    [422, "attachment.too-many-pixels", false],
    [408, "request.too-slow", true],
    [429, "attachment.too-many-attempts", true],
  ])("that are refused with %i are not sent again by themselves", async (status, code, byThePerson) => {
    const { uploads, post, items, codes } = uploading(() => Promise.reject(new NotUp({ status, code })));
    uploads.add([photo()]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codes()).toEqual([code]);
    expect(post).toHaveBeenCalledTimes(1);
    expect(items().map(({ problem }) => problem && mayTryAgain(problem))).toEqual([byThePerson]);
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

  it("let a message go that was sent before they were up, once they are", async () => {
    let answer: (kept: Attachment) => void = () => {};
    const { uploads, awaited } = uploading(() => new Promise((resolve) => (answer = resolve)));
    const go = vi.fn();
    uploads.add([photo()]);
    uploads.whenUp(go);
    expect(awaited()).toBe(true);
    expect(go).not.toHaveBeenCalled();

    answer(kept("u1", photo()));
    await settle();
    expect(go).toHaveBeenCalledTimes(1);
    expect(awaited()).toBe(false);
    expect(uploads.take()).toHaveLength(1);
    expect(go, "not once more").toHaveBeenCalledTimes(1);
  });

  it("hold nothing up where all are up, or there are none", async () => {
    const { uploads, awaited } = uploading();
    const go = vi.fn();
    uploads.whenUp(go);
    uploads.add([photo()]);
    await settle();
    uploads.whenUp(go);
    expect(go).toHaveBeenCalledTimes(2);
    expect(awaited()).toBe(false);
  });

  it("call a message off that waits for them when one fails, even if it rises after all", async () => {
    const refused = () => Promise.reject(new NotUp({ status: 503, code: "attachment.no-room" }));
    const { uploads, items, awaited } = uploading(...Array<Post>(6).fill(refused));
    const go = vi.fn();
    uploads.add([photo()]);
    uploads.whenUp(go);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(awaited()).toBe(false);
    uploads.retry("u1");
    await settle();
    expect(heldUpBy(items())).toBeNull();
    expect(go).not.toHaveBeenCalled();
  });

  it.each<[string, (uploads: Uploads) => void]>([
    ["one is taken out", (uploads) => uploads.remove("u2")],
    ["one is added", (uploads) => void uploads.add([photo()])],
    ["the person goes on writing", (uploads) => uploads.callOff()],
  ])("call a message off that waits for them when %s", async (_, change) => {
    let answer: (kept: Attachment) => void = () => {};
    const { uploads, awaited } = uploading(() => new Promise((resolve) => (answer = resolve)), never);
    const go = vi.fn();
    uploads.add([photo(), photo()]);
    uploads.whenUp(go);
    change(uploads);
    expect(awaited()).toBe(false);
    uploads.remove("u2");
    answer(kept("u1", photo()));
    await settle();
    expect(go).not.toHaveBeenCalled();
  });
});
