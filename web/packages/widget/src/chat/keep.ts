/** What this browser keeps of the chat. Where storage is forbidden, memory serves until the page is left. */
export class Keep {
  private readonly memory = new Map<string, string>();

  constructor(private readonly storage: () => Storage) {}

  /** Whether anything outlives the page. */
  get lasts(): boolean {
    try {
      return this.storage() !== null;
    } catch {
      return false;
    }
  }

  get(key: string): string | null {
    try {
      return this.storage().getItem(`prosa.${key}`) ?? this.memory.get(key) ?? null;
    } catch {
      return this.memory.get(key) ?? null;
    }
  }

  set(key: string, value: string): void {
    this.memory.set(key, value);
    try {
      this.storage().setItem(`prosa.${key}`, value);
    } catch {
      // Kept in memory.
    }
  }
}
