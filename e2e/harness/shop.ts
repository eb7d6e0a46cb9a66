import { once } from "node:events";
import { createServer, type Server } from "node:http";

export interface ShopPage {
  /** A content policy that allows nobody but Prosa. */
  strict?: boolean;
  lang?: string;
  title?: string;
  path?: string;
  /** On Prosa's own site, where also a private window lets the chat in its iframe keep things. */
  near?: boolean;
}

/** Some company's site, on another origin than Prosa: static pages with the embed code in them. */
export class Shop {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async open(prosa: string, embed: string): Promise<Shop> {
    const server = createServer((request, response) => {
      const asked = new URL(request.url ?? "/", "http://shop.example").searchParams;
      const policy = `default-src 'none'; script-src ${prosa}; frame-src ${prosa}`;
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        ...(asked.has("strict") ? { "Content-Security-Policy": policy } : {}),
      });
      response.end(page(asked.get("lang") ?? "pt-BR", asked.get("title") ?? "Luminária Arco", embed));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return new Shop(server, `http://127.0.0.1:${port}`);
  }

  address({ strict, lang, title, path = "/", near }: ShopPage = {}): string {
    const url = new URL(path, this.origin);
    if (near) url.hostname = "localhost";
    if (strict) url.searchParams.set("strict", "");
    if (lang) url.searchParams.set("lang", lang);
    if (title) url.searchParams.set("title", title);
    return url.href;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}

function page(lang: string, title: string, embed: string): string {
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<main>
<h1>Luminária Arco</h1>
<p>R$ 489,00</p>
</main>
${embed}
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
