export function firstName(name: string): string {
  return name.trim().split(/\s+/, 1)[0] ?? name;
}

/** What a name is found by: without its accents, capitals and edges. */
export function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
