/** 32 random bytes: whoever holds them is this visitor, so they leave the browser only towards Prosa. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace("=", "");
}

export function isSecret(text: string | null): text is string {
  return text !== null && /^[\w-]{43}$/.test(text);
}

let last = 0;

/** UUIDv7: milliseconds, then chance; each later than the one before. `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
  last = Math.max(Date.now(), last + 1);
  const chance = crypto.getRandomValues(new Uint8Array(10));
  const hex = (byte: number) => byte.toString(16).padStart(2, "0");
  const [a = 0, b = 0, c = 0, ...rest] = chance;
  const digits =
    last.toString(16).padStart(12, "0") +
    hex((a & 0x0f) | 0x70) +
    hex(b) +
    hex((c & 0x3f) | 0x80) +
    rest.map(hex).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}
