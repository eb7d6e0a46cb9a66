/** The few words on the company's own page: open, minimise, unread. The rest is said inside the chat. */
const WORDS: Record<string, readonly [string, string, string]> = {
  "pt-BR": ["Abrir o chat", "Minimizar o chat", "não lidas: "],
  en: ["Open the chat", "Minimise the chat", "unread: "],
};

const OFFERED: Record<string, string> = { pt: "pt-BR", en: "en" };

/** The page's language decides, then the browser's, then the first we have. */
export const chooseLanguage = (wanted: readonly string[]) =>
  wanted.map((tag) => OFFERED[tag.slice(0, 2).toLowerCase()]).find(Boolean) ?? "pt-BR";

export const wordsIn = (language: string) => WORDS[language] ?? [];
