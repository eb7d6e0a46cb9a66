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
  const time = last.toString(16).padStart(12, "0");
  const hex = (byte: number) => byte.toString(16).padStart(2, "0");
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(9)), hex).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-a${chance.slice(3, 6)}-${chance.slice(6)}`;
}
