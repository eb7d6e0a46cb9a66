import i18next from "i18next";
import { defineWords, type Language } from "./words";

/** Words for a refusal's code. Each feature adds the codes it can meet; details fill the `{{places}}`. */
export function defineProblems<Code extends string>(words: {
  "pt-BR": Record<Code, string>;
  en: Record<NoInfer<Code>, string>;
}): void {
  defineWords("problems", words);
}

export interface ProblemLike {
  code: string;
  [detail: string]: unknown;
}

export function problemWords(problem: ProblemLike, lng: Language): string {
  const known = i18next.exists(problem.code, { ns: "problems", lng });
  return i18next.t(known ? problem.code : "unknown", {
    ...problem,
    wait: waitIn(problem),
    ns: "problems",
    lng,
  });
}

function waitIn(problem: ProblemLike): string {
  const seconds = Number(problem.retryAfterSeconds ?? 60);
  return seconds < 60 ? `${Math.ceil(seconds)}\u00A0s` : `${Math.ceil(seconds / 60)}\u00A0min`;
}

defineProblems({
  "pt-BR": {
    unknown: "Não deu certo ({{code}}). Tente de novo; se continuar, avise quem cuida do Prosa.",
    "network.unreachable": "Sem resposta do servidor. Confira a conexão e tente de novo.",
    "database.unavailable": "O banco de dados não respondeu. Tente de novo em instantes.",
    "service.overloaded": "O servidor está ocupado. Tente de novo em instantes.",
    "access.not-signed-in": "Sua sessão terminou. Entre de novo.",
    "access.forbidden": "Você não tem permissão para isto.",
    "name.not-text": "Há um caractere no nome que não pode ser guardado.",
    "title.empty": "Falta o título.",
    "title.too-long": "O título é longo demais.",
    "title.not-text": "Há um caractere no título que não pode ser guardado.",
    "text.empty": "Falta o texto.",
    "text.not-text": "Há um caractere que não pode ser guardado.",
    "password.too-short": "A senha precisa de pelo menos 10 caracteres.",
    "password.too-long": "A senha é longa demais.",
    "password.same": "Escolha uma senha diferente da atual.",
    "password.wrong": "A senha atual não confere.",
    "organization.unknown": "Esta organização não existe mais.",
    "team.unknown": "Esta equipe não existe mais.",
    "agent.unknown": "Este usuário não existe mais.",
    "customer.email-taken": "Este e-mail já é de {{name}}.",
    "name.empty": "Falta o nome.",
    "name.too-long": "O nome passa de 120 caracteres.",
    "name.taken": "Este nome já existe.",
    "email.invalid": "Confira o e-mail: falta uma parte, como o @ ou o final .com.br.",
    "email.taken": "Este e-mail já está em uso.",
    "text.invalid": "Há um caractere que não pode ser guardado.",
    "text.too-long": "O texto passa do limite.",
    "request.invalid": "O servidor não entendeu o pedido. Atualize a página e tente de novo.",
  },
  en: {
    unknown: "That did not work ({{code}}). Try again; if it persists, tell whoever looks after Prosa.",
    "network.unreachable": "No answer from the server. Check the connection and try again.",
    "database.unavailable": "The database did not answer. Try again in a moment.",
    "service.overloaded": "The server is busy. Try again in a moment.",
    "access.not-signed-in": "Your session has ended. Sign in again.",
    "access.forbidden": "You are not allowed to do this.",
    "name.not-text": "One of the name's characters cannot be stored.",
    "title.empty": "The title is missing.",
    "title.too-long": "The title is too long.",
    "title.not-text": "One of the title's characters cannot be stored.",
    "text.empty": "The text is missing.",
    "text.not-text": "One of the characters cannot be stored.",
    "password.too-short": "The password needs at least 10 characters.",
    "password.too-long": "The password is too long.",
    "password.same": "Choose a password other than the present one.",
    "password.wrong": "The current password does not match.",
    "organization.unknown": "This organization no longer exists.",
    "team.unknown": "This team no longer exists.",
    "agent.unknown": "This user no longer exists.",
    "customer.email-taken": "This e-mail already belongs to {{name}}.",
    "name.empty": "The name is missing.",
    "name.too-long": "The name is longer than 120 characters.",
    "name.taken": "This name already exists.",
    "email.invalid": "Check the e-mail: a part is missing, such as the @ or the ending .com.",
    "email.taken": "This e-mail is already in use.",
    "text.invalid": "One of the characters cannot be stored.",
    "text.too-long": "The text is over the limit.",
    "request.invalid": "The server did not understand the request. Reload the page and try again.",
  },
});
