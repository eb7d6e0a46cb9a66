import i18next from "i18next";
import { createElement, Fragment, type ReactNode, useMemo, useSyncExternalStore } from "react";

export type Language = "pt-BR" | "en";

/**
 * The words of one feature, in both languages, in the feature's own file. A word that is missing in English, or that a
 * component asks for and nobody wrote, does not compile. `word_one` and `word_other` are asked for as `word` with a
 * `count`; `{{name}}` is filled in.
 */
export interface WordSet<Key extends string> {
  readonly name: string;
  readonly key?: Key;
}

type Asked<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
type Values = Record<string, string | number>;

export interface Translate<Key extends string> {
  (key: Key, values?: Values): string;
  /** With elements in the places of `{{name}}`. */
  rich(key: Key, values: Record<string, ReactNode>): ReactNode;
}

const STORED = "prosa-language";

function preferred(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === "pt-BR" || stored === "en") {
    return stored;
  }
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "pt-BR";
}

void i18next.init({
  lng: preferred(),
  fallbackLng: "pt-BR",
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
});
document.documentElement.lang = i18next.language;

export function defineWords<Key extends string>(
  name: string,
  words: { "pt-BR": Record<Key, string>; en: Record<NoInfer<Key>, string> },
): WordSet<Asked<Key>> {
  i18next.addResourceBundle("pt-BR", name, words["pt-BR"], true, true);
  i18next.addResourceBundle("en", name, words.en, true, true);
  return { name };
}

export function language(): Language {
  return i18next.language === "en" ? "en" : "pt-BR";
}

export function speak(chosen: Language): void {
  localStorage.setItem(STORED, chosen);
  document.documentElement.lang = chosen;
  void i18next.changeLanguage(chosen);
}

function onLanguage(changed: () => void): () => void {
  i18next.on("languageChanged", changed);
  return () => i18next.off("languageChanged", changed);
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, language);
}

export function useWords<Key extends string>(set: WordSet<Key>): Translate<Key> {
  const spoken = useLanguage();
  return useMemo(() => translator(set, spoken), [set, spoken]);
}

/** Outside components: the words in the language of this moment. */
export function say<Key extends string>(set: WordSet<Key>): Translate<Key> {
  return translator(set, language());
}

function translator<Key extends string>(set: WordSet<Key>, lng: Language): Translate<Key> {
  const translate = (key: Key, values?: Values) => i18next.t(key, { ...values, ns: set.name, lng });
  const rich = (key: Key, values: Record<string, ReactNode>) => {
    const count = typeof values.count === "number" ? { count: values.count } : {};
    const template = i18next.t(key, { ...count, ns: set.name, lng, skipInterpolation: true });
    const parts = template.split(/\{\{(\w+)\}\}/);
    return createElement(
      Fragment,
      null,
      ...parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? ""))),
    );
  };
  return Object.assign(translate, { rich });
}
