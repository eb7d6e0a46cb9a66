/** Where what one agent has begun to write is kept; one beginning for all features, so that signing out finds it all. */
export function draftsOf(agent: string): string {
  return `prosa-draft/${agent}/`;
}

export function forgetDrafts(agent: string, storage: Storage): void {
  const own = Object.keys(storage).filter((key) => key.startsWith(draftsOf(agent)));
  for (const key of own) storage.removeItem(key);
}
