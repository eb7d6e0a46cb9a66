import { defineProblems } from "../../words/problems";
import { defineWords } from "../../words/words";

/** What more than one part of the page says, or none of them; each part has its own words beside it. */
export const conversationWords = defineWords("conversations", {
  "pt-BR": {
    page: "Conversas",
    visitor: "Visitante {{number}}",
    newConversation: "Nova conversa",
    livechatOff: "O Livechat está desligado",
    livechatOffHint: "Um administrador liga em Configurações Gerais do Sistema, na aba Livechat.",
    choose: "Escolha uma conversa",
    chooseHint: "Use {{j}} e {{k}} para andar na lista e {{enter}} para abrir.",
    protocol: "Protocolo {{number}}",
    requesterPanel: "Dados do solicitante",
    noMatch: "Ninguém com “{{q}}”",
  },
  en: {
    page: "Conversations",
    visitor: "Visitor {{number}}",
    newConversation: "New conversation",
    livechatOff: "Livechat is off",
    livechatOffHint: "An administrator turns it on in General system settings, on the Livechat tab.",
    choose: "Choose a conversation",
    chooseHint: "Use {{j}} and {{k}} to move in the list and {{enter}} to open.",
    protocol: "Protocol {{number}}",
    requesterPanel: "Requester's data",
    noMatch: "Nobody with “{{q}}”",
  },
});

defineProblems({
  "pt-BR": {
    "conversation.already-claimed": "{{ownerName}} respondeu antes de você.",
    "conversation.closed": "a conversa foi encerrada.",
    "conversation.unknown": "esta conversa não está mais com você.",
    "message.id-already-used": "houve um conflito com outra mensagem. Copie o texto e envie de novo.",
    "message.too-long": "o limite é 8.000 caracteres.",
    "message.empty": "falta o texto.",
    "message.not-text": "há um caractere que não pode ser guardado.",
    "note.too-long": "A nota passa de 500 caracteres.",
    "note.not-text": "Há um caractere na nota que não pode ser guardado.",
    "transfer.already-there": "A conversa já está lá. Escolha outro destino.",
    "transfer.agent-not-online": "Esta pessoa acabou de ficar offline. Escolha outra.",
    "transfer.agent-not-licensed": "Esta pessoa não tem mais licença de Livechat. Escolha outra.",
    "requester.already-registered": "O solicitante já tem cadastro. Os dados mudam em Clientes.",
  },
  en: {
    "conversation.already-claimed": "{{ownerName}} replied before you.",
    "conversation.closed": "the conversation was closed.",
    "conversation.unknown": "this conversation is no longer with you.",
    "message.id-already-used": "there was a conflict with another message. Copy the text and send it again.",
    "message.too-long": "the limit is 8,000 characters.",
    "message.empty": "the text is missing.",
    "message.not-text": "one of the characters cannot be stored.",
    "note.too-long": "The note is longer than 500 characters.",
    "note.not-text": "One of the note's characters cannot be stored.",
    "transfer.already-there": "The conversation is there already. Choose another place.",
    "transfer.agent-not-online": "This person has just gone offline. Choose somebody else.",
    "transfer.agent-not-licensed": "This person no longer holds a Livechat licence. Choose somebody else.",
    "requester.already-registered":
      "The requester is already registered. The data is edited under Customers.",
  },
});
