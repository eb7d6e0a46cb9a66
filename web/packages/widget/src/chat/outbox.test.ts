import { beforeEach, expect, test, vi } from "vitest";
import { Refused, Unreachable } from "./api";
import { Keep } from "./keep";
import { Outbox, type Unsent } from "./outbox";

const keep = () => new Keep(() => localStorage);
const refusal = (code: string, status = 409, more = {}) => new Refused({ status, code, ...more });

beforeEach(() => localStorage.clear());

test("P02: what was not acknowledged survives the tab and goes out again under the same id", async () => {
  const first = new Outbox(keep(), () => Promise.reject(new Unreachable("no answer")));
  first.add("Oi", null);
  const [written] = first.messages.value;

  const sent: Unsent[] = [];
  const second = new Outbox(keep(), async (message) => void sent.push(message));
  await second.pump();

  expect(sent.map((each) => each.id)).toEqual([written?.id]);
  expect(new Outbox(keep(), async () => {}).messages.value).toEqual([]);
});

test("messages leave in the order of writing, one at a time", async () => {
  const sent: string[] = [];
  let answer = () => {};
  const outbox = new Outbox(keep(), ({ text }) => {
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
  const outbox = new Outbox(keep(), deliver);
  outbox.add("Ainda aí?", "old");
  await vi.waitFor(() => expect(outbox.messages.value[0]?.refused).toBe("conversation.closed"));
  const [refused] = outbox.messages.value;

  deliver.mockResolvedValueOnce();
  outbox.retry(refused?.id ?? "", null);

  await vi.waitFor(() => expect(outbox.messages.value[0]?.acknowledged).toBe(true));
  expect(deliver).toHaveBeenLastCalledWith(expect.objectContaining({ id: refused?.id, conversation: null }));
});

test("too many at once wait as long as the server says, and then go", async () => {
  vi.useFakeTimers();
  const deliver = vi
    .fn<(message: Unsent) => Promise<void>>()
    .mockRejectedValueOnce(refusal("message.too-many-attempts", 429, { retryAfterSeconds: "7" }))
    .mockResolvedValueOnce();
  const outbox = new Outbox(keep(), deliver);
  outbox.add("Oi", "c");
  await vi.advanceTimersByTimeAsync(6_900);
  expect(deliver).toHaveBeenCalledTimes(1);
  expect(outbox.slowed.value).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(deliver).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
