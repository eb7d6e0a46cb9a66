import { type Signal, signal } from "@preact/signals-core";
import type { FetchFile } from "./requests";

/** What stands in a picture's place: nothing yet, an address of this page, or that it did not come. */
export interface Held {
  address?: string;
  missing?: boolean;
}

export const previewOf = (id: string) => `${id}/preview`;

/** Pictures fetched with the visitor's secret and shown from memory, for as long as their conversation is. */
export class Pictures {
  private readonly held = new Map<string, Signal<Held>>();

  constructor(private readonly fetchFile: FetchFile) {}

  /** Asked for by drawing it, which is done again when it is there. */
  of(path: string): Held {
    const known = this.held.get(path);
    if (known) return known.value;
    const made = signal<Held>({});
    this.held.set(path, made);
    void this.load(path, made);
    return made.value;
  }

  /** What was chosen here need not be fetched. */
  seed(path: string, file: File): void {
    this.held.set(path, signal<Held>({ address: URL.createObjectURL(file) }));
  }

  /** Once more for those that did not come. */
  retry(): void {
    for (const [path, held] of this.held) if (held.peek().missing) void this.load(path, held);
  }

  forget(path: string): void {
    const address = this.held.get(path)?.peek().address;
    if (address) URL.revokeObjectURL(address);
    this.held.delete(path);
  }

  clear(): void {
    for (const path of [...this.held.keys()]) this.forget(path);
  }

  /** Saves it under its own name. False when it did not come. */
  async download(path: string, name: string): Promise<boolean> {
    try {
      const address = URL.createObjectURL(await this.fetchFile(path));
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      return true;
    } catch {
      return false;
    }
  }

  private async load(path: string, held: Signal<Held>): Promise<void> {
    try {
      const blob = await this.fetchFile(path);
      if (this.held.get(path) === held) held.value = { address: URL.createObjectURL(blob) };
    } catch {
      held.value = { missing: true };
    }
  }
}
