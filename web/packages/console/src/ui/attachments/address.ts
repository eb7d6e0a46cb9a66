/** Where an attachment's bytes are, as kept; the session's cookie opens the door. */
export const addressOf = (id: string) => `/api/v1/attachments/${id}`;

/** A picture of it, at most 640 pixels on the longer side. */
export const previewOf = (id: string) => `${addressOf(id)}/preview`;
