import { defineProblems } from "../../words/problems";
import { defineWords } from "../../words/words";

export const teamWords = defineWords("teams", {
  "pt-BR": {
    teams: "Equipes",
    hint: "Uma conversa pode ser transferida para uma equipe, e um chamado fica com uma.",
    create: "Nova equipe",
    edit: "Editar equipe",
    search: "Buscar equipe",
    none: "Nenhuma equipe",
    noneHint: "Crie a primeira e escolha quem faz parte.",
    nothingFound: "Nenhuma equipe com este nome",
    name: "Nome",
    members: "Quem faz parte",
    membersHint: "Escolha um ou mais usuários.",
    members_zero: "Ninguém",
    members_one: "{{count}} pessoa",
    members_other: "{{count}} pessoas",
    archive: "Arquivar",
    archiveTitle: "Arquivar {{name}}?",
    archiveHint: "Ninguém mais transfere conversas para ela. Os chamados que já são dela continuam assim.",
  },
  en: {
    teams: "Teams",
    hint: "A conversation can be transferred to a team, and a ticket can belong to one.",
    create: "New team",
    edit: "Edit team",
    search: "Search teams",
    none: "No teams",
    noneHint: "Create the first one and choose who is in it.",
    nothingFound: "No team with this name",
    name: "Name",
    members: "Members",
    membersHint: "Choose one or more users.",
    members_zero: "Nobody",
    members_one: "{{count}} person",
    members_other: "{{count}} people",
    archive: "Archive",
    archiveTitle: "Archive {{name}}?",
    archiveHint: "Nobody transfers conversations to it any more. Tickets that are its own stay so.",
  },
});

defineProblems({
  "pt-BR": {
    "team.name-taken": "Já existe uma equipe com este nome.",
  },
  en: {
    "team.name-taken": "A team with this name already exists.",
  },
});
