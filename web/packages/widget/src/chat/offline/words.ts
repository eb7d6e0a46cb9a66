/** What only the form says, and the page after it. */
export interface OfflineWords {
  name: string;
  email: string;
  sendMessage: string;
  onlyToAnswer: string;
  nameMissing: string;
  nameTooLong: string;
  emailMissing: string;
  emailUnfinished: string;
  emailInvalid: string;
  messageMissing: string;
  formFailed: string;
  tooMany: string;
  backOnline: string;
  talkNow: string;
  received: (name: string) => string;
  answerGoesTo: (email: string) => string;
  answerStandsThere: string;
  copyProtocol: string;
  copied: string;
  sendAnother: string;
  keepNumber: string;
  askEmail: string;
  leaveEmail: string;
  emailLeft: (email: string) => string;
}

const ptBR: OfflineWords = {
  name: "Nome",
  email: "E-mail",
  sendMessage: "Enviar mensagem",
  onlyToAnswer: "Usamos seus dados só para responder.",
  nameMissing: "Escreva seu nome",
  nameTooLong: "O limite é 120 caracteres",
  emailMissing: "Escreva seu e-mail",
  emailUnfinished: "Falta o final do e-mail, como .com.br",
  emailInvalid: "Confira o e-mail",
  messageMissing: "Escreva sua mensagem",
  formFailed: "Não foi possível enviar agora. Seu texto continua aqui.",
  tooMany: "Muitas mensagens em pouco tempo. Tente de novo mais tarde: seu texto continua aqui.",
  backOnline: "Nossa equipe voltou.",
  talkNow: "Conversar agora",
  received: (name) => `Recebemos sua mensagem, ${name}`,
  answerGoesTo: (email) => `A resposta chega em ${email}.`,
  answerStandsThere: "A resposta aparece na página do chamado.",
  copyProtocol: "Copiar protocolo",
  copied: "Protocolo copiado",
  sendAnother: "Enviar outra mensagem",
  keepNumber: "Guarde o número para acompanhar a resposta.",
  askEmail: "Deixe seu e-mail para a equipe falar com você",
  leaveEmail: "Deixar e-mail",
  emailLeft: (email) => `A equipe tem seu e-mail: ${email}`,
};

const en: OfflineWords = {
  name: "Name",
  email: "E-mail",
  sendMessage: "Send message",
  onlyToAnswer: "We use your data only to answer.",
  nameMissing: "Write your name",
  nameTooLong: "The limit is 120 characters",
  emailMissing: "Write your e-mail",
  emailUnfinished: "The end of the e-mail is missing, like .com",
  emailInvalid: "Check the e-mail",
  messageMissing: "Write your message",
  formFailed: "It could not be sent now. Your text is still here.",
  tooMany: "Too many messages in a short time. Try again later: your text is still here.",
  backOnline: "Our team is back.",
  talkNow: "Chat now",
  received: (name) => `We got your message, ${name}`,
  answerGoesTo: (email) => `The answer goes to ${email}.`,
  answerStandsThere: "The answer appears on the ticket's page.",
  copyProtocol: "Copy protocol",
  copied: "Protocol copied",
  sendAnother: "Send another message",
  keepNumber: "Keep the number to follow the answer.",
  askEmail: "Leave your e-mail, so that the team can reach you",
  leaveEmail: "Leave e-mail",
  emailLeft: (email) => `The team has your e-mail: ${email}`,
};

export const offlineWordsIn = (language: string): OfflineWords => (language === "en" ? en : ptBR);
