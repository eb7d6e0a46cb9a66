import type { components } from "./schema";

/** The shapes that travel, under the names the features know them by; the server names them after its classes. */
type Shape<Name extends string> = `app.prosa.${Name}` extends infer Full extends keyof components["schemas"]
  ? components["schemas"][Full]
  : never;

export type Agent = Shape<"access.web.AgentRow">;
export type AgentRequest = Shape<"access.web.AgentsResource.NewAgent">;
export type Appearance = Shape<"widget.web.AppearanceResource.AppearanceForm">;
export type Channel = TicketRow["channel"];
export type Customer = Shape<"customers.web.Shapes.CustomerView">;
export type CustomerRequest = Shape<"customers.web.CustomersResource.CustomerRequest">;
export type Macro = Shape<"macros.web.MacrosResource.MacroRow">;
export type MacroRequest = Shape<"macros.web.MacrosResource.MacroForm">;
export type Me = Shape<"access.web.Me">;
export type Named = Shape<"tickets.web.Shapes.Named">;
export type Organization = Shape<"customers.web.Shapes.OrganizationView">;
export type OrganizationRequest = Shape<"customers.web.OrganizationsResource.OrganizationRequest">;
export type Permission = Me["permissions"][number];
export type Phase = TicketStatus["phase"];
export type SignIn = Shape<"access.web.SessionResource.Credentials">;
export type Team = Shape<"teams.web.TeamsResource.TeamRow">;
export type TeamRequest = Shape<"teams.web.TeamsResource.TeamForm">;
export type TicketChange = Shape<"tickets.web.TicketChangesResource.ChangeRequest">;
export type TicketCounts = Shape<"tickets.TicketCounts">;
export type TicketDetail = Shape<"tickets.web.Shapes.TicketDetail">;
export type TicketDraft = Shape<"tickets.web.Shapes.DraftOfTicket">;
export type TicketEntry = Shape<"tickets.web.EntryShape">;
export type TicketField = TicketChange["field"];
export type TicketOpening = Shape<"tickets.web.TicketOpeningResource.Opening">;
export type TicketRequest = Shape<"tickets.web.TicketsResource.TicketRequest">;
export type TicketRequester = Shape<"tickets.web.Shapes.TicketRequester">;
export type TicketRow = Shape<"tickets.web.Shapes.TicketRow">;
export type TicketStatus = Shape<"tickets.web.Shapes.TicketStatus">;
