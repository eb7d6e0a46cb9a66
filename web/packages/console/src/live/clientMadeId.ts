const MOST_IN_ONE_MILLISECOND = 0xfff;

let time = 0;
let count = 0;

/** A UUIDv7: unique for ever, and each later than the one before it on this page, also within a millisecond. */
export function clientMadeId(now = Date.now()): string {
  count = now > time ? 0 : count + 1;
  time = Math.max(now, time);
  if (count > MOST_IN_ONE_MILLISECOND) {
    time += 1;
    count = 0;
  }
  const stamp = time.toString(16).padStart(12, "0");
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${count.toString(16).padStart(3, "0")}-${chance()}`;
}

/** Not `crypto.randomUUID`, which a page on plain http does not have. */
function chance(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(8))];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${"89ab".charAt((bytes[0] ?? 0) % 4)}${hex.slice(1, 4)}-${hex.slice(4)}`;
}
