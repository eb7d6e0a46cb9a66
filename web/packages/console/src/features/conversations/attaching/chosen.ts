/** What a paste or a drop brings along. Text that comes with a picture of itself, as from a spreadsheet, stays text. */
export function filesIn(data: DataTransfer): File[] {
  return data.types.includes("text/plain") ? [] : [...data.files];
}

/** Browsers call every pasted picture `image.png`: the words and the time tell them apart. */
export function named(file: File, words: string, now = new Date()): File {
  if (file.name !== "image.png") return file;
  const time = now.toTimeString().slice(0, 8).replaceAll(":", "-");
  return new File([file], `${words} ${time}.png`, { type: file.type });
}
