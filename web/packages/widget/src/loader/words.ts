/** The few words on the company's own page: open, minimise, unread. The rest is said inside the chat. */
const WORDS: Record<string, readonly [string, string, string]> = {
  "pt-BR": ["Abrir o chat", "Minimizar o chat", "não lidas: "],
  en: ["Open the chat", "Minimise the chat", "unread: "],
};

/** The page's language decides, then the browser's, then the first we have. */
export function chooseLanguage(wanted: readonly string[]): string {
  const offered = Object.keys(WORDS);
  const found = wanted.map((tag) =>
    offered.find((each) => each.slice(0, 2) === tag.slice(0, 2).toLowerCase()),
  );
  return found.find(Boolean) ?? "pt-BR";
}

export const wordsIn = (language: string) => WORDS[language] ?? [];
