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
    "fault.unexpected": "O servidor falhou. Tente de novo; se continuar, avise quem cuida do Prosa.",
    "fault.try-again": "Não deu desta vez. Tente de novo em instantes.",
    "access.sign-in-needed": "Sua sessão terminou. Entre de novo.",
    "access.csrf": "Esta página ficou antiga. Recarregue e tente de novo.",
    "access.busy": "Muita gente está entrando agora. Tente de novo em instantes.",
    "access.license-needed": "Isto pede uma licença de Livechat.",
    "access.password-change-needed": "Troque a sua senha antes de continuar.",
    "access.forbidden": "Você não tem permissão para isto.",
    "name.not-text": "Há um caractere no nome que não pode ser guardado.",
    "title.empty": "Falta o título.",
    "title.too-long": "O título é longo demais.",
    "title.not-text": "Há um caractere no título que não pode ser guardado.",
    "text.empty": "Falta o texto.",
    "text.not-text": "Há um caractere que não pode ser guardado.",
    "password.empty": "Falta a senha.",
    "password.too-short": "A senha precisa de pelo menos 10 caracteres.",
    "password.too-long": "A senha é longa demais.",
    "password.not-text": "Há um caractere na senha que não pode ser guardado.",
    "password.same": "Escolha uma senha diferente da atual.",
    "password.wrong": "A senha atual não confere.",
    "organization.unknown": "Esta organização não existe mais.",
    "team.unknown": "Esta equipe não existe mais.",
    "agent.unknown": "Este usuário não existe mais.",
    "customer.email-taken": "Este e-mail já é de {{name}}.",
    "name.empty": "Falta o nome.",
    "name.too-long": "O nome é longo demais.",
    "email.invalid": "Confira o e-mail: falta uma parte, como o @ ou o final .com.br.",
    "email.empty": "Falta o e-mail.",
    "email.too-long": "O e-mail é longo demais.",
    "email.not-text": "Há um caractere no e-mail que não pode ser guardado.",
    "q.too-long": "A busca é longa demais.",
    "q.not-text": "Há um caractere na busca que não pode ser procurado.",
    "text.too-long": "O texto passa do limite.",
    "request.not-text": "Há um caractere que não pode ser guardado.",
    "request.too-large": "É mais do que o servidor aceita de uma vez.",
    "request.too-slow": "O envio está lento demais. Tente de novo com uma conexão melhor.",
    "ticket.email-needed": "Falta o e-mail do solicitante.",
  },
  en: {
    unknown: "That did not work ({{code}}). Try again; if it persists, tell whoever looks after Prosa.",
    "network.unreachable": "No answer from the server. Check the connection and try again.",
    "database.unavailable": "The database did not answer. Try again in a moment.",
    "service.overloaded": "The server is busy. Try again in a moment.",
    "fault.unexpected": "The server failed. Try again; if it persists, tell whoever looks after Prosa.",
    "fault.try-again": "It did not work this time. Try again in a moment.",
    "access.sign-in-needed": "Your session has ended. Sign in again.",
    "access.csrf": "This page is out of date. Reload it and try again.",
    "access.busy": "Many people are signing in right now. Try again in a moment.",
    "access.license-needed": "This takes a Livechat licence.",
    "access.password-change-needed": "Change your password before you go on.",
    "access.forbidden": "You are not allowed to do this.",
    "name.not-text": "One of the name's characters cannot be stored.",
    "title.empty": "The title is missing.",
    "title.too-long": "The title is too long.",
    "title.not-text": "One of the title's characters cannot be stored.",
    "text.empty": "The text is missing.",
    "text.not-text": "One of the characters cannot be stored.",
    "password.empty": "The password is missing.",
    "password.too-short": "The password needs at least 10 characters.",
    "password.too-long": "The password is too long.",
    "password.not-text": "One of the password's characters cannot be stored.",
    "password.same": "Choose a password other than the present one.",
    "password.wrong": "The current password does not match.",
    "organization.unknown": "This organization no longer exists.",
    "team.unknown": "This team no longer exists.",
    "agent.unknown": "This user no longer exists.",
    "customer.email-taken": "This e-mail already belongs to {{name}}.",
    "name.empty": "The name is missing.",
    "name.too-long": "The name is too long.",
    "email.invalid": "Check the e-mail: a part is missing, such as the @ or the ending .com.",
    "email.empty": "The e-mail is missing.",
    "email.too-long": "The e-mail is too long.",
    "email.not-text": "One of the e-mail's characters cannot be stored.",
    "q.too-long": "The search is too long.",
    "q.not-text": "One of the search's characters cannot be looked for.",
    "text.too-long": "The text is over the limit.",
    "request.not-text": "One of the characters cannot be stored.",
    "request.too-large": "It is more than the server takes at once.",
    "request.too-slow": "It came too slowly. Try again with a better connection.",
    "ticket.email-needed": "The requester's e-mail is missing.",
  },
});
