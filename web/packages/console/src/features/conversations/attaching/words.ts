import { defineWords } from "../../../words/words";

export const attachingWords = defineWords("conversation-attaching", {
  "pt-BR": {
    attach: "Anexar arquivo",
    attachments: "Anexos",
    removeFile: "Remover {{name}}",
    uploadingNamed: "Enviando {{name}}",
    tooManyFiles: "O limite é 5 anexos por mensagem.",
    dropHere: "Solte para anexar",
  },
  en: {
    attach: "Attach a file",
    attachments: "Attachments",
    removeFile: "Remove {{name}}",
    uploadingNamed: "Uploading {{name}}",
    tooManyFiles: "The limit is 5 attachments in one message.",
    dropHere: "Drop to attach",
  },
});
