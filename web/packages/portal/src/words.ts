const pt = {
  language: "pt-BR",
  protocol: "Protocolo",
  openedAt: "Aberto em",
  you: "Você",
  team: "Atendimento",
  write: "Escreva sua resposta",
  reply: "Responder",
  send: "Enviar",
  sending: "Enviando",
  sent: "Enviada.",
  solvedHint: "Este chamado foi resolvido. Se precisar, responda e ele volta para a equipe.",
  loading: "Carregando",
  missing: "Este link não abre nenhum chamado",
  missingHint:
    "Ele pode ter sido copiado pela metade, ou o chamado está em nome de outra pessoa. Use o link inteiro da última mensagem que você recebeu.",
  failed: "Não deu para carregar o chamado",
  failedHint: "Confira a conexão e tente de novo.",
  retry: "Tentar de novo",
  notSent: "Não enviada. Seu texto continua aqui; tente de novo.",
  tooLong: "O texto passa de 8.000 caracteres.",
  tooMany: "Muitas mensagens seguidas. Aguarde um pouco.",
  timeline: "Mensagens do chamado",
  chat: "Conversa no chat",
  automatic: "Mensagem automática",
  download: "Baixar",
  notDownloaded: "Não baixou. Tente de novo.",
  keepLink: "Guarde este endereço: quem o tem pode ver e responder este chamado.",
  other: "English",
};

export type Words = typeof pt;
export type Language = "pt-BR" | "en";

const en: Words = {
  language: "en",
  protocol: "Protocol",
  openedAt: "Opened on",
  you: "You",
  team: "Support",
  write: "Write your reply",
  reply: "Reply",
  send: "Send",
  sending: "Sending",
  sent: "Sent.",
  solvedHint: "This ticket was solved. If you need to, reply and it returns to the team.",
  loading: "Loading",
  missing: "This link opens no ticket",
  missingHint:
    "It may have been copied only in part, or the ticket is in somebody else's name. Use the whole link of the last message you received.",
  failed: "The ticket could not be loaded",
  failedHint: "Check the connection and try again.",
  retry: "Try again",
  notSent: "Not sent. Your text is still here; try again.",
  tooLong: "The text is over 8,000 characters.",
  tooMany: "Many messages in a row. Wait a little.",
  timeline: "Messages of the ticket",
  chat: "Conversation in the chat",
  automatic: "Automatic message",
  download: "Download",
  notDownloaded: "It was not downloaded. Try again.",
  keepLink: "Keep this address: whoever has it can see and answer this ticket.",
  other: "Português",
};

export const words: Record<Language, Words> = { "pt-BR": pt, en };

export function preferredLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "pt-BR";
}
