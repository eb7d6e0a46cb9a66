/** What is said about files alone. */
export interface FileWords {
  attach: string;
  attachments: string;
  remove: (name: string) => string;
  rising: (name: string) => string;
  goesWhenUp: string;
  failed: string;
  tooMany: string;
  tryAgain: string;
  open: (name: string) => string;
  download: (name: string) => string;
  downloading: string;
  notDownloaded: string;
  notShown: string;
  close: string;
  file: string;
  pasted: string;
  otherProblem: string;
  tooLarge: (limit: string) => string;
  problems: Record<string, string>;
}

const ptBR: FileWords = {
  attach: "Anexar arquivo",
  attachments: "Anexos",
  remove: (name) => `Remover ${name}`,
  rising: (name) => `Enviando ${name}`,
  goesWhenUp: "A mensagem sai assim que o anexo subir.",
  failed: "Tente de novo ou remova o anexo que não subiu.",
  tooMany: "O limite é 5 anexos por mensagem.",
  tryAgain: "Tentar de novo",
  open: (name) => `Abrir ${name}`,
  download: (name) => `Baixar ${name}`,
  downloading: "Baixando…",
  notDownloaded: "Não baixou. Tente de novo.",
  notShown: "Não deu para mostrar",
  close: "Fechar",
  file: "Arquivo",
  pasted: "Imagem colada",
  otherProblem: "O arquivo não foi aceito.",
  tooLarge: (limit) => `O limite por arquivo é ${limit}.`,
  problems: {
    "network.unreachable": "Sem conexão.",
    "attachment.huge": "O arquivo é grande demais.",
    "attachment.empty": "O arquivo está vazio.",
    "attachment.too-many-pixels": "A imagem tem pixels demais.",
    "attachment.too-many-attempts": "Muitos arquivos em pouco tempo. Tente mais tarde.",
    "request.too-slow": "A conexão está lenta demais.",
    "attachment.no-room": "Não há espaço para mais arquivos agora. Tente mais tarde.",
    "conversation.closed": "A conversa já foi encerrada.",
  },
};

const en: FileWords = {
  attach: "Attach a file",
  attachments: "Attachments",
  remove: (name) => `Remove ${name}`,
  rising: (name) => `Uploading ${name}`,
  goesWhenUp: "The message goes once the file is uploaded.",
  failed: "Try again, or remove what was not uploaded.",
  tooMany: "The limit is 5 attachments in one message.",
  tryAgain: "Try again",
  open: (name) => `Open ${name}`,
  download: (name) => `Download ${name}`,
  downloading: "Downloading…",
  notDownloaded: "Not downloaded. Try again.",
  notShown: "This could not be shown",
  close: "Close",
  file: "File",
  pasted: "Pasted image",
  otherProblem: "The file was not accepted.",
  tooLarge: (limit) => `The limit for one file is ${limit}.`,
  problems: {
    "network.unreachable": "No connection.",
    "attachment.huge": "The file is too large.",
    "attachment.empty": "The file is empty.",
    "attachment.too-many-pixels": "The image has too many pixels.",
    "attachment.too-many-attempts": "Too many files in a short time. Try later.",
    "request.too-slow": "The connection is too slow.",
    "attachment.no-room": "There is no room for more files right now. Try later.",
    "conversation.closed": "The conversation is already closed.",
  },
};

export const fileWordsIn = (language: string): FileWords => (language === "en" ? en : ptBR);
