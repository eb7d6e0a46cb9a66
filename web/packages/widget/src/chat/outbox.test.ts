import { expect, test, vi } from "vitest";
import { Refused, Unreachable } from "./api";
import type { Chest } from "./chest";
import { type Deliver, Outbox, type Unsent } from "./outbox";

const refusal = (code: string, status = 409, more = {}) => new Refused({ status, code, ...more });

/** The browser's database, without a browser. */
class FakeChest {
  readonly things = new Map<string, Unsent>();
  all = async () => [...this.things.values()];
  put = (thing: Unsent) => void this.things.set(thing.id, thing);
  remove = (id: string) => void this.things.delete(id);
}

/** Its locks: who waits for one gets it when the page that holds it is closed, one after the other. */
class FakeLocks {
  private readonly held = new Set<string>();
  private readonly waiting: (() => Promise<void>)[] = [];

  request = async (name: string, act: () => Promise<void>): Promise<void> => {
    if (this.held.has(name)) this.waiting.push(act);
    else {
      this.held.add(name);
      await act();
    }
  };

  async close(): Promise<void> {
    for (const act of this.waiting) await act();
  }
}

const boxed = (deliver: Deliver, chest = new FakeChest(), locks?: FakeLocks) =>
  new Outbox(chest as unknown as Chest<Unsent>, deliver, locks as unknown as LockManager | undefined);

test("P02: what was not acknowledged survives the page and goes out again under the same id, in order", async () => {
  const chest = new FakeChest();
  const first = boxed(() => Promise.reject(new Unreachable("no answer")), chest);
  first.add("um", null);
  first.add("dois", null);
  const written = first.messages.value.map((each) => each.id);

  const sent: string[] = [];
  const second = boxed(async (message) => void sent.push(message.id), chest);
  await second.restore();
  await vi.waitFor(() => expect(sent).toEqual(written));
  expect(await chest.all()).toEqual([]);
});

test("a message that waits for another page keeps what it carries", async () => {
  const chest = new FakeChest();
  const photo = { id: "f1", name: "etiqueta.jpg", type: "image/jpeg", size: 7, width: 4, height: 3 };
  boxed(() => Promise.reject(new Unreachable("no answer")), chest).add("", "c", [photo]);

  const deliver = vi.fn<Deliver>().mockResolvedValue();
  await boxed(deliver, chest).restore();
  await vi.waitFor(() => expect(deliver).toHaveBeenCalled());
  expect(deliver.mock.lastCall?.[0]).toMatchObject({ text: "", conversation: "c", attachments: [photo] });
});

test("a page takes over from another only when that one is gone, and only one does", async () => {
  const [chest, locks] = [new FakeChest(), new FakeLocks()];
  const first = boxed(() => new Promise(() => {}), chest, locks);
  first.add("Oi", "c");
  const heirs = [vi.fn<Deliver>(), vi.fn<Deliver>()];
  const outboxes = heirs.map((deliver) => boxed(deliver.mockResolvedValue(), chest, locks));
  for (const each of outboxes) await each.restore();
  expect(outboxes.map((each) => each.messages.value.length)).toEqual([0, 0]);

  await locks.close();
  await vi.waitFor(() => expect(heirs.map((deliver) => deliver.mock.calls.length)).toEqual([1, 0]));
});

test("what waits for long says so, until it is gone", async () => {
  vi.useFakeTimers();
  let answer = () => {};
  const outbox = boxed(() => new Promise((done) => (answer = done)));
  outbox.add("Oi", "c");
  await vi.advanceTimersByTimeAsync(4_900);
  expect(outbox.late.value).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(outbox.late.value).toBe(true);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.late.value).toBe(false);
  vi.useRealTimers();
});

test("messages leave in the order of writing, one at a time", async () => {
  const sent: string[] = [];
  let answer = () => {};
  const outbox = boxed(({ text }) => {
    sent.push(text);
    return new Promise((done) => {
      answer = done;
    });
  });
  outbox.add("um", "c");
  outbox.add("dois", "c");
  expect(sent).toEqual(["um"]);
  answer();
  await vi.waitFor(() => expect(sent).toEqual(["um", "dois"]));
});

test("S07: what a closed conversation refuses keeps its text, and can begin a new one", async () => {
  const deliver = vi
    .fn<(message: Unsent) => Promise<void>>()
    .mockRejectedValueOnce(refusal("conversation.closed"));
  const outbox = boxed(deliver);
  outbox.add("Ainda aí?", "old");
  await vi.waitFor(() => expect(outbox.messages.value[0]?.refused).toBe("conversation.closed"));
  const [refused] = outbox.messages.value;

  deliver.mockResolvedValueOnce();
  outbox.retry(refused?.id ?? "", null);

  await vi.waitFor(() => expect(outbox.messages.value[0]?.acknowledged).toBe(true));
  expect(deliver).toHaveBeenLastCalledWith(expect.objectContaining({ id: refused?.id, conversation: null }));
});

test("a server that is overloaded is asked again when it said", async () => {
  vi.useFakeTimers();
  const deliver = vi
    .fn<Deliver>()
    .mockRejectedValueOnce(refusal("overloaded", 503, { retryAfterSeconds: "2" }))
    .mockResolvedValueOnce();
  const outbox = boxed(deliver);
  outbox.add("Oi", "c");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(deliver).toHaveBeenCalledTimes(2);
  expect(outbox.messages.value[0]).toMatchObject({ text: "Oi", acknowledged: true });
  vi.useRealTimers();
});

test("too many at once wait as long as the server says, and then go", async () => {
  vi.useFakeTimers();
  const deliver = vi
    .fn<(message: Unsent) => Promise<void>>()
    .mockRejectedValueOnce(refusal("message.too-many-attempts", 429, { retryAfterSeconds: "7" }))
    .mockResolvedValueOnce();
  const outbox = boxed(deliver);
  outbox.add("Oi", "c");
  await vi.advanceTimersByTimeAsync(6_900);
  expect(deliver).toHaveBeenCalledTimes(1);
  expect(outbox.slowed.value).toBe(7);
  await vi.advanceTimersByTimeAsync(200);
  expect(deliver).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
