/** A language, and the few words on the company's own page: open, minimise, unread. The rest is said inside the chat. */
type Words = readonly [language: string, opens: string, minimizes: string, unreads: string];

const PORTUGUESE: Words = ["pt-BR", "Abrir o chat", "Minimizar o chat", "não lidas: "];
const OFFERED: Record<string, Words> = {
  pt: PORTUGUESE,
  en: ["en", "Open the chat", "Minimise the chat", "unread: "],
};

/** The page's language decides, then the browser's, then the first we have. */
export const wordsFor = (wanted: readonly string[]) =>
  wanted.map((tag) => OFFERED[tag.slice(0, 2).toLowerCase()]).find(Boolean) ?? PORTUGUESE;
