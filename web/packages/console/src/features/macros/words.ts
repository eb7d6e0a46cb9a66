import { defineProblems } from "../../words/problems";
import { defineWords } from "../../words/words";

export const macrosWords = defineWords("macros-page", {
  "pt-BR": {
    macros: "Respostas prontas",
    hint: "Textos que todos usam nas respostas: digite / e o atalho.",
    create: "Nova resposta pronta",
    edit: "Editar resposta pronta",
    search: "Buscar resposta pronta",
    none: "Nenhuma resposta pronta",
    noneHint: "Escreva uma vez o que a equipe responde todo dia.",
    nothingFound: "Nenhuma resposta pronta com estas palavras",
    name: "Nome",
    shortcut: "Atalho",
    shortcutHint: "O que se digita depois da barra: uma palavra, sem espaços.",
    text: "Texto",
    textHint:
      "{nome} vira o primeiro nome do solicitante, {agente} o de quem responde. Outros, como {dias}, ficam para completar na hora.",
    remove: "Excluir",
    removeTitle: "Excluir {{name}}?",
    removeHint: "O que já foi respondido com ela continua nas conversas.",
  },
  en: {
    macros: "Canned responses",
    hint: "Texts that everybody uses in answers: type / and the shortcut.",
    create: "New canned response",
    edit: "Edit canned response",
    search: "Search canned responses",
    none: "No canned responses",
    noneHint: "Write once what the team answers every day.",
    nothingFound: "No canned response with these words",
    name: "Name",
    shortcut: "Shortcut",
    shortcutHint: "What is typed after the slash: one word, without spaces.",
    text: "Text",
    textHint:
      "{name} becomes the requester's first name, {agent} that of whoever answers. Others, such as {days}, are filled in on the spot.",
    remove: "Delete",
    removeTitle: "Delete {{name}}?",
    removeHint: "What was answered with it stays in the conversations.",
  },
});

defineProblems({
  "pt-BR": {
    "macro.unknown": "Esta resposta pronta não existe mais.",
    "macro.shortcut-taken": "Outra resposta pronta já usa este atalho.",
    "shortcut.empty": "Falta o atalho.",
    "shortcut.too-long": "O atalho passa de 30 caracteres.",
    "shortcut.not-text": "Há um caractere no atalho que não pode ser guardado.",
    "shortcut.not-a-word": "Use só letras, números, - e _, sem espaços.",
  },
  en: {
    "macro.unknown": "This canned response no longer exists.",
    "macro.shortcut-taken": "Another canned response has this shortcut already.",
    "shortcut.empty": "The shortcut is missing.",
    "shortcut.too-long": "The shortcut is longer than 30 characters.",
    "shortcut.not-text": "One of the shortcut's characters cannot be stored.",
    "shortcut.not-a-word": "Use letters, digits, - and _ only, without spaces.",
  },
});
