/** The HTTP API as the server describes it; made by `npm run api`. */
export interface paths {
  "/api/v1/installation": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Installation"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/session": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["SignIn"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Me"] } } };
    };
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/password-resets": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["PasswordReset"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["PasswordResetRequest"] } };
      responses: { 202: { headers: { [name: string]: unknown }; content?: never } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/me": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Me"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/me/password": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["PasswordChange"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/me/availability": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["AvailabilityChange"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Me"] } } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/me/presence": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["PresenceExplained"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/me/photo": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "multipart/form-data": { file: string } } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/live-tickets": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["LiveTicket"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/inbox": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Inbox"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations": {
    get: {
      parameters: {
        query?: { closed?: boolean; agent?: string; q?: string; after?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["InboxPage"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ConversationDetail"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/earlier": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": import("@prosa/protocol/conversation").InboxRow[] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/timeline": {
    get: {
      parameters: {
        query?: { before?: number; after?: number; limit?: number };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TimelinePage"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/replies": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["ReplyRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Stored"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/notes": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["ReplyRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Stored"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/claim": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/transfer-targets": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TransferTargets"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/transfers": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["TransferRequest"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/closure": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/requester": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["RequesterEdit"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/requester/customer": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["CustomerLink"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/read-mark": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["ReadMark"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/ticket-draft": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketDraft"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/conversations/{id}/ticket": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["ConversationTicket"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketDetail"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tickets": {
    get: {
      parameters: {
        query?: { view?: string; status?: string; phase?: string; team?: string; assignee?: string; category?: string; type?: string; priority?: string; channel?: string; q?: string; sort?: string; after?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketPage"] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["TicketRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketDetail"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tickets/counts": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketCounts"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tickets/{number}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { number: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketDetail"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { number: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["TicketChange"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketDetail"] } } };
    };
    trace?: never;
  };
  "/api/v1/tickets/{number}/timeline": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { number: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketTimeline"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tickets/{number}/replies": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { number: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["ReplyRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Stored"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tickets/{number}/notes": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { number: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["ReplyRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Stored"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/ticket-catalogue": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketCatalogue"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/settings/ticket-opening": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketOpening"] } } };
    };
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["TicketOpening"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TicketOpening"] } } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/settings/appearance": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Appearance"] } } };
    };
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["Appearance"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Appearance"] } } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/settings/embed-snippet": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["EmbedSnippet"] } } };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/agents": {
    get: {
      parameters: {
        query?: { q?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Agent"][] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["AgentRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Agent"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/agents/{id}": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["AgentChange"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Agent"] } } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/agents/{id}/disabling": {
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/agents/{id}/photo": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "multipart/form-data": { file: string } } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/agents/{id}/password": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["NewPassword"] } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/teams": {
    get: {
      parameters: {
        query?: { q?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Team"][] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["TeamRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Team"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/teams/{id}": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["TeamRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Team"] } } };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/categories": {
    get: {
      parameters: {
        query?: { q?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Named"][] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["NameRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Named"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/categories/{id}": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["NameRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Named"] } } };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/ticket-types": {
    get: {
      parameters: {
        query?: { q?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Named"][] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["NameRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Named"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/ticket-types/{id}": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["NameRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Named"] } } };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/priorities": {
    get: {
      parameters: {
        query?: { q?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Priority"][] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["PriorityRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Priority"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/priorities/{id}": {
    get?: never;
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["PriorityRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Priority"] } } };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/customers": {
    get: {
      parameters: {
        query?: { q?: string; after?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["CustomerPage"] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["CustomerRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Customer"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/customers/{id}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Customer"] } } };
    };
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["CustomerRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Customer"] } } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/organizations": {
    get: {
      parameters: {
        query?: { q?: string; after?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["OrganizationPage"] } } };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["OrganizationRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Organization"] } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/organizations/{id}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Organization"] } } };
    };
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody: { content: { "application/json": components["schemas"]["OrganizationRequest"] } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Organization"] } } };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    Problem: { status: number; code: string; field?: string | null; [detail: string]: unknown };
    Person: { id: string; name: string; photo: string | null };
    Named: { id: string; name: string };
    Permission: "ADMINISTRATOR" | "VIEW_ALL_CONVERSATIONS";
    Availability: "ONLINE" | "OFFLINE";
    Installation: { company: string; mailConfigured: boolean; livechat: boolean; chatOnLogin: boolean; version: string };
    Me: {
      id: string;
      name: string;
      email: string;
      photo: string | null;
      permissions: components["schemas"]["Permission"][];
      livechatLicense: boolean;
      availability: components["schemas"]["Availability"];
      availabilitySince: string;
      mustChangePassword: boolean;
      teams: components["schemas"]["Named"][];
    };
    SignIn: { email: string; password: string; remember: boolean };
    PasswordResetRequest: { email: string };
    PasswordReset: { secret: string; password: string };
    PasswordChange: { current: string; password: string };
    AvailabilityChange: { availability: components["schemas"]["Availability"] };
    PresenceExplained: { online: boolean; reasons: string[]; since: string };
    LiveTicket: { ticket: string };
    Place: | { kind: "NOBODY" }
      | { kind: "TEAM"; id: string; name: string }
      | { kind: "AGENT"; agent: components["schemas"]["Person"] };
    ReplyRequest: { id: string; text: string };
    Stored: { seq: number; at: string };
    TransferTargets: {
      agents: { id: string; name: string; photo: string | null; teams: string[]; open: number }[];
      teams: { id: string; name: string; online: number }[];
    };
    TransferRequest: { agent: string | null; team: string | null; note: string };
    RequesterEdit: { name: string; email: string };
    CustomerLink: { customer: string };
    ReadMark: { seq: number };
    TicketDraft: {
      title: string;
      team: components["schemas"]["Named"] | null;
      category: components["schemas"]["Named"] | null;
      type: components["schemas"]["Named"] | null;
      priority: components["schemas"]["Priority"];
      assignee: components["schemas"]["Person"] | null;
      emailKnown: string | null;
    };
    ConversationTicket: { email: string | null };
    Inbox: { rows: import("@prosa/protocol/conversation").InboxRow[]; closedToday: number; unread: number };
    InboxPage: { items: import("@prosa/protocol/conversation").InboxRow[]; next: string | null };
    ConversationDetail: import("@prosa/protocol/conversation").ConversationState;
    TimelinePage: { entries: import("@prosa/protocol/conversation").Entry[]; first: boolean };
    Phase: "OPEN" | "PENDING" | "SOLVED";
    Channel: "LIVECHAT" | "OFFLINE_FORM" | "CONSOLE";
    Priority: { id: string; name: string; level: number };
    TicketStatus: { id: string; name: string; phase: components["schemas"]["Phase"] };
    TicketRequester: { customer: string | null; visitor: string | null; name: string | null; number: number | null; email: string | null; organization: string | null };
    TicketRow: {
      number: string;
      title: string;
      requester: components["schemas"]["TicketRequester"];
      team: components["schemas"]["Named"] | null;
      assignee: components["schemas"]["Person"] | null;
      priority: components["schemas"]["Priority"];
      status: components["schemas"]["TicketStatus"];
      channel: components["schemas"]["Channel"];
      createdAt: string;
      updatedAt: string;
    };
    TicketDetail: {
      number: string;
      title: string;
      requester: components["schemas"]["TicketRequester"];
      team: components["schemas"]["Named"] | null;
      assignee: components["schemas"]["Person"] | null;
      category: components["schemas"]["Named"] | null;
      type: components["schemas"]["Named"] | null;
      priority: components["schemas"]["Priority"];
      status: components["schemas"]["TicketStatus"];
      channel: components["schemas"]["Channel"];
      conversation: string | null;
      createdAt: string;
      updatedAt: string;
      solvedAt: string | null;
    };
    TicketPage: { items: components["schemas"]["TicketRow"][]; next: string | null };
    TicketCounts: { mine: number; team: number; unassigned: number; fromChat: number; all: number };
    TicketRequest: {
      title: string;
      customer: string | null;
      requesterName: string | null;
      requesterEmail: string | null;
      team: string | null;
      assignee: string | null;
      category: string | null;
      type: string | null;
      priority: string | null;
      text: string;
    };
    TicketField: "title" | "team" | "assignee" | "category" | "type" | "priority" | "status";
    TicketChange: { field: components["schemas"]["TicketField"]; value: string | null };
    TicketEntry: {
      seq: number;
      at: string;
      kind: "OPENED" | "REPLY" | "NOTE" | "CHANGE";
      by: components["schemas"]["Person"] | null;
      byRequester: boolean;
      id: string | null;
      text: string | null;
      field: string | null;
      from: string | null;
      to: string | null;
    };
    TicketTimeline: {
      entries: components["schemas"]["TicketEntry"][];
      conversation: import("@prosa/protocol/conversation").Entry[] | null;
    };
    TicketCatalogue: {
      categories: components["schemas"]["Named"][];
      types: components["schemas"]["Named"][];
      priorities: components["schemas"]["Priority"][];
      statuses: components["schemas"]["TicketStatus"][];
    };
    TicketOpening: {
      title: string;
      team: string | null;
      category: string | null;
      type: string | null;
      priority: string;
      assignAgent: boolean;
    };
    Appearance: {
      company: string;
      onlineText: string;
      onlineColor: string;
      offlineText: string;
      offlineColor: string;
      closingText: string;
      closingColor: string;
      onLogin: boolean;
      followTheme: boolean;
      fontColor: string;
      groundColor: string;
      borderColor: string;
      allowedSites: string[];
      livechat: boolean;
    };
    EmbedSnippet: { html: string };
    Agent: {
      id: string;
      name: string;
      email: string;
      photo: string | null;
      permissions: components["schemas"]["Permission"][];
      livechatLicense: boolean;
      teams: components["schemas"]["Named"][];
      availability: components["schemas"]["Availability"];
      disabled: boolean;
      online: boolean;
    };
    AgentRequest: {
      name: string;
      email: string;
      permissions: components["schemas"]["Permission"][];
      livechatLicense: boolean;
      teams: string[];
      password: string | null;
    };
    AgentChange: {
      name: string;
      email: string;
      permissions: components["schemas"]["Permission"][];
      livechatLicense: boolean;
      teams: string[];
    };
    NewPassword: { password: string };
    Team: { id: string; name: string; members: string[] };
    TeamRequest: { name: string; members: string[] };
    NameRequest: { name: string };
    PriorityRequest: { name: string; level: number };
    Customer: {
      id: string;
      name: string;
      email: string | null;
      phone: string | null;
      organization: components["schemas"]["Named"] | null;
      notes: string;
      createdAt: string;
    };
    CustomerRequest: { name: string; email: string | null; phone: string | null; organization: string | null; notes: string };
    CustomerPage: { items: components["schemas"]["Customer"][]; next: string | null };
    Organization: { id: string; name: string; notes: string; customers: number; createdAt: string };
    OrganizationRequest: { name: string; notes: string };
    OrganizationPage: { items: components["schemas"]["Organization"][]; next: string | null };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;
export type operations = Record<string, never>;
