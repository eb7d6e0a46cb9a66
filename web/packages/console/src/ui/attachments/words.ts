import { defineProblems } from "../../words/problems";
import { defineWords } from "../../words/words";

export const attachmentWords = defineWords("attachments", {
  "pt-BR": {
    open: "Abrir {{name}}",
    download: "Baixar",
    downloadNamed: "Baixar {{name}}",
    close: "Fechar",
    picture: "Imagem",
    file: "Arquivo",
    gone: "Não deu para mostrar",
  },
  en: {
    open: "Open {{name}}",
    download: "Download",
    downloadNamed: "Download {{name}}",
    close: "Close",
    picture: "Image",
    file: "File",
    gone: "This could not be shown",
  },
});

defineProblems({
  "pt-BR": {
    "attachment.too-large": "O limite por arquivo é {{limit}}.",
    "attachment.huge": "O arquivo é grande demais.",
    "attachment.empty": "O arquivo está vazio.",
    "attachment.too-many-pixels": "A imagem tem pixels demais. Reduza e anexe de novo.",
    "attachment.unknown": "um anexo não existe mais. Anexe de novo.",
    "attachment.id-already-used": "Houve um conflito com outro arquivo. Anexe de novo.",
    "attachment.too-many-attempts": "Muitos arquivos em pouco tempo. Tente de novo em {{wait}}.",
    "attachment.no-room": "O servidor não tem espaço para mais arquivos agora. Tente de novo em {{wait}}.",
    "message.too-many-attachments": "o limite é 5 anexos por mensagem.",
  },
  en: {
    "attachment.too-large": "The limit for one file is {{limit}}.",
    "attachment.huge": "The file is too large.",
    "attachment.empty": "The file is empty.",
    "attachment.too-many-pixels": "The image has too many pixels. Make it smaller and attach it again.",
    "attachment.unknown": "an attachment no longer exists. Attach it again.",
    "attachment.id-already-used": "There was a conflict with another file. Attach it again.",
    "attachment.too-many-attempts": "Too many files in a short time. Try again in {{wait}}.",
    "attachment.no-room": "The server has no room for more files right now. Try again in {{wait}}.",
    "message.too-many-attachments": "the limit is 5 attachments in one message.",
  },
});
