import { defineWords } from "../../words/words";

export const macroWords = defineWords("macros", {
  "pt-BR": {
    macros: "Respostas prontas",
    typeSlash: "Respostas prontas (digite /)",
    found_one: "{{count}} resposta pronta",
    found_other: "{{count}} respostas prontas",
    none: "Ainda não há respostas prontas.",
    createFirst: "Criar a primeira",
    askFor: "Quem administra o Prosa pode criar.",
  },
  en: {
    macros: "Canned responses",
    typeSlash: "Canned responses (type /)",
    found_one: "{{count}} canned response",
    found_other: "{{count}} canned responses",
    none: "There are no canned responses yet.",
    createFirst: "Create the first one",
    askFor: "An administrator can create some.",
  },
});
