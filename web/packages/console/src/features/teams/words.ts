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
    members_one: "{{count}} pessoa",
    members_other: "{{count}} pessoas",
    archive: "Arquivar",
    archiveTitle: "Arquivar {{name}}?",
    archiveHint: "Ninguém mais transfere conversas para ela. Os chamados que já são dela continuam assim.",
  },
  en: {
    teams: "Teams",
    hint: "A conversation can be transferred to a team, and a ticket lies with one.",
    create: "New team",
    edit: "Edit team",
    search: "Search team",
    none: "No team",
    noneHint: "Create the first one and choose who is in it.",
    nothingFound: "No team with this name",
    name: "Name",
    members: "Who is in it",
    membersHint: "Choose one or more users.",
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
    "team.archived": "Esta equipe foi arquivada.",
    "team.used-by-ticket-opening": "A Abertura de Chamados usa esta equipe. Troque lá antes de arquivar.",
  },
  en: {
    "team.name-taken": "A team with this name already exists.",
    "team.archived": "This team was archived.",
    "team.used-by-ticket-opening": "The opening of tickets uses this team. Change it there before archiving.",
  },
});
